using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The arithmetic of one recurrent network with a linear head and one state of N numbers, with all memory that it needs: forward through sentences, and back
/// through one batch at a time. A derived class has the equations of one step. For one thread at a time. Nothing here allocates after construction.
/// </summary>
internal abstract class RecurrentComputation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> states;
    private readonly Matrix<T> denseTransposed;
    private readonly T[] hiddenGradient;
    private readonly T[] outputs;

    /// <param name="shapes">The shapes of the parameters.</param>
    /// <param name="weights">The weights to start from; copied.</param>
    /// <param name="longest">The most words that a sentence has.</param>
    protected RecurrentComputation(IReadOnlyList<ParameterShape> shapes, IReadOnlyList<Matrix<T>> weights, int longest)
    {
        Weights = new Parameters<T>(shapes, weights);
        Gradients = new Parameters<T>(shapes);
        states = new Matrix<T>(longest + 1, Weights.Units);
        denseTransposed = new Matrix<T>(Weights.Outputs, Weights.Units);
        hiddenGradient = new T[Weights.Units];
        outputs = new T[Weights.Outputs];
    }

    public Parameters<T> Weights { get; }

    /// <summary>What <see cref="ComputeGradients"/> computed last.</summary>
    public Parameters<T> Gradients { get; }

    /// <summary>Reads a sentence from the state zero on.</summary>
    /// <returns>The state after the last word.</returns>
    public ReadOnlySpan<T> Read(ReadOnlySpan<int> words)
    {
        for (var t = 0; t < words.Length; t++)
        {
            Forward(words[t], t, states.Row(t), states.Row(t + 1));
        }

        return StateAfter(words.Length);
    }

    /// <summary>The state after so many words of the sentence that was read last.</summary>
    public ReadOnlySpan<T> StateAfter(int words) => states.Row(words);

    /// <summary>y = h Dense + DenseBias: bias first, then the hidden units ascending.</summary>
    public void Head(ReadOnlySpan<T> hidden, Span<T> target)
    {
        Weights.DenseBias.CopyTo(target);
        for (var u = 0; u < hidden.Length; u++)
        {
            VectorRows<T>.AddScaled(hidden[u], Weights.DenseRow(u), target);
        }
    }

    /// <summary>
    /// Computes the gradients of the batch's mean squared error. They collect the sentences in the batch's order, each sentence from its last word
    /// to its first.
    /// </summary>
    /// <returns>The mean squared error.</returns>
    public double ComputeGradients(PackedSentences sentences, Matrix<T> targets, ReadOnlySpan<int> batch)
    {
        Gradients.All.Clear();
        Weights.Transpose(Weights.Shapes.Count - 2, denseTransposed);
        PrepareBackward();
        var count = (double)batch.Length * outputs.Length;
        var squares = 0.0;
        foreach (var sentence in batch)
        {
            var words = sentences[sentence];
            var last = Read(words);
            Head(last, outputs);
            squares = ErrorGradient(targets.Row(sentence), T.CreateTruncating(2 / count), squares);
            HeadBackward(last);
            for (var t = words.Length - 1; t >= 0; t--)
            {
                Backward(words[t], t, states.Row(t), states.Row(t + 1), hiddenGradient);
            }
        }

        return squares / count;
    }

    /// <summary>One step of the equations.</summary>
    /// <param name="word">The word's number.</param>
    /// <param name="t">The step, from 0: where to keep what the way back needs.</param>
    /// <param name="before">The state before the word, N numbers; zero before the first.</param>
    /// <param name="after">Receives the state after it.</param>
    protected abstract void Forward(int word, int t, ReadOnlySpan<T> before, Span<T> after);

    /// <summary>Copies what the way back needs of the weights, which have moved since the last batch.</summary>
    protected abstract void PrepareBackward();

    /// <summary>The way back through one step: adds to <see cref="Gradients"/>.</summary>
    /// <param name="word">The word's number.</param>
    /// <param name="t">The step. Before step 0 the state is zero, and nothing is asked of its derivatives.</param>
    /// <param name="before">The state before the word.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="hidden">The loss's derivatives by the state after the word; replaced by those by the state before it.</param>
    protected abstract void Backward(int word, int t, ReadOnlySpan<T> before, ReadOnlySpan<T> after, Span<T> hidden);

    /// <summary>Turns the outputs into the loss's derivatives by them.</summary>
    private double ErrorGradient(ReadOnlySpan<T> target, T scale, double squares)
    {
        for (var j = 0; j < outputs.Length; j++)
        {
            var error = outputs[j] - target[j];
            var wide = double.CreateTruncating(error);
            squares = Math.FusedMultiplyAdd(wide, wide, squares);
            outputs[j] = scale * error;
        }

        return squares;
    }

    private void HeadBackward(ReadOnlySpan<T> last)
    {
        VectorRows<T>.AddScaled(T.One, outputs, Gradients.DenseBias);
        for (var u = 0; u < last.Length; u++)
        {
            VectorRows<T>.AddScaled(last[u], outputs, Gradients.DenseRow(u));
        }

        Array.Clear(hiddenGradient);
        for (var j = 0; j < outputs.Length; j++)
        {
            VectorRows<T>.AddScaled(outputs[j], denseTransposed.Row(j), hiddenGradient);
        }
    }
}

using System.Numerics;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>
/// A GRU with all memory that it needs, forward through sentences, and back through one batch at a time. For one thread at a time.
/// Nothing here allocates after construction.
/// </summary>
internal sealed class GruNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> states;
    private readonly Matrix<T> gates;
    private readonly Matrix<T> inner;
    private readonly Matrix<T> recurrentTransposed;
    private readonly Matrix<T> denseTransposed;
    private readonly T[] hiddenGradient;
    private readonly T[] inputGradient;
    private readonly T[] innerGradient;
    private readonly T[] outputs;

    /// <param name="weights">The weights to start from; copied.</param>
    /// <param name="longest">The most words that a sentence has.</param>
    public GruNetwork(GruWeights<T> weights, int longest)
    {
        Weights = new GruParameters<T>(weights);
        Gradients = new GruParameters<T>(weights.Words, weights.Units, weights.Outputs);
        states = new Matrix<T>(longest + 1, weights.Units);
        gates = new Matrix<T>(longest, 3 * weights.Units);
        inner = new Matrix<T>(longest, 3 * weights.Units);
        recurrentTransposed = new Matrix<T>(3 * weights.Units, weights.Units);
        denseTransposed = new Matrix<T>(weights.Outputs, weights.Units);
        hiddenGradient = new T[weights.Units];
        inputGradient = new T[3 * weights.Units];
        innerGradient = new T[3 * weights.Units];
        outputs = new T[weights.Outputs];
    }

    public GruParameters<T> Weights { get; }

    /// <summary>What <see cref="ComputeGradients"/> computed last.</summary>
    public GruParameters<T> Gradients { get; }

    /// <summary>Reads a sentence from the state zero on.</summary>
    /// <returns>The state after the last word.</returns>
    public ReadOnlySpan<T> Read(ReadOnlySpan<int> words)
    {
        for (var t = 0; t < words.Length; t++)
        {
            GruCell<T>.Forward(Weights, words[t], states.Row(t), gates.Row(t), inner.Row(t), states.Row(t + 1));
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

    /// <summary>Computes the gradients of the batch's mean squared error. They collect the sentences in the batch's order, each sentence from its last word to its first.</summary>
    /// <returns>The mean squared error.</returns>
    public double ComputeGradients(PackedSentences sentences, Matrix<T> targets, ReadOnlySpan<int> batch)
    {
        Gradients.All.Clear();
        Transpose();
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
                StepBackward(words[t], t);
            }
        }

        return squares / count;
    }

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

    private void StepBackward(int word, int t)
    {
        var before = states.Row(t);
        GruCell<T>.Backward(before, gates.Row(t), inner.Row(t), hiddenGradient, inputGradient, innerGradient);
        VectorRows<T>.AddScaled(T.One, inputGradient, Gradients.KernelRow(word));
        VectorRows<T>.AddScaled(T.One, inputGradient, Gradients.InputBias);
        VectorRows<T>.AddScaled(T.One, innerGradient, Gradients.RecurrentBias);

        // Before the first word the state is zero and nothing is asked of it.
        if (t == 0)
        {
            return;
        }

        for (var k = 0; k < before.Length; k++)
        {
            VectorRows<T>.AddScaled(before[k], innerGradient, Gradients.RecurrentRow(k));
        }

        for (var j = 0; j < innerGradient.Length; j++)
        {
            VectorRows<T>.AddScaled(innerGradient[j], recurrentTransposed.Row(j), hiddenGradient);
        }
    }

    private void Transpose()
    {
        for (var u = 0; u < Weights.Units; u++)
        {
            var recurrent = Weights.RecurrentRow(u);
            for (var j = 0; j < recurrent.Length; j++)
            {
                recurrentTransposed[j, u] = recurrent[j];
            }

            var dense = Weights.DenseRow(u);
            for (var j = 0; j < dense.Length; j++)
            {
                denseTransposed[j, u] = dense[j];
            }
        }
    }
}

using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The arithmetic of one recurrent network with a linear head and one state of N numbers, with all memory that it needs: forward through sentences, and back
/// through one batch at a time. A cell has the equations of one step; the vector width is chosen once, when the computation is made.
/// For one thread at a time. Nothing here allocates after construction.
/// </summary>
internal abstract unsafe class RecurrentComputation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected RecurrentComputation(BackpropagationSettings settings, RecurrentLayout layout, IReadOnlyList<Matrix<T>> parts)
    {
        Settings = settings;
        Layout = layout;
        Weights = new PinnedBuffer<T>(layout.Length);
        layout.Pack(parts, Weights.Span);
    }

    public BackpropagationSettings Settings { get; }

    public RecurrentLayout Layout { get; }

    /// <summary>The weights as they lie in memory, padding (always zero) included.</summary>
    public ReadOnlySpan<T> PaddedWeights => Weights.Span;

    protected PinnedBuffer<T> Weights { get; }

    /// <summary>Makes the arithmetic of one network.</summary>
    /// <typeparam name="TCell">The equations of one step.</typeparam>
    /// <param name="settings">Valid settings.</param>
    /// <param name="shapes">The shapes of the weights.</param>
    /// <param name="parts">The weights to start from; copied.</param>
    /// <param name="longest">The most words that a training sentence has; 0 for a computation that only predicts.</param>
    /// <param name="width">The vector width: changes speed only.</param>
    public static RecurrentComputation<T> Create<TCell>(
        BackpropagationSettings settings,
        IReadOnlyList<ParameterShape> shapes,
        IReadOnlyList<Matrix<T>> parts,
        int longest,
        SimdWidth width = SimdWidth.Best)
        where TCell : struct, IRecurrentCell
    {
        var layout = RecurrentLayout.For<T>(shapes);
        if (typeof(T) == typeof(float))
        {
            var factory = new Factory<TCell, float>(settings, layout, (IReadOnlyList<Matrix<float>>)parts, longest);
            SimdDispatch.Run(ref factory, width);
            return (RecurrentComputation<T>)(object)factory.Computation!;
        }
        else
        {
            var factory = new Factory<TCell, double>(settings, layout, (IReadOnlyList<Matrix<double>>)parts, longest);
            SimdDispatch.RunDouble(ref factory, width);
            return (RecurrentComputation<T>)(object)factory.Computation!;
        }
    }

    /// <summary>A copy of the weights as they are now, part after part.</summary>
    public IReadOnlyList<Matrix<T>> CopyWeights() => Layout.Unpack<T>(Weights.Span);

    /// <summary>A copy of the gradients that <see cref="ComputeGradients"/> left, part after part.</summary>
    public abstract IReadOnlyList<Matrix<T>> CopyGradients();

    /// <summary>
    /// Computes the gradients of the batch's mean squared error. They collect the sentences in the batch's order, each sentence from its last word
    /// to its first.
    /// </summary>
    /// <param name="sentences">The training set.</param>
    /// <param name="targets">One row of outputs for each sentence of the set.</param>
    /// <param name="batch">The sentences of the batch, at most as many as the settings' batch size.</param>
    /// <returns>The mean squared error.</returns>
    public abstract double ComputeGradients(PackedSentences sentences, Matrix<T> targets, ReadOnlySpan<int> batch);

    /// <summary>One step of Adam along the gradients.</summary>
    public abstract void ApplyAdam();

    /// <summary>The outputs after the last word of each of several sentences.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="outputs">Receives one row for each sentence from the first on.</param>
    public abstract void Predict(PackedSentences sentences, int first, Matrix<T> outputs);

    /// <summary>States and outputs after every word of one sentence.</summary>
    /// <param name="words">Word numbers.</param>
    /// <param name="states">Receives the state after each word, one row a word.</param>
    /// <param name="outputs">Receives the outputs.</param>
    public abstract void Record(ReadOnlySpan<int> words, Matrix<T> states, Matrix<T> outputs);

    private struct Factory<TCell, TLane>(BackpropagationSettings settings, RecurrentLayout layout, IReadOnlyList<Matrix<TLane>> parts, int longest)
        : ISimdKernel<TLane>
        where TCell : struct, IRecurrentCell
        where TLane : unmanaged, IBinaryFloatingPointIeee754<TLane>
    {
        public RecurrentComputation<TLane>? Computation { get; private set; }

        public void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, TLane> =>
            Computation = new RecurrentVectorComputation<TCell, TSimd, TVector, TLane>(settings, layout, parts, longest);
    }
}

using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The arithmetic of one LSTM with all memory that it needs; the vector width is chosen once, when it is made.
/// For one thread at a time. Nothing here allocates after construction.
/// </summary>
internal abstract unsafe class LstmComputation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected LstmComputation(LstmSettings settings, RecurrentLayout layout)
    {
        Settings = settings;
        Layout = layout;
        Weights = new PinnedBuffer<T>(layout.Length);
    }

    public LstmSettings Settings { get; }

    public RecurrentLayout Layout { get; }

    /// <summary>The weights as they lie in memory, padding (always zero) included.</summary>
    public ReadOnlySpan<T> PaddedWeights => Weights.Span;

    protected PinnedBuffer<T> Weights { get; }

    /// <summary>Makes the arithmetic of one LSTM.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="layout">The shape of the weights.</param>
    /// <param name="longestSentence">The most words that a training sentence has; 0 for a computation that only predicts.</param>
    /// <param name="width">The vector width: changes speed only.</param>
    /// <returns>A computation whose weights are zero.</returns>
    public static LstmComputation<T> Create(LstmSettings settings, RecurrentLayout layout, int longestSentence, SimdWidth width)
    {
        if (typeof(T) == typeof(float))
        {
            var factory = new Factory<float>(settings, layout, longestSentence);
            SimdDispatch.Run(ref factory, width);
            return (LstmComputation<T>)(object)factory.Computation!;
        }
        else
        {
            var factory = new Factory<double>(settings, layout, longestSentence);
            SimdDispatch.RunDouble(ref factory, width);
            return factory.Computation as LstmComputation<T>
                ?? throw new NotSupportedException($"An LSTM computes in single or double precision, not in {typeof(T).Name}.");
        }
    }

    /// <summary>Takes over weights.</summary>
    /// <param name="source">Weights of the computation's shape.</param>
    public virtual void SetWeights(LstmWeights<T> source)
    {
        source.RequireShape(Layout.Words, Layout.Units, Layout.Outputs);
        Layout.Pack(source.Parts, Weights.Span);
    }

    /// <summary>A copy of the weights as they are now.</summary>
    /// <returns>Weights in memory of their own.</returns>
    public LstmWeights<T> CopyWeights() => LstmWeights<T>.Of(Layout.Unpack<T>(Weights.Span));

    /// <summary>A copy of the gradients that <see cref="ComputeGradients"/> left.</summary>
    /// <returns>Gradients in the shape of the weights.</returns>
    public abstract LstmWeights<T> CopyGradients();

    /// <summary>
    /// What dropout makes of each word's one in the next batch (1, 0 or 1 / (1 - p)): sentence after sentence, word after word.
    /// All ones until someone writes here.
    /// </summary>
    public abstract Span<T> InputScales { get; }

    /// <summary>The loss of one batch and its gradients.</summary>
    /// <param name="sentences">The training set.</param>
    /// <param name="targets">One row of outputs for each sentence of the set.</param>
    /// <param name="batch">The sentences of the batch, at most as many as the settings' batch size.</param>
    /// <returns>The mean over sentences and outputs of the squared error.</returns>
    public abstract double ComputeGradients(PackedSentences sentences, Matrix<T> targets, ReadOnlySpan<int> batch);

    /// <summary>One step of Adam along the gradients.</summary>
    public abstract void ApplyAdam();

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="outputs">Receives one row for each sentence.</param>
    public abstract void Predict(PackedSentences sentences, Matrix<T> outputs);

    /// <summary>States and outputs after every word of one sentence.</summary>
    /// <param name="sentence">Word numbers.</param>
    /// <param name="hidden">Receives the hidden state after each word, one row a word.</param>
    /// <param name="cells">Receives the cell state.</param>
    /// <param name="outputs">Receives the outputs.</param>
    public abstract void Record(ReadOnlySpan<int> sentence, Matrix<T> hidden, Matrix<T> cells, Matrix<T> outputs);

    private struct Factory<TLane>(LstmSettings settings, RecurrentLayout layout, int longestSentence) : ISimdKernel<TLane>
        where TLane : unmanaged, IBinaryFloatingPointIeee754<TLane>
    {
        public LstmComputation<TLane>? Computation { get; private set; }

        public void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, TLane> =>
            Computation = new LstmVectorComputation<TSimd, TVector, TLane>(settings, layout, longestSentence);
    }
}

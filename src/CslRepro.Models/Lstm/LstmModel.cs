using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>A trained LSTM. Immutable as long as nobody writes into its weights; several threads may ask it at once.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class LstmModel<T> : INetwork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts a model together.</summary>
    /// <param name="settings">How it was trained.</param>
    /// <param name="weights">Its weights; not copied.</param>
    /// <exception cref="ArgumentException">Settings and weights do not fit.</exception>
    public LstmModel(LstmSettings settings, LstmWeights<T> weights)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(weights);
        settings.Validate();
        weights.RequireShape(weights.Words, settings.Units, weights.Outputs);
        Settings = settings;
        Weights = weights;
    }

    /// <summary>How the model was trained.</summary>
    public LstmSettings Settings { get; }

    /// <summary>The weights.</summary>
    public LstmWeights<T> Weights { get; }

    /// <inheritdoc/>
    public NetworkKind Kind => LstmKind.Instance;

    /// <inheritdoc/>
    public int Words => Weights.Words;

    /// <inheritdoc/>
    public int Units => Weights.Units;

    /// <inheritdoc/>
    public int Outputs => Weights.Outputs;

    /// <inheritdoc/>
    public int ParameterCount => Weights.ParameterCount;

    /// <summary>"cells", which the paper shows, and "hidden", which the head reads.</summary>
    public IReadOnlyList<string> StateNames { get; } = [LstmStateNames.Cells, LstmStateNames.Hidden];

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <returns>One row of D outputs for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public Matrix<T> Predict(IReadOnlyList<int[]> sentences) => Predict(sentences, SimdWidth.Best);

    /// <summary>States and outputs after every word of one sentence.</summary>
    /// <param name="sentence">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <returns>What the network does word by word.</returns>
    /// <exception cref="ArgumentException">The sentence is empty or holds a number that is no word.</exception>
    public LstmRecording<T> Record(int[] sentence) => Record([sentence])[0];

    /// <summary>States and outputs after every word of several sentences.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <returns>A recording for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public IReadOnlyList<LstmRecording<T>> Record(IReadOnlyList<int[]> sentences)
    {
        var packed = new PackedSentences(sentences, Weights.Words);
        var computation = CreateComputation(SimdWidth.Best);
        var recordings = new LstmRecording<T>[packed.Count];
        for (var i = 0; i < recordings.Length; i++)
        {
            var steps = packed[i].Length;
            var recording = new LstmRecording<T>(
                new Matrix<T>(steps, Weights.Units), new Matrix<T>(steps, Weights.Units), new Matrix<T>(steps, Weights.Outputs));
            computation.Record(packed[i], recording.Hidden, recording.Cells, recording.Outputs);
            recordings[i] = recording;
        }

        return recordings;
    }

    /// <inheritdoc/>
    public NetworkRecording Record(PrefixTrie trie, string? state = null, int threads = 1)
    {
        var cells = StateName.Require(this, state) == LstmStateNames.Cells;
        return PrefixRecorder.Record<T>(
            this, trie, threads, sentences => [.. Record(sentences).Select(recording => (cells ? recording.Cells : recording.Hidden, recording.Outputs))]);
    }

    /// <inheritdoc/>
    public string Digest() => Weights.Digest();

    /// <inheritdoc/>
    public void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs) => LstmModelFile.Save(this, folder, words, outputs);

    Matrix<double> INetwork.Predict(IReadOnlyList<int[]> sentences, int threads)
    {
        // All are checked first, so that a message names a sentence by its place in the whole list.
        var packed = new PackedSentences(sentences, Weights.Words);
        var outputs = new Matrix<T>(packed.Count, Weights.Outputs);
        SentenceBlocks.Run(packed.Count, threads, (first, count) => CreateComputation(SimdWidth.Best).Predict(
            count == packed.Count ? packed : new PackedSentences([.. sentences.Skip(first).Take(count)], Weights.Words), outputs.RowRange(first, count)));
        return outputs.Convert<double>();
    }

    internal Matrix<T> Predict(IReadOnlyList<int[]> sentences, SimdWidth width)
    {
        var packed = new PackedSentences(sentences, Weights.Words);
        var outputs = new Matrix<T>(packed.Count, Weights.Outputs);
        CreateComputation(width).Predict(packed, outputs);
        return outputs;
    }

    private LstmComputation<T> CreateComputation(SimdWidth width)
    {
        var computation = LstmComputation<T>.Create(Settings, LstmWeights<T>.LayoutOf(Weights.Words, Weights.Units, Weights.Outputs), 0, width);
        computation.SetWeights(Weights);
        return computation;
    }
}

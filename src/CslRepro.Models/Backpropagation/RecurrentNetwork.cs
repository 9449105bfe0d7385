using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// A recurrent network with one state, h, and a linear head that reads it. Immutable as long as nobody writes into its weights;
/// several threads may ask it at once.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class RecurrentNetwork<T> : INetwork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected RecurrentNetwork()
    {
    }

    /// <inheritdoc/>
    public abstract NetworkKind Kind { get; }

    /// <inheritdoc/>
    public int Words => Shapes[0].Rows;

    /// <inheritdoc/>
    public int Units => Shapes[^2].Rows;

    /// <inheritdoc/>
    public int Outputs => Shapes[^1].Columns;

    /// <inheritdoc/>
    public int ParameterCount => Shapes.Sum(shape => shape.Rows * shape.Columns);

    /// <summary>"hidden".</summary>
    public IReadOnlyList<string> StateNames { get; } = ["hidden"];

    /// <summary>The shapes of the weights; the first has a row for each word, the last two are the head's.</summary>
    private protected abstract IReadOnlyList<ParameterShape> Shapes { get; }

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>One row of D outputs for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public Matrix<T> Predict(IReadOnlyList<int[]> sentences, int threads = 1) => Predict(sentences, threads, SimdWidth.Best);

    /// <inheritdoc/>
    public NetworkRecording Record(PrefixTrie trie, string? state = null, int threads = 1)
    {
        StateName.Require(this, state);
        return PrefixRecorder.Record(this, trie, threads, RecordStates);
    }

    /// <inheritdoc/>
    public abstract string Digest();

    /// <inheritdoc/>
    public abstract void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs);

    Matrix<double> INetwork.Predict(IReadOnlyList<int[]> sentences, int threads) => Predict(sentences, threads).Convert<double>();

    /// <summary>The same at a chosen vector width, which changes speed only.</summary>
    internal Matrix<T> Predict(IReadOnlyList<int[]> sentences, int threads, SimdWidth width)
    {
        var packed = new PackedSentences(sentences, Words);
        var outputs = new Matrix<T>(packed.Count, Outputs);
        SentenceBlocks.Run(packed.Count, threads, (first, count) => CreateComputation(width).Predict(packed, first, outputs.RowRange(first, count)));
        return outputs;
    }

    /// <summary>Makes the network's arithmetic, which only predicts.</summary>
    private protected abstract RecurrentComputation<T> CreateComputation(SimdWidth width);

    /// <summary>States and outputs after every word of several sentences.</summary>
    private IReadOnlyList<(Matrix<T> States, Matrix<T> Outputs)> RecordStates(IReadOnlyList<int[]> sentences)
    {
        var packed = new PackedSentences(sentences, Words);
        var computation = CreateComputation(SimdWidth.Best);
        var recordings = new (Matrix<T> States, Matrix<T> Outputs)[packed.Count];
        for (var s = 0; s < recordings.Length; s++)
        {
            var words = packed[s];
            var (states, outputs) = recordings[s] = (new Matrix<T>(words.Length, Units), new Matrix<T>(words.Length, Outputs));
            computation.Record(words, states, outputs);
        }

        return recordings;
    }
}

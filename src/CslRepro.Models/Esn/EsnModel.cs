using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>A reservoir with a readout: y_t = W_out [1; r_t] (paper, section 2.1).</summary>
/// <param name="Reservoir">The fixed weights.</param>
/// <param name="Readout">W_out, D x (N + 1), the constant's weights first.</param>
/// <param name="Precision">The precision in which states are computed.</param>
public sealed record EsnModel(Reservoir Reservoir, Matrix<double> Readout, StatePrecision Precision = StatePrecision.Bits32) : IStateReadout
{
    // Not a property with a value of its own, which would count when two models are compared.
    private static readonly string[] Names = ["units"];

    /// <inheritdoc/>
    public NetworkKind Kind => EsnKind.Instance;

    /// <inheritdoc/>
    public int Words => Reservoir.Words;

    /// <inheritdoc/>
    public int Units => Reservoir.Units;

    /// <summary>Number of outputs D.</summary>
    public int Outputs => Readout.Rows;

    /// <summary>Number of trainable parameters: those of the readout, D (N + 1).</summary>
    public int ParameterCount => Readout.Elements.Length;

    /// <summary>"units".</summary>
    public IReadOnlyList<string> StateNames => Names;

    /// <summary>SHA-256 over the bytes of W, W_in and W_out.</summary>
    /// <returns>64 hexadecimal digits.</returns>
    public string Digest()
    {
        using var builder = new DigestBuilder();
        return builder.Add(Reservoir.Recurrent).Add(Reservoir.Input).Add(Readout).ToHex();
    }

    /// <summary>The outputs after the last word of each sequence.</summary>
    /// <param name="sentences">Sequences of word indices.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>One row of D outputs for each sequence.</returns>
    /// <exception cref="ArgumentException">A sequence is empty or has a word outside the vocabulary.</exception>
    public Matrix<double> Predict(IReadOnlyList<int[]> sentences, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        TrainingWatch.RequireThreads(threads);
        var trie = PrefixTrie.Build(sentences);
        var lastNodes = new int[sentences.Count];
        for (var s = 0; s < lastNodes.Length; s++)
        {
            lastNodes[s] = trie.NodesOf(s)[^1];
        }

        return ReadOutSamples(Samples(trie, lastNodes, threads), threads);
    }

    /// <inheritdoc/>
    public NetworkRecording Record(PrefixTrie trie, string? state = null, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(trie);
        TrainingWatch.RequireThreads(threads);
        StateName.Require(this, state);
        return Precision == StatePrecision.Bits32 ? RecordIn<float>(trie, threads) : RecordIn<double>(trie, threads);
    }

    /// <inheritdoc/>
    public Matrix<double> OutputsOf(Matrix<float> states, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(states);
        TrainingWatch.RequireThreads(threads);
        return StateReadout.Apply(states, Readout, threads);
    }

    /// <inheritdoc/>
    public void Save(string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs) => EsnModelFile.Save(this, folder, words, outputs);

    private NetworkRecording RecordIn<T>(PrefixTrie trie, int threads)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        // The outputs are read from the states as they are, also where those are recorded in less precision.
        var states = ReservoirStates.Compute<T>(Reservoir, trie, threads: threads);
        return new NetworkRecording(states as Matrix<float> ?? states.Convert<float>(), StateReadout.Apply(states, Readout, threads));
    }

    private Matrix<double> Samples(PrefixTrie trie, int[] nodes, int threads) =>
        Precision == StatePrecision.Bits32
            ? StateSamples.Gather(ReservoirStates.Compute<float>(Reservoir, trie, threads: threads), nodes)
            : StateSamples.Gather(ReservoirStates.Compute<double>(Reservoir, trie, threads: threads), nodes);

    private Matrix<double> ReadOutSamples(Matrix<double> samples, int threads)
    {
        var outputs = new Matrix<double>(samples.Rows, Readout.Rows);
        MatrixProduct.MultiplyByTransposed(samples, Readout, outputs, threads: threads);
        return outputs;
    }
}

using System.Numerics;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>A trained GRU. Immutable as long as nobody writes into its weights; several threads may ask it at once.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class GruModel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts a model together.</summary>
    /// <param name="settings">How it was trained.</param>
    /// <param name="weights">Its weights; not copied.</param>
    /// <exception cref="ArgumentException">Settings and weights do not fit.</exception>
    public GruModel(GruSettings settings, GruWeights<T> weights)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(weights);
        settings.Validate();
        weights.RequireShape(settings.Units);
        Settings = settings;
        Weights = weights;
    }

    /// <summary>How the model was trained.</summary>
    public GruSettings Settings { get; }

    /// <summary>The weights.</summary>
    public GruWeights<T> Weights { get; }

    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <returns>One row of D outputs for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public Matrix<T> Predict(IReadOnlyList<int[]> sentences)
    {
        var packed = new PackedSentences(sentences, Weights.Words);
        var network = new GruNetwork<T>(Weights, packed.Longest);
        var outputs = new Matrix<T>(packed.Count, Weights.Outputs);
        for (var s = 0; s < packed.Count; s++)
        {
            network.Head(network.Read(packed[s]), outputs.Row(s));
        }

        return outputs;
    }

    /// <summary>States and outputs after every word of several sentences.</summary>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <returns>A recording for each sentence.</returns>
    /// <exception cref="ArgumentException">A sentence is empty or holds a number that is no word.</exception>
    public IReadOnlyList<GruRecording<T>> Record(IReadOnlyList<int[]> sentences)
    {
        var packed = new PackedSentences(sentences, Weights.Words);
        var network = new GruNetwork<T>(Weights, packed.Longest);
        var recordings = new GruRecording<T>[packed.Count];
        for (var s = 0; s < recordings.Length; s++)
        {
            var words = packed[s];
            network.Read(words);
            var recording = new GruRecording<T>(new Matrix<T>(words.Length, Weights.Units), new Matrix<T>(words.Length, Weights.Outputs));
            for (var t = 0; t < words.Length; t++)
            {
                network.StateAfter(t + 1).CopyTo(recording.Hidden.Row(t));
                network.Head(network.StateAfter(t + 1), recording.Outputs.Row(t));
            }

            recordings[s] = recording;
        }

        return recordings;
    }
}

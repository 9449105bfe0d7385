using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Files;

namespace CslRepro.Models.Lstm;

/// <summary>
/// An LSTM as a folder: <c>model.json</c> with its settings, words and output names, and a NumPy file for each part of its weights
/// (<c>kernel.npy</c>, <c>recurrent-kernel.npy</c>, <c>bias.npy</c>, <c>dense-kernel.npy</c>, <c>dense-bias.npy</c>, in the shapes of <see cref="LstmWeights{T}"/>,
/// which are Keras').
/// </summary>
public static class LstmModelFile
{
    private const string Kind = "lstm";
    private const int Version = 1;

    /// <summary>Saves a model; the folder appears whole or not at all.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="words">The vocabulary, in the order of the word numbers.</param>
    /// <param name="outputs">The outputs' names, in order.</param>
    /// <exception cref="ArgumentException">The names do not fit the model.</exception>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    public static void Save<T>(LstmModel<T> model, string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        var weights = model.Weights;
        ModelManifest<LstmSettings>.RequireNames(words, outputs, weights.Words, weights.Outputs);
        var manifest = new ModelManifest<LstmSettings>(Kind, Version, Precision<T>(), model.Settings, [.. words], [.. outputs], weights.Digest());
        ModelFolder.Write(folder, target =>
        {
            manifest.Write(target);
            NpyFile.Write(Path.Combine(target, "kernel.npy"), weights.Kernel);
            NpyFile.Write(Path.Combine(target, "recurrent-kernel.npy"), weights.RecurrentKernel);
            NpyFile.Write<T>(Path.Combine(target, "bias.npy"), weights.Bias);
            NpyFile.Write(Path.Combine(target, "dense-kernel.npy"), weights.DenseKernel);
            NpyFile.Write<T>(Path.Combine(target, "dense-bias.npy"), weights.DenseBias);
        });
    }

    /// <summary>Loads a model.</summary>
    /// <typeparam name="T">The precision in which it was saved.</typeparam>
    /// <param name="folder">The model's folder.</param>
    /// <param name="expectedWords">The vocabulary that the model must have, in order; null for any.</param>
    /// <returns>The model with the names of its words and outputs.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the model has another vocabulary or precision; the message names the file and what is wrong.</exception>
    public static SavedLstm<T> Load<T>(string folder, IReadOnlyList<string>? expectedWords = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var manifest = ModelManifest<LstmSettings>.Read(folder, Kind, Version, settings => settings.Validate(), expectedWords);
        if (manifest.Precision != Precision<T>())
        {
            throw ModelManifest<LstmSettings>.Wrong(folder, $"the model was saved in {manifest.Precision}, not in {Precision<T>()}");
        }

        int units = manifest.Settings.Units, words = manifest.Words.Length, outputs = manifest.Outputs.Length;
        var weights = new LstmWeights<T>(
            NpyFile.ReadMatrix<T>(Path.Combine(folder, "kernel.npy"), words, 4 * units),
            NpyFile.ReadMatrix<T>(Path.Combine(folder, "recurrent-kernel.npy"), units, 4 * units),
            NpyFile.ReadVector<T>(Path.Combine(folder, "bias.npy"), 4 * units),
            NpyFile.ReadMatrix<T>(Path.Combine(folder, "dense-kernel.npy"), units, outputs),
            NpyFile.ReadVector<T>(Path.Combine(folder, "dense-bias.npy"), outputs));
        manifest.RequireDigest(folder, weights.Digest());
        return new SavedLstm<T>(new LstmModel<T>(manifest.Settings, weights), manifest.Words, manifest.Outputs);
    }

    private static string Precision<T>() => Unsafe.SizeOf<T>() == sizeof(float) ? "float32" : "float64";
}

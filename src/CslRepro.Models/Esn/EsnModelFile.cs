using CslRepro.Files;

namespace CslRepro.Models.Esn;

/// <summary>
/// An echo state network as a folder: <c>model.json</c> with leak rate, words and output names, and the matrices as NumPy files:
/// <c>W.npy</c> (N x N, float32), <c>Win.npy</c> (N x (1 + V), the bias first, float32), <c>Wout.npy</c> (D x (1 + N), the constant's weights first, float64).
/// </summary>
public static class EsnModelFile
{
    private const int Version = 1;

    /// <summary>Saves a network; the folder appears whole or not at all.</summary>
    /// <param name="model">The network.</param>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="words">The vocabulary, in the order of the word numbers.</param>
    /// <param name="outputs">The outputs' names, in order.</param>
    /// <exception cref="ArgumentException">The names do not fit the network.</exception>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    public static void Save(EsnModel model, string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        var reservoir = model.Reservoir;
        ModelManifest<SavedEsnSettings>.RequireNames(words, outputs, reservoir.Words, model.Outputs);
        var manifest = new ModelManifest<SavedEsnSettings>(
            EsnKind.Instance.Name,
            Version,
            NameOf(model.Precision),
            new SavedEsnSettings(reservoir.Units, reservoir.Leak),
            [.. words],
            [.. outputs],
            model.Digest());
        ModelFolder.Write(folder, target =>
        {
            manifest.Write(target);
            NpyFile.Write(Path.Combine(target, "W.npy"), reservoir.Recurrent);
            NpyFile.Write(Path.Combine(target, "Win.npy"), reservoir.Input);
            NpyFile.Write(Path.Combine(target, "Wout.npy"), model.Readout);
        });
    }

    /// <summary>Loads a network.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <param name="expectedWords">The vocabulary that the network must have, in order; null for any.</param>
    /// <returns>The network with the names of its words and outputs.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged, or the network has another vocabulary; the message names the file and what is wrong.
    /// </exception>
    public static SavedEsn Load(string folder, IReadOnlyList<string>? expectedWords = null)
    {
        var manifest = ModelManifest<SavedEsnSettings>.Read(folder, EsnKind.Instance.Name, Version, settings => settings.Validate(), expectedWords);
        if (manifest.Precision is not ("float32" or "float64"))
        {
            throw ModelManifest<SavedEsnSettings>.Wrong(folder, $"its precision is '{manifest.Precision}'; it must be float32 or float64");
        }

        var units = manifest.Settings.Units;
        var reservoir = new Reservoir(
            NpyFile.ReadMatrix<float>(Path.Combine(folder, "W.npy"), units, units),
            NpyFile.ReadMatrix<float>(Path.Combine(folder, "Win.npy"), units, 1 + manifest.Words.Length),
            manifest.Settings.Leak);
        var readout = NpyFile.ReadMatrix<double>(Path.Combine(folder, "Wout.npy"), manifest.Outputs.Length, 1 + units);
        var model = new EsnModel(reservoir, readout, manifest.Precision == "float32" ? StatePrecision.Bits32 : StatePrecision.Bits64);
        manifest.RequireDigest(folder, model.Digest());
        return new SavedEsn(model, manifest.Words, manifest.Outputs);
    }

    private static string NameOf(StatePrecision precision) => precision == StatePrecision.Bits32 ? "float32" : "float64";
}

using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Files;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// A trained network as a folder: <c>model.json</c> with its settings, words and output names, and a NumPy file for each part of its weights.
/// All kinds of network whose weights are named matrices and vectors share it.
/// </summary>
/// <param name="kind">The kind of network, as it stands in the file.</param>
/// <param name="version">The format's version.</param>
/// <param name="shapes">The shapes of the parts, from settings, size of the vocabulary and number of outputs.</param>
internal sealed class ParameterFile<TSettings>(string kind, int version, Func<TSettings, int, int, IReadOnlyList<ParameterShape>> shapes)
    where TSettings : NetworkSettings
{
    /// <summary>Saves a network; the folder appears whole or not at all.</summary>
    /// <param name="settings">How it was trained.</param>
    /// <param name="parts">Its weights.</param>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="words">The vocabulary, in the order of the word numbers.</param>
    /// <param name="outputs">The outputs' names, in order.</param>
    /// <exception cref="ArgumentException">The names do not fit the network.</exception>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    public void Save<T>(
        INetwork network, TSettings settings, IReadOnlyList<Matrix<T>> parts, string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ModelManifest<TSettings>.RequireNames(words, outputs, network.Words, network.Outputs);
        var manifest = new ModelManifest<TSettings>(kind, version, Precision<T>(), settings, [.. words], [.. outputs], network.Digest());
        var files = shapes(settings, network.Words, network.Outputs);
        ModelFolder.Write(folder, target =>
        {
            manifest.Write(target);
            for (var i = 0; i < files.Count; i++)
            {
                var path = PathOf(target, files[i]);
                if (files[i].IsVector)
                {
                    NpyFile.Write<T>(path, parts[i].Elements);
                }
                else
                {
                    NpyFile.Write(path, parts[i]);
                }
            }
        });
    }

    /// <summary>Loads a network.</summary>
    /// <typeparam name="T">The precision in which it was saved.</typeparam>
    /// <param name="folder">The network's folder.</param>
    /// <param name="expectedWords">The vocabulary that it must have, in order; null for any.</param>
    /// <param name="build">Makes the network of settings and parts.</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged, or the network has another vocabulary or precision; the message names the file and what is wrong.
    /// </exception>
    public SavedNetwork Load<T>(string folder, IReadOnlyList<string>? expectedWords, Func<TSettings, IReadOnlyList<Matrix<T>>, INetwork> build)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var manifest = ModelManifest<TSettings>.Read(folder, kind, version, settings => settings.Validate(), expectedWords);
        if (manifest.Precision != Precision<T>())
        {
            throw ManifestHead.Wrong(folder, $"the model was saved in {manifest.Precision}, not in {Precision<T>()}");
        }

        var parts = shapes(manifest.Settings, manifest.Words.Length, manifest.Outputs.Length).Select(shape => shape.IsVector
            ? new Matrix<T>(1, shape.Columns, NpyFile.ReadVector<T>(PathOf(folder, shape), shape.Columns))
            : NpyFile.ReadMatrix<T>(PathOf(folder, shape), shape.Rows, shape.Columns));
        var network = build(manifest.Settings, [.. parts]);
        manifest.RequireDigest(folder, network.Digest());
        return new SavedNetwork(network, manifest.Words, manifest.Outputs);
    }

    /// <summary>Loads a network in the precision in which it was saved.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <param name="single">Loads it in single precision.</param>
    /// <param name="twice">Loads it in double precision.</param>
    public static SavedNetwork LoadEither(string folder, Func<SavedNetwork> single, Func<SavedNetwork> twice) =>
        ManifestHead.Read(folder).Precision == Precision<double>() ? twice() : single();

    private static string PathOf(string folder, ParameterShape shape) => Path.Combine(folder, shape.Name + ".npy");

    private static string Precision<T>() => Unsafe.SizeOf<T>() == sizeof(float) ? "float32" : "float64";
}

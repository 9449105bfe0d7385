using System.Numerics;
using CslRepro.Models.Backpropagation;

namespace CslRepro.Models.Gru;

/// <summary>
/// A GRU as a folder: <c>model.json</c> with its settings, words and output names, and a NumPy file for each part of its weights
/// (<c>kernel.npy</c>, <c>recurrent-kernel.npy</c>, <c>bias.npy</c>, <c>dense-kernel.npy</c>, <c>dense-bias.npy</c>, in the shapes of
/// <see cref="GruWeights{T}"/>, which are Keras').
/// </summary>
public static class GruModelFile
{
    private static readonly ParameterFile<GruSettings> File = new(
        GruKind.Instance.Name, 1, (settings, words, outputs) => GruWeights<float>.ShapesOf(words, settings.Units, outputs));

    /// <summary>Saves a model; the folder appears whole or not at all.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="words">The vocabulary, in the order of the word numbers.</param>
    /// <param name="outputs">The outputs' names, in order.</param>
    /// <exception cref="ArgumentException">The names do not fit the model.</exception>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    public static void Save<T>(GruModel<T> model, string folder, IReadOnlyList<string> words, IReadOnlyList<string> outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        File.Save(model, model.Settings, model.Weights.Parts, folder, words, outputs);
    }

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="expectedWords">The vocabulary that the model must have, in order; null for any.</param>
    /// <returns>A <see cref="GruModel{T}"/> in the precision in which it was saved, with the names of its words and outputs.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the model has another vocabulary; the message names the file and what is wrong.</exception>
    public static SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null) =>
        ParameterFile<GruSettings>.LoadEither(folder, () => Load<float>(folder, expectedWords), () => Load<double>(folder, expectedWords));

    private static SavedNetwork Load<T>(string folder, IReadOnlyList<string>? expectedWords)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        File.Load<T>(folder, expectedWords, (settings, parts) => new GruModel<T>(settings, GruWeights<T>.Of(parts)));
}

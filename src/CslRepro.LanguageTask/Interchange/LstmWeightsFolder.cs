using System.Numerics;
using CslRepro.Corpora;
using CslRepro.Files;
using CslRepro.Models.Lstm;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// The weights of an LSTM that was trained elsewhere, in the shapes of Keras' <c>get_weights()</c>: a folder with <c>kernel.npy</c> (V x 4N),
/// <c>recurrent-kernel.npy</c> (N x 4N), <c>bias.npy</c> (4N), each in the gate order input, forget, cell, output, <c>dense-kernel.npy</c> (N x D),
/// <c>dense-bias.npy</c> (D), <c>vocabulary.txt</c> and <c>concepts.txt</c>. Arrays are float32 or float64, in C or Fortran order.
/// </summary>
public static class LstmWeightsFolder
{
    /// <summary>The file by which such a folder is known.</summary>
    public const string KernelName = "kernel.npy";

    /// <summary>Whether the kernel, and so the network, is in double precision.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <returns>True for float64, false for float32.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no NumPy file.</exception>
    public static bool IsDouble(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var kernel = NpyReader.OpenPlain(Path.Combine(folder, KernelName));
        return kernel.IsDouble;
    }

    /// <summary>Reads a network.</summary>
    /// <typeparam name="T">The precision in which it is to compute; weights are rounded to it.</typeparam>
    /// <param name="language">The language that it must speak.</param>
    /// <param name="gates">The activation of its gates.</param>
    /// <returns>The network, mapped to our order of words and concepts.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file does not fit; the message names it and says what is wrong and what would be right.</exception>
    public static ImportedLstm<T> Read<T>(string folder, Language language, GateActivation gates = GateActivation.Sigmoid)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(language);
        var vocabulary = VocabularyFile.Read(folder, language);
        var concepts = ConceptFile.Read(folder, language);
        var outputs = concepts.PlaceOf.Length;

        // The dense kernel alone knows N without a factor.
        var dense = Read("dense-kernel.npy", $"a row for each unit, a column for each of the {outputs} concepts", null, outputs);
        var units = dense.Array.Shape[0];
        const string gateOrder = "each unit of the gates input, forget, cell, output";
        if (units > int.MaxValue / 4)
        {
            throw new InvalidDataException($"{dense.Path} cannot be used: {units} units are too many.");
        }

        var kernel = Read(KernelName, $"a row for each word of {VocabularyFile.Name}, a column for {gateOrder}", vocabulary.Count, 4 * units);
        var recurrent = Read("recurrent-kernel.npy", $"a row for each unit, a column for {gateOrder}", units, 4 * units);
        var bias = Read("bias.npy", gateOrder, 4 * units);
        var denseBias = Read("dense-bias.npy", $"one for each of the {outputs} concepts", outputs);
        var weights = new LstmWeights<T>(
            kernel.Array.Select<T>(kernel.Path, rows: vocabulary.PlaceOf),
            recurrent.Array.Select<T>(recurrent.Path),
            bias.Array.SelectVector<T>(bias.Path),
            dense.Array.Select<T>(dense.Path, columns: concepts.PlaceOf),
            denseBias.Array.SelectVector<T>(denseBias.Path, concepts.PlaceOf));
        return new ImportedLstm<T>(
            new LstmModel<T>(new LstmSettings { Units = units, GateActivation = gates }, weights),
            new NameMapping(vocabulary.PlaceOf, concepts.PlaceOf, concepts.SlotsByCount, concepts.NeighboursDecided));

        (string Path, NpyArray Array) Read(string name, string meaning, params int?[] shape) =>
            (Path.Combine(folder, name), NpyArray.Read(Path.Combine(folder, name), meaning, shape));
    }
}

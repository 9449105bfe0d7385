using CslRepro.Corpora;
using CslRepro.Files;
using CslRepro.Models.Esn;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// The weights of an echo state network that was trained elsewhere: a folder with <c>W.npy</c> (N x N), <c>Win.npy</c> (N x (1 + V), the bias first),
/// <c>Wout.npy</c> (D x (1 + N), the constant's weights first), <c>vocabulary.txt</c> and <c>concepts.txt</c>. Matrices are float32 or float64, in C or Fortran
/// order. States are computed in the precision of W. Reservoirs of this project have single-precision weights, so W and Win are rounded to it.
/// </summary>
public static class EsnWeightsFolder
{
    /// <summary>The file by which such a folder is known.</summary>
    public const string RecurrentName = "W.npy";

    /// <summary>Reads a network.</summary>
    /// <param name="language">The language that it must speak.</param>
    /// <param name="leak">Its leak rate, in (0, 1].</param>
    /// <returns>The network, mapped to our order of words and concepts.</returns>
    /// <exception cref="ArgumentException">The leak rate is out of its range.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file does not fit; the message names it and says what is wrong and what would be right.</exception>
    public static ImportedEsn Read(string folder, Language language, double leak)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(language);
        var vocabulary = VocabularyFile.Read(folder, language);
        var concepts = ConceptFile.Read(folder, language);
        string recurrentPath = Path.Combine(folder, RecurrentName), inputPath = Path.Combine(folder, "Win.npy"), readoutPath = Path.Combine(folder, "Wout.npy");

        // W_in is small and knows N, so W is refused by its header.
        var input = NpyArray.Read(
            inputPath,
            $"a row for each unit, the bias and the {vocabulary.Count} words of {VocabularyFile.Name}",
            null,
            1 + vocabulary.Count);
        var units = input.Shape[0];
        var recurrent = NpyArray.Read(recurrentPath, "a row and a column for each row of Win.npy", units, units);
        var readout = NpyArray.Read(readoutPath, $"a row for each concept, the constant and the {units} units", concepts.PlaceOf.Length, 1 + units);
        var reservoir = new Reservoir(
            recurrent.Select<float>(recurrentPath), input.Select<float>(inputPath, columns: [0, .. vocabulary.PlaceOf.Select(place => 1 + place)]), leak);
        var model = new EsnModel(
            reservoir,
            readout.Select<double>(readoutPath, concepts.PlaceOf),
            recurrent.IsDouble ? StatePrecision.Bits64 : StatePrecision.Bits32);
        return new ImportedEsn(model, new NameMapping(vocabulary.PlaceOf, concepts.PlaceOf, concepts.SlotsByCount, concepts.NeighboursDecided));
    }
}

using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// The weights of a network that was trained elsewhere: a folder with the files of its kind's <see cref="ForeignWeights"/>, and with <c>vocabulary.txt</c> and
/// <c>concepts.txt</c>, which name its words and outputs. docs/interchange.md describes them.
/// </summary>
public static class WeightsFolder
{
    /// <summary>The kinds of network whose weights can be read, in the order of <see cref="NetworkKinds.All"/>.</summary>
    public static IReadOnlyList<NetworkKind> Kinds { get; } = [.. NetworkKinds.All.Where(kind => kind.ForeignWeights is not null)];

    /// <summary>The kinds of network by whose file a folder is known.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>One of the <see cref="Kinds"/>, none, or several.</returns>
    public static IReadOnlyList<NetworkKind> KindsIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return [.. Kinds.Where(kind => File.Exists(Path.Combine(folder, kind.ForeignWeights!.KnownBy)))];
    }

    /// <summary>Reads a network.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="language">The language that it must speak.</param>
    /// <param name="settings">Settings of its kind; only those count that no file holds (<see cref="ForeignWeights.Options"/>).</param>
    /// <returns>The network, mapped to our order of words and concepts.</returns>
    /// <exception cref="ArgumentException">Weights of that kind cannot be read, or a setting is out of its range.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file does not fit; the message names it and says what is wrong and what would be right.</exception>
    public static ImportedNetwork Read(string folder, Language language, NetworkSettings settings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(settings);
        var weights = settings.Kind.ForeignWeights
            ?? throw new ArgumentException(
                $"The weights of {settings.Kind.TitleWithArticle} cannot be read; those of {string.Join(", ", Kinds)} can.", nameof(settings));
        var vocabulary = VocabularyFile.Read(folder, language);
        var concepts = ConceptFile.Read(folder, language);
        var network = weights.Read(folder, new ForeignNames(vocabulary.Count, vocabulary.PlaceOf, concepts.PlaceOf), settings);
        return new ImportedNetwork(network, new NameMapping(vocabulary.PlaceOf, concepts.PlaceOf, concepts.SlotsByCount, concepts.NeighboursDecided));
    }
}

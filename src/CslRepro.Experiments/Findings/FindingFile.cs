using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CslRepro.Corpora;
using CslRepro.Files;
using CslRepro.LanguageTask;
using CslRepro.Models;

namespace CslRepro.Experiments.Findings;

/// <summary>Reads a finding.</summary>
public static partial class FindingFile
{
    private const int MostBytes = 16 << 20;
    private const int MostSentences = 100_000;

    /// <summary>How findings are read: nothing more and nothing less than they have.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a finding, and checks its form. Its states are checked by <see cref="RequireStates"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is not of the right form; the message names file and field, and says what would be right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NoticedGroup Read(string path)
    {
        var text = BoundedFile.ReadAllText(path, MostBytes);
        NoticedGroup finding;
        try
        {
            finding = JsonSerializer.Deserialize<NoticedGroup>(text, Json) ?? throw Wrong(path, "holds null");
        }
        catch (JsonException exception)
        {
            throw Wrong(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {exception.LineNumber + 1}{(exception.Path is null or "$" ? "" : $", {exception.Path}")}: it is no finding that the explorer "
                        + $"wrote"));
        }

        return finding.Format != NoticedGroup.CurrentFormat
                ? throw Wrong(path, $"format is \"{finding.Format}\"; this program reads \"{NoticedGroup.CurrentFormat}\"")
            : !Name().IsMatch(finding.Id) ? throw Wrong(path, $"id is \"{finding.Id}\"; small letters, digits and hyphens would do")
            : string.IsNullOrWhiteSpace(finding.Assertion) ? throw Wrong(path, "assertion is empty; it should say in a sentence what is asserted")
            : finding.Objects is < Language.MinObjects or > Language.MaxObjects
                ? throw Wrong(path, $"objects is {finding.Objects}; languages have {Language.MinObjects} to {Language.MaxObjects}")
            : finding.Sentences is < 1 or > MostSentences ? throw Wrong(path, $"sentences is {finding.Sentences}; 1 or more, as the explorer showed")
            : finding.States.Count == 0 ? throw Wrong(path, "states is empty; a group has one at least")
            : finding;
    }

    /// <summary>Checks that a finding's states are a group of those among which it was seen.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Where it comes from, for messages.</param>
    /// <exception cref="InvalidDataException">A state is none of them or stands twice, or the group is all of them.</exception>
    public static void RequireStates(NoticedGroup finding, string path)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var corpus = TestCorpus.Of(finding.Objects, finding.Seed, finding.Sentences);
        var all = PrefixTexts.Of(PrefixTrie.Build(TrainingData.Sentences(corpus.Test)), corpus.Language).ToHashSet(StringComparer.Ordinal);
        var group = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < finding.States.Count; i++)
        {
            if (!all.Contains(finding.States[i]))
            {
                throw Wrong(
                    path,
                    $"states[{i}], \"{finding.States[i]}\", begins none of the {finding.Sentences} test sentences of seed {finding.Seed} with "
                        + $"{finding.Objects} objects");
            }

            if (!group.Add(finding.States[i]))
            {
                throw Wrong(path, $"states[{i}], \"{finding.States[i]}\", stands there twice");
            }
        }

        if (group.Count == all.Count)
        {
            throw Wrong(path, "states holds all states; a group leaves some out");
        }
    }

    private static InvalidDataException Wrong(string path, string reason) => new($"{path} cannot be used: {reason}.");

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Name();
}

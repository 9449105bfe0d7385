using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CslRepro.Corpora;
using CslRepro.Files;

namespace CslRepro.Explorer.Findings;

/// <summary>Reads a finding.</summary>
internal static partial class FindingFile
{
    private const int MostBytes = 16 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a finding, and checks all of it that can be checked without a network.</summary>
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
            : finding.Sentences is < 1 or > TestSentences.MaxStates ? throw Wrong(path, $"sentences is {finding.Sentences}; 1 or more, as the explorer showed")
            : finding.States.Count == 0 ? throw Wrong(path, "states is empty; a group has one at least")
            : finding;
    }

    /// <summary>The numbers of a finding's states in the table that they were seen in.</summary>
    /// <param name="path">Where the finding comes from.</param>
    /// <exception cref="InvalidDataException">A state is none of them or stands twice, or the group is all of them.</exception>
    public static IReadOnlyList<int> StatesIn(StateTable table, NoticedGroup finding, string path)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new string[table.Count];
        for (var state = 0; state < table.Count; state++)
        {
            var (parent, word) = (table.Trie.Parents[state], table.Language.Words[table.Trie.Words[state]]);
            texts[state] = parent < 0 ? word : $"{texts[parent]} {word}";
            numbers.Add(texts[state], state);
        }

        var group = new HashSet<int>();
        for (var i = 0; i < finding.States.Count; i++)
        {
            if (!numbers.TryGetValue(finding.States[i], out var state))
            {
                throw Wrong(
                    path,
                    $"states[{i}], \"{finding.States[i]}\", begins none of the {finding.Sentences} test sentences of seed {finding.Seed} with "
                        + $"{finding.Objects} objects");
            }

            if (!group.Add(state))
            {
                throw Wrong(path, $"states[{i}], \"{finding.States[i]}\", stands there twice");
            }
        }

        return group.Count < table.Count ? [.. group.Order()] : throw Wrong(path, "states holds all states; a group leaves some out");
    }

    private static InvalidDataException Wrong(string path, string reason) => new($"{path} cannot be used: {reason}.");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}

using CslRepro.Corpora;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>One line of <see cref="ConceptFile"/>: a value, and in any order beside it, if it likes, its slot and its characteristic.</summary>
/// <param name="Index">The line, counted from 0.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Slot">1 or 2, or null if the line does not say.</param>
/// <param name="Candidates">The outputs of one slot that the line may mean, in our order, counted from 0.</param>
internal sealed record ConceptLine(int Index, string Text, int? Slot, int[] Candidates)
{
    private static readonly char[] Separators = [' ', '\t', '_', ','];

    /// <summary>Understands a line.</summary>
    /// <exception cref="InvalidDataException">It names no concept of the language.</exception>
    public static ConceptLine Read(string path, int index, string line, Language language)
    {
        int? slot = null;
        string? characteristic = null;
        string? value = null;
        foreach (var word in line.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "slot":
                    break;
                case "1" or "2" when slot is null:
                    slot = word[0] - '0';
                    break;
                case "category" or "object" or "position" or "colour" or "color" when characteristic is null:
                    characteristic = word switch { "object" => "category", "color" => "colour", _ => word };
                    break;
                default:
                    value = value is null ? word : throw Wrong($"\"{line}\" is no concept");
                    break;
            }
        }

        int[] candidates =
        [
            .. Outputs("category", language.Categories, 0),
            .. Outputs("position", language.Positions, language.Categories.Count),
            .. Outputs("colour", language.Colours, language.Categories.Count + language.Positions.Count),
        ];
        return candidates.Length > 0
            ? new ConceptLine(index, line, slot, candidates)
            : throw Wrong($"\"{line}\" is no {characteristic ?? "category, position or colour"} of {language.Objects} objects");

        IEnumerable<int> Outputs(string name, IReadOnlyList<string> values, int first) =>
            characteristic is null || characteristic == name ? Enumerable.Range(0, values.Count).Where(i => values[i] == value).Select(i => first + i) : [];

        InvalidDataException Wrong(string problem) =>
            NameList.Wrong(path, index, problem + "; right are such as \"slot 1 colour orange\", \"red 1\" and \"red\"");
    }
}

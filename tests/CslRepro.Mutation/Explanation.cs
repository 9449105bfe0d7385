namespace CslRepro.Mutation;

/// <summary>A mutant that is left alive on purpose, with the reason.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Kind">In a word: equivalent where no number can differ, or what else it is.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record Explanation(Mutant Mutant, string Kind, string Reason)
{
    /// <summary>Reads the list: FILE | KIND | REASON, then the mutants' code before (-) and after (+), any number of pairs.</summary>
    public static IReadOnlyList<Explanation> ReadAll(string path)
    {
        var explanations = new List<Explanation>();
        var (file, kind, reason, before) = ("", "", "", "");
        foreach (var line in File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            switch (line[0])
            {
                case '-':
                    before = line[2..];
                    break;
                case '+':
                    explanations.Add(new Explanation(new Mutant(file, before, line[2..]), kind, reason));
                    break;
                default:
                    (file, kind, reason) = line.Split(" | ") is [var first, var second, var third]
                        ? (first, second, third)
                        : throw new InvalidDataException($"Not FILE | KIND | REASON: {line}");
                    break;
            }
        }

        return explanations;
    }
}

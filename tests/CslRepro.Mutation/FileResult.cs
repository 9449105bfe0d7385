using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CslRepro.Mutation;

/// <summary>What came of the mutants of one file.</summary>
/// <param name="File">Its path in the repository.</param>
/// <param name="Killed">How many were killed.</param>
/// <param name="Survivors">Those that no test killed.</param>
/// <param name="Unreached">Those whose code no test runs.</param>
internal sealed partial record FileResult(string File, int Killed, IReadOnlyList<Mutant> Survivors, IReadOnlyList<Mutant> Unreached)
{
    private const string Head =
        "# Written by CslRepro.Mutation: files, and of each the mutants that survive (- before, + after) or are not reached (- before, ? after).\n";

    /// <summary>All mutants.</summary>
    public int Count => Killed + Survivors.Count + Unreached.Count;

    /// <summary>Takes a file's mutants together.</summary>
    public static FileResult Of(string file, IReadOnlyList<(Mutant Mutant, Fate Fate)> mutants) => new(
        file,
        mutants.Count(item => item.Fate == Fate.Killed),
        [.. mutants.Where(item => item.Fate == Fate.Survived).Select(item => item.Mutant)],
        [.. mutants.Where(item => item.Fate == Fate.Unreached).Select(item => item.Mutant)]);

    /// <summary>Reads a group's results; none if there is no such file yet.</summary>
    public static IReadOnlyList<FileResult> ReadAll(string path)
    {
        var results = new List<FileResult>();
        var before = "";
        foreach (var line in System.IO.File.Exists(path) ? System.IO.File.ReadAllLines(path) : [])
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                results.Add(new FileResult(heading.Groups[1].Value, int.Parse(heading.Groups[2].Value, CultureInfo.InvariantCulture), [], []));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                before = line[2..];
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("? ", StringComparison.Ordinal))
            {
                var last = results[^1];
                var mutant = new Mutant(last.File, before, line[2..]);
                results[^1] = line[0] == '+' ? last with { Survivors = [.. last.Survivors, mutant] } : last with { Unreached = [.. last.Unreached, mutant] };
            }
        }

        return results;
    }

    /// <summary>Writes a group's results in the order of the files' names.</summary>
    public static void WriteAll(string path, IEnumerable<FileResult> results)
    {
        var text = new StringBuilder(Head);
        foreach (var result in results.OrderBy(result => result.File, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{result.File}: {result.Killed} killed\n");
            foreach (var (mutant, mark) in result.Survivors.Select(mutant => (mutant, '+')).Concat(result.Unreached.Select(mutant => (mutant, '?'))))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {mutant.Before}\n{mark} {mutant.After}\n");
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text.ToString());
    }

    [GeneratedRegex(@"^(\S+\.cs): (\d+) killed$")]
    private static partial Regex Heading();
}

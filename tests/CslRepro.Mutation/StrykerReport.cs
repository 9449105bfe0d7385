using System.Text.Json;

namespace CslRepro.Mutation;

/// <summary>Reads the JSON that Stryker writes: https://github.com/stryker-mutator/mutation-testing-elements.</summary>
internal static class StrykerReport
{
    /// <summary>The results of the files whose mutants were all tested.</summary>
    /// <param name="path">The report.</param>
    /// <param name="repository">The repository's folder.</param>
    public static IEnumerable<FileResult> Read(string path, string repository)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var file in report.RootElement.GetProperty("files").EnumerateObject())
        {
            var name = Path.GetRelativePath(repository, Path.GetFullPath(file.Name, repository)).Replace('\\', '/');
            var lines = file.Value.GetProperty("source").GetString()!.ReplaceLineEndings("\n").Split('\n');
            var mutants = file.Value.GetProperty("mutants").EnumerateArray().ToArray();
            (Mutant, Fate)[] tested =
            [
                .. mutants.Where(mutant => FateOf(mutant) is not null)
                    .Select(mutant => (Mutant.Of(name, Part(lines, mutant), mutant.GetProperty("replacement").GetString()!), FateOf(mutant)!.Value)),
            ];
            if (tested.Length > 0 && !mutants.Any(IsLeftOut))
            {
                yield return FileResult.Of(name, tested);
            }
        }
    }

    // What does not compile, and what the configuration ignores, is no mutant.
    private static Fate? FateOf(JsonElement mutant) => mutant.GetProperty("status").GetString() switch
    {
        "Killed" or "Timeout" => Fate.Killed,
        "Survived" => Fate.Survived,
        "NoCoverage" => Fate.Unreached,
        _ => null,
    };

    // With --since a file may be tested in part.
    private static bool IsLeftOut(JsonElement mutant) => mutant.GetProperty("status").GetString() == "Pending"
        || (mutant.TryGetProperty("statusReason", out var reason) && reason.GetString()?.Contains("not changed", StringComparison.OrdinalIgnoreCase) == true);

    private static string Part(string[] lines, JsonElement mutant)
    {
        var (startLine, startColumn) = Place("start");
        var (endLine, endColumn) = Place("end");
        return startLine == endLine
            ? lines[startLine][startColumn..endColumn]
            : string.Join('\n', [lines[startLine][startColumn..], .. lines[(startLine + 1)..endLine], lines[endLine][..endColumn]]);

        (int Line, int Column) Place(string end)
        {
            var place = mutant.GetProperty("location").GetProperty(end);
            return (place.GetProperty("line").GetInt32() - 1, place.GetProperty("column").GetInt32() - 1);
        }
    }
}

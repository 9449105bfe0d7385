using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>The line length that .editorconfig asks for, since no formatter checks it.</summary>
public class LineLengthTests
{
    private const int Longest = 160;

    private static readonly string[] Tops = ["src", "tests", "bench", "build", "samples"];

    // To be emptied: folders that have longer lines still. A folder without any must not stand here.
    private static readonly string[] NotYet =
    [
        "src/CslRepro.Analysis/",
        "src/CslRepro.Audit/",
        "src/CslRepro.Claims/",
        "src/CslRepro.Cli/",
        "src/CslRepro.Experiments/",
        "src/CslRepro.Figures/",
        "src/CslRepro.Files/",
        "src/CslRepro.Harness/",
        "src/CslRepro.LanguageTask/",
        "src/CslRepro.Models/",
        "tests/CslRepro.Tests.Cli/",
        "tests/CslRepro.Tests.Properties/Analysis/",
        "tests/CslRepro.Tests.Properties/Claims/",
        "tests/CslRepro.Tests.Properties/Esn/",
        "tests/CslRepro.Tests.Properties/Figures/",
        "tests/CslRepro.Tests.Properties/Gru/",
        "tests/CslRepro.Tests.Properties/Interchange/",
        "tests/CslRepro.Tests.Properties/Lstm/",
    ];

    private static IEnumerable<(string Path, int Line, int Length)> LongLines =>
        from top in Tops
        let folder = Path.Combine(BuiltSolution.Root, top)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(BuiltSolution.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/node_modules/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Index()
        where line.Item.Length > Longest
        select (path, line.Index + 1, line.Item.Length);

    [Fact]
    public void No_line_is_longer_than_editorconfig_allows()
    {
        Assert.Contains($"max_line_length = {Longest}", File.ReadAllText(Path.Combine(BuiltSolution.Root, ".editorconfig")), StringComparison.Ordinal);
        Assert.Equal([], LongLines.Where(line => !NotYet.Any(folder => line.Path.StartsWith(folder, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_exception_is_needed() =>
        Assert.All(NotYet, folder => Assert.Contains(LongLines, line => line.Path.StartsWith(folder, StringComparison.Ordinal)));
}

using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>The line length that .editorconfig asks for, since no formatter checks it.</summary>
public class LineLengthTests
{
    private const int Longest = 160;

    private static readonly string[] Tops = ["src", "tests", "bench", "build", "samples"];

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
        Assert.Equal([], LongLines);
    }
}

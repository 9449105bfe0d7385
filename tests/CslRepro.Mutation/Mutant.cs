using System.Text.RegularExpressions;

namespace CslRepro.Mutation;

/// <summary>What came of a mutant.</summary>
internal enum Fate
{
    /// <summary>A test failed, or did not end.</summary>
    Killed,

    /// <summary>No test failed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    Unreached,
}

/// <summary>A small change of the code, by what stands in the file instead of what. Line numbers would move with every edit.</summary>
/// <param name="File">The file's path in the repository.</param>
/// <param name="Before">The code as it is, in one line.</param>
/// <param name="After">The code of the mutant, in one line.</param>
internal sealed partial record Mutant(string File, string Before, string After)
{
    private const int Longest = 140;

    /// <summary>A mutant from texts with line breaks; long ones are cut.</summary>
    public static Mutant Of(string file, string before, string after) => new(file, Short(before), Short(after));

    private static string Short(string code)
    {
        var line = Blank().Replace(code, " ").Trim();
        return line.Length <= Longest ? line : line[..Longest] + " ...";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

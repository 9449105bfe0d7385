using CslRepro.Files;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>A text file with a name a line. The last line may lack its line feed; carriage returns before line feeds do not count.</summary>
internal static class NameList
{
    // 50 objects have 120 names.
    private const int MostBytes = 1 << 20;

    /// <summary>Reads the names.</summary>
    /// <param name="path">The file.</param>
    /// <returns>One name or more, none of them blank, without spaces around.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is blank, or there is none; the message names file and line.</exception>
    public static string[] Read(string path)
    {
        var lines = PlainFile.ReadAllText(path, MostBytes).Split('\n', StringSplitOptions.TrimEntries);
        if (lines[^1].Length == 0)
        {
            lines = lines[..^1];
        }

        if (lines.Length == 0)
        {
            throw new InvalidDataException($"{path} cannot be used: it is empty; it must hold a name a line.");
        }

        var blank = Array.IndexOf(lines, string.Empty);
        return blank < 0 ? lines : throw Wrong(path, blank, "is blank; there must stand a name");
    }

    /// <summary>An error of a line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="problem">What is wrong and what would be right, without a full stop.</param>
    public static InvalidDataException Wrong(string path, int line, string problem) => new($"{path}, line {line + 1}: {problem}.");
}

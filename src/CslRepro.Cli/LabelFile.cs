using System.Globalization;
using CslRepro.Files;

namespace CslRepro.Cli;

/// <summary>Labels of points as a text file: a line for each point, an empty one where the label is not known.</summary>
internal static class LabelFile
{
    private const int MostBytes = 256 << 20;

    /// <summary>Reads labels.</summary>
    /// <param name="path">The file.</param>
    /// <param name="points">How many points there are.</param>
    /// <returns>A number for each point: equal ones for equal lines, -1 for an empty one.</returns>
    /// <exception cref="InvalidDataException">There are more lines or fewer than points, or no label at all; the message says how many.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static int[] Read(string path, int points)
    {
        // The last line ends; it is not followed by an empty one.
        string[] lines = BoundedFile.ReadAllText(path, MostBytes).ReplaceLineEndings("\n").Split('\n');
        lines = lines[^1].Length == 0 ? lines[..^1] : lines;
        if (lines.Length != points)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"{path} cannot be used: it has {lines.Length} lines, but there are {points} points; a line for each would do."));
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new int[points];
        for (var point = 0; point < points; point++)
        {
            var label = lines[point].Trim();
            labels[point] = label.Length == 0 ? -1 : numbers.TryGetValue(label, out var known) ? known : numbers[label] = numbers.Count;
        }

        return numbers.Count > 0 ? labels : throw new InvalidDataException($"{path} cannot be used: all its lines are empty, so that no label is known.");
    }
}

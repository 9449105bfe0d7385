using System.Globalization;
using System.Text;

namespace CslRepro.Tests.Snapshots;

/// <summary>The difference of two texts line by line, for people.</summary>
internal static class LineDifference
{
    private const int Context = 2;
    private const int MaxShown = 60;
    private const int MaxTable = 4_000_000;

    /// <summary>Describes how two texts differ.</summary>
    /// <param name="verified">The old text.</param>
    /// <param name="received">The new text.</param>
    /// <returns>Lines with - (only verified), + (only received) or a blank (both), each with its number; long stretches are left out.</returns>
    public static string Describe(string verified, string received)
    {
        var old = verified.Split('\n');
        var @new = received.Split('\n');
        var start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        var text = new StringBuilder();
        for (var i = Math.Max(0, start - Context); i < start; i++)
        {
            Append(text, ' ', i, old[i]);
        }

        var shown = 0;
        var changes = Changes(old.AsSpan(start, old.Length - start - end).ToArray(), @new.AsSpan(start, @new.Length - start - end).ToArray());
        foreach (var (sign, number, line) in changes)
        {
            if (shown++ == MaxShown)
            {
                text.Append("  ... (more differs below)\n");
                return text.ToString();
            }

            Append(text, sign, start + number, line);
        }

        for (var i = 0; i < Math.Min(Context, end); i++)
        {
            Append(text, ' ', old.Length - end + i, old[old.Length - end + i]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char sign, int index, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{sign} {index + 1,5}: {line}\n");

    /// <summary>The classic longest common subsequence; above a size all old lines are given, then all new ones.</summary>
    private static IEnumerable<(char Sign, int Number, string Line)> Changes(string[] old, string[] @new)
    {
        var isLarge = (long)(old.Length + 1) * (@new.Length + 1) > MaxTable;
        var common = isLarge ? new int[1, 1] : CommonLengths(old, @new);
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (!isLarge && i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                yield return (' ', i, old[i]);
                i++;
                j++;
            }
            else if (i < old.Length && (isLarge || j == @new.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', i, old[i]);
                i++;
            }
            else
            {
                yield return ('+', j, @new[j]);
                j++;
            }
        }
    }

    private static int[,] CommonLengths(string[] old, string[] @new)
    {
        var lengths = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == @new[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}

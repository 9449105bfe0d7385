using CslRepro.Analysis.Recordings;

namespace CslRepro.Analysis.Units;

/// <summary>
/// The word-triggered change of a group of units: sum of |s_t - s_(t-1)| over the units, s the state, 0 before BEGIN (paper, sections 4.2 and 4.3,
/// figures 8, 9 and 20).
/// </summary>
public static class WordChanges
{
    /// <summary>The change at each word of the language.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="units">The units; all if left out.</param>
    /// <returns>A summary for each word, in the order of the language's words.</returns>
    public static IReadOnlyList<WordChange> ByWord(Recording recording, IReadOnlyList<int>? units = null)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var values = new List<double>[recording.Language.Words.Count];
        for (var word = 0; word < values.Length; word++)
        {
            values[word] = [];
        }

        var changes = OfRows(recording, units);
        foreach (var step in recording.Steps)
        {
            values[step.Word].Add(changes[step.Row]);
        }

        return [.. values.Select(WordChange.Of)];
    }

    /// <summary>The change at the words of a class, each time that one is heard counting the same.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="units">The units; all if left out.</param>
    public static WordChange OfClass(Recording recording, WordClass wordClass, IReadOnlyList<int>? units = null)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var words = WordClasses.WordsOf(recording.Language, wordClass).ToHashSet();
        var changes = OfRows(recording, units);
        return WordChange.Of([.. recording.Steps.Where(step => words.Contains(step.Word)).Select(step => changes[step.Row])]);
    }

    /// <summary>The change that leads to each row of a recording.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="units">The units; all if left out.</param>
    /// <returns>The summed absolute change, a number a row.</returns>
    public static double[] OfRows(Recording recording, IReadOnlyList<int>? units = null)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var chosen = units ?? [.. Enumerable.Range(0, recording.Units)];
        var changes = new double[recording.Rows];
        for (var row = 0; row < changes.Length; row++)
        {
            var after = recording.States.Row(row);
            var parent = recording.Trie.Parents[row];
            var before = parent < 0 ? default : recording.States.Row(parent);
            var sum = 0.0;
            foreach (var unit in chosen)
            {
                sum += Math.Abs((double)after[unit] - (parent < 0 ? 0 : before[unit]));
            }

            changes[row] = sum;
        }

        return changes;
    }
}

using CslRepro.Corpora;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// Which line of a slot means which output. "orange" alone is a category or a colour; if the name does not tell, that reading counts
/// in which the lines of each characteristic stand together, provided that there is exactly one.
/// </summary>
internal static class ConceptMatch
{
    /// <summary>Finds each output's line.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="lines">The lines of one slot.</param>
    /// <param name="slot">0 or 1, for messages.</param>
    /// <param name="places">Filled: for each output of the slot the index of its line.</param>
    /// <returns>Whether neighbours had to decide.</returns>
    /// <exception cref="InvalidDataException">An output has no line or several, or the lines can be read in several ways.</exception>
    public static bool Of(string path, ConceptLine[] lines, Language language, int slot, Span<int> places)
    {
        var readings = new List<int[]>();
        Collect(lines, 0, new int[lines.Length], new bool[language.SlotSize], readings);
        if (lines.Length != language.SlotSize || readings.Count == 0)
        {
            throw Misfit(path, lines, language, slot);
        }

        var together = readings.Count == 1 ? readings : readings.FindAll(reading => StandTogether(reading, language));
        if (together.Count != 1)
        {
            var doubtful = Array.FindIndex(lines, (line) => line.Candidates.Length > 1);
            throw NameList.Wrong(
                path,
                lines[doubtful].Index,
                $"\"{lines[doubtful].Text}\" may be a category or a colour; say which, such as \"{lines[doubtful].Text} category\"");
        }

        for (var i = 0; i < lines.Length; i++)
        {
            places[together[0][i]] = lines[i].Index;
        }

        return readings.Count > 1;
    }

    // At most two names have two meanings in a slot that fits, so there are few readings.
    private static void Collect(ConceptLine[] lines, int next, int[] reading, bool[] taken, List<int[]> readings)
    {
        if (next == lines.Length)
        {
            readings.Add([.. reading]);
            return;
        }

        foreach (var output in lines[next].Candidates)
        {
            if (!taken[output])
            {
                taken[output] = true;
                reading[next] = output;
                Collect(lines, next + 1, reading, taken, readings);
                taken[output] = false;
            }
        }
    }

    private static bool StandTogether(int[] reading, Language language)
    {
        var changes = 0;
        for (var i = 1; i < reading.Length; i++)
        {
            changes += Characteristic(reading[i], language) == Characteristic(reading[i - 1], language) ? 0 : 1;
        }

        return changes == 2;
    }

    private static int Characteristic(int output, Language language) =>
        output < language.Categories.Count ? 0 : output < language.Categories.Count + language.Positions.Count ? 1 : 2;

    private static InvalidDataException Misfit(string path, ConceptLine[] lines, Language language, int slot)
    {
        var taken = new HashSet<int>();
        foreach (var line in lines)
        {
            var free = Array.FindIndex(line.Candidates, output => !taken.Contains(output));
            if (free < 0)
            {
                return NameList.Wrong(path, line.Index, $"\"{line.Text}\" names a concept of slot {slot + 1} once more");
            }

            taken.Add(line.Candidates[free]);
        }

        var missing = Enumerable.Range(0, language.SlotSize).First(output => !taken.Contains(output));
        return new InvalidDataException($"{path} cannot be used: it lacks \"{language.ConceptNames[(slot * language.SlotSize) + missing]}\".");
    }
}

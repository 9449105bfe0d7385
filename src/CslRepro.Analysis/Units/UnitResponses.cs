using CslRepro.Analysis.Recordings;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>
/// The mean absolute change of each unit at each word. A unit that is chosen for its response must be measured on other sentences than those it was chosen
/// on: the largest of many noisy numbers is too large.
/// </summary>
public sealed class UnitResponses
{
    private UnitResponses(Matrix<double> means, IReadOnlyList<int> counts)
    {
        Means = means;
        Counts = counts;
    }

    /// <summary>V x N: the mean of |s_t - s_(t-1)| of a unit at a word; 0 where the word was not heard.</summary>
    public Matrix<double> Means { get; }

    /// <summary>How often each word was heard.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Number of units N.</summary>
    public int Units => Means.Columns;

    /// <summary>Measures every unit at every word.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="include">Which words of which sentences count; all if left out.</param>
    /// <param name="labels">For each step the word that it is counted for, for controls with words permuted; the word heard if left out.</param>
    /// <exception cref="ArgumentException">There is not one label a step.</exception>
    public static UnitResponses Of(Recording recording, Func<RecordedStep, bool>? include = null, IReadOnlyList<int>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (labels is not null && labels.Count != recording.Steps.Length)
        {
            throw new ArgumentException($"There are {recording.Steps.Length} recorded words, but {labels.Count} labels.", nameof(labels));
        }

        // How often each row is counted for each word: far fewer pairs than steps, since prefixes are shared.
        var times = new SortedDictionary<(int Row, int Word), int>();
        var counts = new int[recording.Language.Words.Count];
        for (var i = 0; i < recording.Steps.Length; i++)
        {
            var step = recording.Steps[i];
            if (include?.Invoke(step) == false)
            {
                continue;
            }

            var word = labels?[i] ?? step.Word;
            times[(step.Row, word)] = times.GetValueOrDefault((step.Row, word)) + 1;
            counts[word]++;
        }

        var means = new Matrix<double>(counts.Length, recording.Units);
        foreach (var ((row, word), count) in times)
        {
            var after = recording.States.Row(row);
            var parent = recording.Trie.Parents[row];
            var before = parent < 0 ? default : recording.States.Row(parent);
            var sums = means.Row(word);
            for (var unit = 0; unit < sums.Length; unit++)
            {
                sums[unit] += count * Math.Abs((double)after[unit] - (parent < 0 ? 0 : before[unit]));
            }
        }

        for (var word = 0; word < counts.Length; word++)
        {
            foreach (ref var mean in means.Row(word))
            {
                mean /= Math.Max(1, counts[word]);
            }
        }

        return new UnitResponses(means, counts);
    }

    /// <summary>A unit's response to a word less its response to the strongest of the others: above 0 if it answers to the word above all others.</summary>
    /// <param name="words">The words that are compared; the word itself is skipped.</param>
    public double Margin(int unit, int word, IReadOnlyList<int> words) => Means[word, unit] - StrongestOther(unit, word, words);

    /// <summary>A unit's response to a word over its response to the strongest of the others.</summary>
    /// <inheritdoc cref="Margin"/>
    public double Ratio(int unit, int word, IReadOnlyList<int> words) => Means[word, unit] / StrongestOther(unit, word, words);

    /// <summary>Whether a word is among those that a unit answers to most strongly.</summary>
    /// <param name="words">The words that are compared, the word itself among them.</param>
    /// <param name="count">How many words count as the strongest; of equal ones all do.</param>
    public bool IsAmongStrongest(int unit, int word, IReadOnlyList<int> words, int count) =>
        words.Count(other => Means[other, unit] > Means[word, unit]) < count;

    /// <summary>The unit with the largest margin for a word.</summary>
    /// <param name="words">The words that are compared.</param>
    /// <param name="units">The units to choose from; all if left out.</param>
    /// <returns>The unit; of equal ones the first.</returns>
    public int BestUnit(int word, IReadOnlyList<int> words, IReadOnlyList<int>? units = null) =>
        (units ?? [.. Enumerable.Range(0, Units)]).MaxBy(unit => Margin(unit, word, words));

    /// <summary>How many units answer to a word above all others.</summary>
    /// <param name="words">The words that are compared.</param>
    /// <param name="units">The units to count among; all if left out.</param>
    /// <returns>Number of units with a margin above 0.</returns>
    public int CountAnswering(int word, IReadOnlyList<int> words, IReadOnlyList<int>? units = null) =>
        (units ?? [.. Enumerable.Range(0, Units)]).Count(unit => Margin(unit, word, words) > 0);

    private double StrongestOther(int unit, int word, IReadOnlyList<int> words) => words.Where(other => other != word).Max(other => Means[other, unit]);
}

using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>
/// How far each unit tells the words of the second clause from those of the first. Only words at the same place of their sentences are compared, since a unit
/// that drifts with time tells later words from earlier ones without knowing of clauses. Over all pairs of a word of either clause at the same place: how often
/// the unit is larger in the second clause less how often it is smaller (the Mann-Whitney statistic, stratified by place, scaled to -1 ... 1). 0 is no
/// separation, 1 or -1 a unit whose values do not overlap.
/// </summary>
/// <param name="Units">A number for each unit, in [-1, 1].</param>
/// <param name="Pairs">How many pairs were compared.</param>
public sealed record ClauseSeparation(IReadOnlyList<double> Units, long Pairs)
{
    /// <summary>The unit that separates most; of equal ones the first.</summary>
    public int Best => Enumerable.Range(0, Units.Count).MaxBy(unit => Math.Abs(Units[unit]));

    /// <summary>The words that are looked at: those of clauses, without BEGIN, `and` and END.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="include">Which of them count.</param>
    public static IReadOnlyList<RecordedStep> WordsOf(Recording recording, Func<RecordedStep, bool> include)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(include);
        return [.. recording.Steps.Where(step => step.Slot >= 0 && include(step))];
    }

    /// <summary>Measures every unit.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="words">The words to compare, of <see cref="WordsOf"/>.</param>
    /// <param name="clauses">The clause of each, 0 or 1: its own, or permuted ones for controls.</param>
    /// <exception cref="ArgumentException">There is not one clause a word, or no two words of different clauses stand at the same place.</exception>
    public static ClauseSeparation Of(Recording recording, IReadOnlyList<RecordedStep> words, IReadOnlyList<int> clauses)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(clauses);
        if (words.Count != clauses.Count)
        {
            throw new ArgumentException($"There are {words.Count} words, but {clauses.Count} clauses.", nameof(clauses));
        }

        var places = Enumerable.Range(0, words.Count).GroupBy(word => words[word].Position).OrderBy(place => place.Key)
            .Select(place => (
                First: place.Where(word => clauses[word] == 0).Select(word => words[word].Row).ToArray(),
                Second: place.Where(word => clauses[word] == 1).Select(word => words[word].Row).ToArray()))
            .Where(place => place.First.Length > 0 && place.Second.Length > 0)
            .ToArray();
        var pairs = places.Sum(place => (long)place.First.Length * place.Second.Length);
        if (pairs == 0)
        {
            throw new ArgumentException("No two words of different clauses stand at the same place.", nameof(words));
        }

        return new ClauseSeparation(
            [.. Enumerable.Range(0, recording.Units).Select(unit => (double)places.Sum(place => Larger(recording.States, unit, place)) / pairs)], pairs);
    }

    /// <summary>The clauses of some words, permuted among the words at the same place: a unit that separates these does so by chance.</summary>
    /// <param name="words">The words.</param>
    /// <param name="random">The order.</param>
    /// <returns>A clause for each word, 0 or 1; each place has as many of either as before.</returns>
    public static int[] Permuted(IReadOnlyList<RecordedStep> words, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(random);
        var permuted = new int[words.Count];
        foreach (var place in Enumerable.Range(0, words.Count).GroupBy(word => words[word].Position).OrderBy(place => place.Key))
        {
            int[] members = [.. place];
            int[] labels = [.. members.Select(word => words[word].Slot)];
            random.Shuffle<int>(labels);
            for (var i = 0; i < members.Length; i++)
            {
                permuted[members[i]] = labels[i];
            }
        }

        return permuted;
    }

    // Pairs in which the second clause's value is larger less those in which it is smaller: whole numbers, so that no order of summing matters.
    private static long Larger(Matrix<float> states, int unit, (int[] First, int[] Second) place)
    {
        IEnumerable<double> Values(int[] rows) => rows.Select(row => (double)states[row, unit]);
        return Superiority.Halves(Values(place.Second), Values(place.First)) - ((long)place.First.Length * place.Second.Length);
    }
}

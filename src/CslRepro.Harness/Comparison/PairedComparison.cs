using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Comparison;

/// <summary>
/// Two versions of the code, compared in pairs: runs of the same condition and seed see the same data and start from the same random numbers, so that their
/// difference scatters less than either.
/// </summary>
/// <param name="Changes">Every number of every condition of which a run gave other bits, in the order of conditions.</param>
/// <param name="SameRuns">How many pairs of runs gave the same bits.</param>
/// <param name="OtherRuns">How many did not.</param>
public sealed record PairedComparison(IReadOnlyList<PairedChange> Changes, int SameRuns, int OtherRuns)
{
    /// <summary>How many pairs of runs were given different data, so that they are pairs by their seed alone.</summary>
    public int OtherInputs { get; init; }

    /// <summary>The changes that are beyond chance over all of them (S. Holm, 1979), at the level of every decision, two-sided.</summary>
    public IReadOnlyList<PairedChange> BeyondChance { get; } =
    [
        .. Changes.Zip(Holm.Adjust([.. Changes.Select(change => change.PValue)]))
            .Where(item => item.Second <= 2 * Confidence.Alpha).Select(item => item.First),
    ];

    /// <summary>The changes whose answer is open.</summary>
    public IReadOnlyList<PairedChange> Open => [.. Changes.Where(change => AnswerOf(change) == PairedAnswer.Open)];

    /// <summary>All changes, by their answers; the largest of each first, measured by its margin.</summary>
    public IReadOnlyList<PairedChange> Ordered =>
        [.. Changes.OrderBy(AnswerOf).ThenByDescending(change => Math.Abs(change.Difference.Mean) / change.Margin)];

    /// <summary>What the comparison says.</summary>
    public PairedOutcome Outcome =>
        SameRuns + OtherRuns == 0 ? PairedOutcome.NothingInCommon
        : OtherRuns == 0 ? PairedOutcome.SameBits
        : BeyondChance.Count > 0 ? PairedOutcome.Changes
        : Changes.Count > 0 && Open.Count == 0 ? PairedOutcome.SameWithinMargin
        : PairedOutcome.CannotTell;

    /// <summary>About how many seeds would tell of every change that is open; 0 if none is.</summary>
    public int SeedsNeeded => Open.Select(change => change.SeedsNeeded).DefaultIfEmpty(0).Max();

    /// <summary>What is known of one of the changes.</summary>
    /// <param name="change">One of <see cref="Changes"/>.</param>
    public PairedAnswer AnswerOf(PairedChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return BeyondChance.Contains(change) ? PairedAnswer.Differs
            : change.IsWithinMargin ? PairedAnswer.SameWithinMargin
            : PairedAnswer.Open;
    }

    /// <summary>Compares runs; those that one side lacks are left out.</summary>
    /// <param name="before">The runs of the first version.</param>
    /// <param name="after">The runs of the second.</param>
    /// <param name="numbers">What is compared.</param>
    /// <param name="share">The share of a standard deviation between instances that does not matter, above 0.</param>
    public static PairedComparison Of(
        IReadOnlyList<RunResult> before, IReadOnlyList<RunResult> after, IReadOnlyList<ComparedNumber> numbers, double share)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(numbers);
        var there = after.ToDictionary(run => (run.Condition, run.Seed));
        var pairs = before.Where(run => there.ContainsKey((run.Condition, run.Seed)))
            .Select(run => (Before: run, After: there[(run.Condition, run.Seed)])).ToArray();
        var changes = new List<PairedChange>();
        foreach (var condition in pairs.GroupBy(pair => pair.Before.Condition).Where(condition => condition.Any(IsOther)))
        {
            foreach (var number in numbers)
            {
                var values = condition.Select(pair => (Before: number.Of(pair.Before), After: number.Of(pair.After)))
                    .Where(value => value.Before is not null && value.After is not null).ToArray();
                if (values.Length >= 2)
                {
                    changes.Add(PairedChange.Of(
                        condition.Key,
                        number,
                        [.. values.Select(value => value.Before!.Value)],
                        [.. values.Select(value => value.After!.Value)],
                        share));
                }
            }
        }

        var others = pairs.Count(IsOther);
        return new PairedComparison(changes, pairs.Length - others, others)
        {
            OtherInputs = pairs.Count(pair => pair.Before.InputDigest != pair.After.InputDigest),
        };
    }

    private static bool IsOther((RunResult Before, RunResult After) pair) => pair.Before.OutcomeDigest != pair.After.OutcomeDigest;
}

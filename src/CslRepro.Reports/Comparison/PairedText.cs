using System.Globalization;
using CslRepro.Harness.Comparison;

namespace CslRepro.Reports.Comparison;

/// <summary>What a comparison in pairs says, in a line.</summary>
public static class PairedText
{
    /// <summary>The answer, and what it rests on.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="share">The share of a standard deviation that does not matter.</param>
    public static string Of(PairedComparison comparison, double share)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Answer(comparison, share) + Inputs(comparison);
    }

    private static string Answer(PairedComparison comparison, double share)
    {
        var (same, other, changes) = (comparison.SameRuns, comparison.OtherRuns, comparison.Changes.Count);
        return comparison.Outcome switch
        {
            PairedOutcome.NothingInCommon => "Nothing to compare in pairs: no run of one side has its condition and seed on the other.",
            PairedOutcome.SameBits => Text($"Same bits: all {same} runs that both sides have gave the same."),
            PairedOutcome.Changes => Text(
                $"Changes results: {comparison.BeyondChance.Count} of {changes} errors differ beyond chance; {other} of {same + other} runs gave other bits."),
            PairedOutcome.SameWithinMargin => Text(
                $"Same within {share:0.###} standard deviations: each of {changes} errors; {other} of {same + other} runs gave other bits."),
            _ when changes == 0 => Text($"Cannot tell: {other} of {same + other} runs gave other bits, but no condition has two of them with errors."),
            _ => Text($"Cannot tell, needs about {comparison.SeedsNeeded} seeds: {comparison.Open.Count} of {changes} errors neither differ beyond chance ")
                + Text($"nor are the same within {share:0.###} standard deviations; {other} of {same + other} runs gave other bits."),
        };
    }

    private static string Inputs(PairedComparison comparison) => comparison.OtherInputs == 0 ? "" : Text(
        $" {comparison.OtherInputs} of {comparison.SameRuns + comparison.OtherRuns} pairs were given different data: what differs is not the model alone, ")
        + "and differences scatter more than in pairs with the same data.";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using CslRepro.Harness.Comparison;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Comparison;

/// <summary>The table of a comparison in pairs: a row an error of a condition.</summary>
public static class PairedColumns
{
    /// <summary>The columns.</summary>
    /// <param name="comparison">The comparison, which knows what is beyond chance over all rows.</param>
    public static IReadOnlyList<Column<PairedChange>> Of(PairedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return
        [
            new("condition", change => change.Condition),
            new("error", change => change.Number),
            new("seeds", change => Text($"{change.Seeds}")),
            new("before", change => Text($"{change.Before:G4}")),
            new("after", change => Text($"{change.After:G4}")),
            new(
                "after minus before, 95 % interval",
                change => Text($"{change.Difference.Mean:G3} [{change.Difference.Interval.Lower:G3}, {change.Difference.Interval.Upper:G3}]")),
            new("answer", change => Answer(comparison, change)),
            new("margin", change => Text($"{change.Margin:G2} ({(change.IsMarginPublished ? "paper" : "ours")})")),
            new("these seeds would show", change => Text($"{change.LeastShown:G2}")),
        ];
    }

    private static Cell Answer(PairedComparison comparison, PairedChange change) => comparison.AnswerOf(change) switch
    {
        PairedAnswer.Differs => new Cell("differs") { IsStrong = true },
        PairedAnswer.SameWithinMargin => "same within the margin",
        _ => Text($"open, needs about {change.SeedsNeeded} seeds"),
    };

    private static Cell Text(FormattableString text) => FormattableString.Invariant(text);
}

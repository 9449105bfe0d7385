using System.Globalization;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports.Tables;

/// <summary>What every report says of a claim in a line.</summary>
public static class ClaimColumns
{
    /// <summary>What is asserted.</summary>
    public static Column<ClaimRecord> Assertion { get; } = new("what is asserted", claim => claim.Assertion);

    /// <summary>What was observed, with what is expected if that is another.</summary>
    public static Column<ClaimRecord> Observation { get; } = new("observation", claim => ObservationOf(claim));

    /// <summary>The answer about the paper's explanation, with the expected one if that is another.</summary>
    public static Column<ClaimRecord> Explanation { get; } = new("explanation", claim => ExplanationOf(claim));

    /// <summary>What the paper prints.</summary>
    public static Column<ClaimRecord> Paper { get; } = new("paper", claim => claim.PaperNumber);

    /// <summary>What came out, in words.</summary>
    public static Column<ClaimRecord> Summary { get; } = new("ours", claim => claim.Summary);

    /// <summary>What came out, in words; where a claim is open, why.</summary>
    public static Column<ClaimRecord> SummaryOrWhyOpen { get; } = new(
        "ours", claim => claim.Verdict.Observation == Harness.Verdicts.Observation.Undecided ? $"{claim.Summary} ({claim.WhyEnded})".Trim() : claim.Summary);

    /// <summary>The identifier, which leads to the claim's page.</summary>
    /// <param name="target">From an identifier to the page, relative to the table's; null if there is none.</param>
    public static Column<ClaimRecord> Id(Func<string, string?> target) => new("claim", claim => new Cell(claim.Id) { Target = target(claim.Id) });

    /// <summary>The first numbers with their intervals.</summary>
    /// <param name="count">How many numbers at most; above 0.</param>
    public static Column<ClaimRecord> Numbers(int count) => new("ours, 95 % interval", claim => NumbersOf(claim, count));

    private static Cell ObservationOf(ClaimRecord claim) => new(claim.Verdict.Observation.InWords())
    {
        IsVerdict = true,
        Note = claim.Verdict.Observation == claim.Expected.Observation ? "" : $"expected: {claim.Expected.Observation.InWords()}",
    };

    private static Cell ExplanationOf(ClaimRecord claim) => new(claim.Verdict.Explanation.InWords())
    {
        Note = claim.Verdict.Explanation == claim.Expected.Explanation ? "" : $"expected: {claim.Expected.Explanation.InWords()}",
    };

    private static string NumbersOf(ClaimRecord claim, int count)
    {
        // The line that says how many more there are takes as much room as a number.
        var shown = claim.Hypotheses.Count > count ? claim.Hypotheses.Take(Math.Max(1, count - 1)).ToArray() : [.. claim.Hypotheses];
        var text = string.Join("\n", shown.Select(number => $"{number.Quantity}: {ReportNumbers.Estimate(number)}"));
        var left = claim.Hypotheses.Count - shown.Length;
        return left > 0 ? text + string.Create(CultureInfo.InvariantCulture, $"\nand {left} more number{(left == 1 ? "" : "s")}") : text;
    }
}

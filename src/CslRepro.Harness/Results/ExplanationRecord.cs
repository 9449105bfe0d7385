using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>A claim's explanation in the form in which it is saved.</summary>
/// <param name="Text">The paper's explanation; empty if it offers none.</param>
/// <param name="Tests">What must be seen if it is right.</param>
/// <param name="Rivals">What is seen only if another explanation accounts for the observation.</param>
public sealed record ExplanationRecord(string Text, IReadOnlyList<StatementRecord> Tests, IReadOnlyList<StatementRecord> Rivals)
{
    /// <summary>Converts a report's.</summary>
    public static ExplanationRecord From(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Claim.Explanation.Text, [.. report.Tests.Select(StatementRecord.From)], [.. report.Rivals.Select(StatementRecord.From)]);
    }
}

using System.Text.Json.Serialization;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>A claim's verdict in the form in which it is saved.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Group">Its family.</param>
/// <param name="Assertion">What the paper asserts.</param>
/// <param name="Place">Where.</param>
/// <param name="Basis">Whether the paper asserts it there, or it is inferred, another paper's, or ours.</param>
/// <param name="PaperNumber">What the paper prints; may be empty.</param>
/// <param name="Rule">The decision rule.</param>
/// <param name="RuleDigest">Digest of all that decides the claim: <see cref="RegisteredRule.Digest"/>.</param>
/// <param name="Expected">The verdict that the catalogue expects.</param>
/// <param name="Reason">Why the catalogue expects it.</param>
/// <param name="Scope">Conditions, seeds and sizes.</param>
/// <param name="Summary">What came out.</param>
/// <param name="Hypotheses">The claim's numbers.</param>
/// <param name="Controls">The controls' numbers.</param>
/// <param name="Within">The narrower statements' numbers.</param>
/// <param name="Explanation">The paper's explanation, its tests and its rivals.</param>
/// <param name="Sources">Paths in the repository: the claim's decision, then the experiments that it reads.</param>
public sealed record ClaimRecord(
    string Id,
    string Group,
    string Assertion,
    string Place,
    Basis Basis,
    string PaperNumber,
    string Rule,
    string RuleDigest,
    Verdict Verdict,
    Verdict Expected,
    string Reason,
    string Scope,
    string Summary,
    IReadOnlyList<NumberRecord> Hypotheses,
    IReadOnlyList<NumberRecord> Controls,
    IReadOnlyList<StatementRecord> Within,
    ExplanationRecord Explanation,
    IReadOnlyList<string> Sources)
{
    /// <summary>Every number of the claim, with what it is for: nothing for a hypothesis, a control's purpose, a statement's text.</summary>
    [JsonIgnore]
    public IEnumerable<(string? For, NumberRecord Number)> Numbers =>
        Hypotheses.Concat(Controls).Select(number => (number.Purpose, number))
            .Concat(
                Within.Concat(Explanation.Tests).Concat(Explanation.Rivals)
                    .SelectMany(statement => statement.Numbers.Select(number => ((string?)statement.Text, number))));

    /// <summary>The scope within which the claim is reproduced: the first narrower statement that is supported; null unless that is the observation.</summary>
    [JsonIgnore]
    public string? ScopeOfObservation => Verdict.Observation == Observation.ReproducedWithinScope
        ? Within.First(statement => statement.Decision == Decision.Supported).Text
        : null;

    /// <summary>Converts a report.</summary>
    public static ClaimRecord From(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Claim.Id,
            report.Claim.Group,
            report.Claim.Assertion,
            report.Claim.Place,
            report.Claim.Basis,
            report.Claim.PaperNumber,
            report.Claim.Rule,
            RegisteredRule.From(report.Claim).Digest(),
            report.Verdict,
            report.Claim.Expected,
            report.Claim.Reason,
            report.Scope,
            report.Summary,
            [.. report.Hypotheses.Select(NumberRecord.From)],
            [.. report.Controls.Select(NumberRecord.From)],
            [.. report.Within.Select(StatementRecord.From)],
            ExplanationRecord.From(report),
            [report.Claim.Source, .. report.Claim.Needs.Select(experiment => experiment.Source)]);
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>
/// A claim's verdict and numbers as readable text for snapshots. Estimates and intervals have six digits, more than a change of any model could
/// leave as they are; durations are left out.
/// </summary>
public static class ClaimSnapshot
{
    /// <summary>Renders a report.</summary>
    /// <returns>Lines with LF ends.</returns>
    public static string Render(ClaimReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Claim.Id}: {report.Verdict.Observation.InWords()}\n");
        text.Append(CultureInfo.InvariantCulture, $"explanation: {report.Verdict.Explanation.InWords()}\n");
        text.Append(CultureInfo.InvariantCulture, $"scope: {report.Scope}\n");
        text.Append(CultureInfo.InvariantCulture, $"looks: {report.Claim.Looks} seeds of {report.Seeds}; ended: {report.Ending}\n");
        foreach (var decided in report.Hypotheses)
        {
            Append(text, "hypothesis", decided.Measured, decided.Decision);
        }

        foreach (var decided in report.Controls.Where(control => !control.Measured.Hypothesis.IsTimed))
        {
            Append(text, decided.Control.IsRequired ? "control, must hold" : "control", decided.Measured, decided.Decision);
        }

        Append(text, "within", report.Within);
        Append(text, "test of the explanation", report.Tests);
        Append(text, "rival", report.Rivals);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string kind, IReadOnlyList<DecidedStatement> statements)
    {
        foreach (var statement in statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"{kind}: {statement.Statement.Text} {statement.Decision}\n");
            foreach (var decided in statement.Hypotheses)
            {
                Append(text, "  by", decided.Measured, decided.Decision);
            }
        }
    }

    private static void Append(StringBuilder text, string kind, MeasuredHypothesis measured, Decision decision)
    {
        var (hypothesis, estimate) = (measured.Hypothesis, measured.Estimate);
        var interval = measured.IsExact
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" [{estimate.Interval.Lower:G6}, {estimate.Interval.Upper:G6}] over {estimate.Instances} instances");
        text.Append(CultureInfo.InvariantCulture, $"{kind}: {hypothesis.Quantity} = {estimate.Value:G6}{interval}, {hypothesis.Criterion.Text}: {decision}\n");
    }
}

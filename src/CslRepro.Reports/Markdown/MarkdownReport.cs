using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Markdown;

/// <summary>The report of one run as Markdown: the table of verdicts, the figures, then a section for each claim.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="study">The study that was run.</param>
    /// <param name="figures">The figures, whose files lie beside the report.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(Study study, ResultsDocument results, IReadOnlyList<ReportFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(figures);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {study.Title}: verdicts, profile {results.Profile}\n\n{Verdicts(new ClaimRows(results.Claims))}\n");
        foreach (var figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"![{figure.Title}]({figure.File})\n\n");
        }

        foreach (var claim in results.Claims)
        {
            AppendClaim(text, claim);
        }

        text.Append("## Provenance\n\n");
        foreach (var line in ProvenanceLines.Of(results.Provenance))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        }

        return text.ToString();
    }

    private static string Verdicts(ClaimRows rows) => MarkdownDialect.Instance.Table(
        [
            ClaimColumns.Id(id => "#" + id),
            ClaimColumns.Assertion,
            ClaimColumns.Observation,
            rows.OtherReadings(id => "#" + id),
            ClaimColumns.Explanation,
            ClaimColumns.Paper,
            ClaimColumns.Numbers(int.MaxValue),
        ],
        rows.Rows);

    private static void AppendClaim(StringBuilder text, ClaimRecord claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{Capital(claim.Verdict.ToString())}.** {claim.Summary}\n\n{claim.Reason}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Rule: {claim.Rule}\n\nScope: {claim.ScopeAndSeeds}; {claim.WhyEnded}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Decided in: {string.Join(", ", claim.Sources)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{MarkdownDialect.Instance.Table(NumberColumns.All, [.. claim.Numbers])}\n");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

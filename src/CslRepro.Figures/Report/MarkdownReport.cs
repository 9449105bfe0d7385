using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Figures.Report;

/// <summary>The report as Markdown: the table of verdicts, then a section for each claim.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="figures">The figures, whose files lie beside the report.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(ResultsDocument results, IReadOnlyList<ReportFigure> figures)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Verdicts, profile {results.Profile}\n\n{VerdictTable(results.Claims)}\n");
        foreach (var figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"![{figure.Title}]({figure.File})\n\n");
        }

        foreach (var claim in results.Claims)
        {
            AppendClaim(text, claim);
        }

        AppendProvenance(text, results);
        return text.ToString();
    }

    /// <summary>The table of verdicts alone.</summary>
    /// <returns>A Markdown table with LF line ends.</returns>
    public static string VerdictTable(IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder("| claim | what the paper asserts | verdict | paper | ours, 95 % interval |\n| --- | --- | --- | --- | --- |\n");
        foreach (var claim in claims)
        {
            var mark = claim.Verdict == claim.Expected ? "" : $" (expected: {Lower(claim.Expected)})";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{claim.Id}](#{claim.Id}) | {claim.Assertion} | **{Lower(claim.Verdict)}**{mark} | {claim.PaperNumber} | {Ours(claim)} |\n");
        }

        return text.ToString();
    }

    private static string Ours(ClaimRecord claim) =>
        string.Join("<br>", claim.Hypotheses.Select(number => $"{number.Quantity}: {ReportNumbers.Estimate(number)}"));

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void AppendClaim(StringBuilder text, ClaimRecord claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{Lower(claim.Verdict)}.** {claim.Summary}\n\n{claim.Reason}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Rule: {claim.Rule}\n\nScope: {claim.Scope}.\n\nDecided in: {string.Join(", ", claim.Sources)}.\n\n");
        text.Append("| number | asked | ours, 95 % interval | paper | data say | p for, against |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var number in claim.Hypotheses)
        {
            AppendNumber(text, number, number.Quantity);
        }

        foreach (var number in claim.Controls)
        {
            AppendNumber(text, number, $"control: {number.Purpose} {number.Quantity}");
        }

        text.Append('\n');
    }

    private static void AppendNumber(StringBuilder text, NumberRecord number, string name)
    {
        var paper = number.Paper is { } value ? ReportNumbers.Number(value) : "";
        var p = number.Instances == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {number.Rule} | {ReportNumbers.Estimate(number)} | {paper} | {Lower(number.Decision)} | {p} |\n");
    }

    private static void AppendProvenance(StringBuilder text, ResultsDocument results)
    {
        text.Append("## Provenance\n\n");
        foreach (var line in ProvenanceLines.Of(results.Provenance))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        }
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using static CslRepro.Figures.Report.Html.HtmlText;

namespace CslRepro.Figures.Report.Html;

/// <summary>The page of one claim.</summary>
internal static class ClaimArticle
{
    public static void Append(StringBuilder text, ClaimRecord claim, ResultsDocument results, IReadOnlyList<ReportFigure> figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"<article id=\"{E(claim.Id)}\">\n<p><a href=\"#\">← all claims</a></p>\n<h1>{E(claim.Assertion)}</h1>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p><small>{E(claim.Id)} · {E(claim.Group)} · {E(claim.Place)}</small></p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p>{VerdictMark(claim)}. {E(claim.Summary)}</p>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p>{(claim.Verdict == claim.Expected ? "" : $"The catalogue's reason for {Lower(claim.Expected)}: ")}{E(claim.Reason)}</p>\n");
        if (claim.PaperNumber.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>The paper prints: {E(claim.PaperNumber)}.</p>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"<p>Rule: {E(claim.Rule)}</p>\n");
        text.Append(
            "<table>\n<thead><tr><th>number</th><th>paper</th><th>ours, 95 % interval</th><th>asked</th><th>data say</th><th>p for, against</th></tr></thead>\n"
                + "<tbody>\n");
        foreach (var number in claim.Hypotheses)
        {
            var paper = number.Paper is { } value ? ReportNumbers.Number(value) : "";
            text.Append(CultureInfo.InvariantCulture, $"<tr><td>{E(number.Quantity)}</td><td>{paper}</td>{Found(number)}</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
        AppendControls(text, claim);
        foreach (var figure in figures.Where(figure => figure.Claims.Contains(claim.Id)))
        {
            text.Append(Figure(figure));
        }

        AppendOrigin(text, claim, results);
        text.Append("</article>\n");
    }

    private static void AppendControls(StringBuilder text, ClaimRecord claim)
    {
        if (claim.Controls.Count == 0)
        {
            return;
        }

        text.Append("<h2>Controls</h2>\n<p>The verdict rests on those in bold type; the others are reported as they come out.</p>\n");
        text.Append(
            "<table>\n<thead><tr><th>control</th><th>ours, 95 % interval</th><th>asked</th><th>data say</th><th>p for, against</th></tr></thead>\n<tbody>\n");
        foreach (var control in claim.Controls)
        {
            var purpose = control.MustHold == true ? $"<b>{E(control.Purpose!)}</b>" : E(control.Purpose!);
            text.Append(CultureInfo.InvariantCulture, $"<tr><td>{purpose}<br><small>{E(control.Quantity)}</small></td>{Found(control)}</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private static string Found(NumberRecord number)
    {
        var p = number.Instances == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");
        return $"<td>{ReportNumbers.Estimate(number)}</td><td>{E(number.Rule)}</td><td>{Lower(number.Decision)}</td><td>{p}</td>";
    }

    private static void AppendOrigin(StringBuilder text, ClaimRecord claim, ResultsDocument results)
    {
        text.Append("<h2>Seeds, and how to run it alone</h2>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p>{E(claim.Scope)}.</p>\n<pre><code>dotnet run --project src/CslRepro.Cli -c Release -- reproduce --profile {E(results.Profile)} --claim "
                + $"{E(claim.Id)}</code></pre>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p>Decided in {E(string.Join(", ", claim.Sources))}; <code>cslrepro audit --claim {E(claim.Id)}</code> names the lines. Source: "
                + $"{E(ProvenanceLines.Commit(results.Provenance))}; <a href=\"#provenance\">machine, versions, durations</a>.</p>\n");
        var conditions = results.Conditions.Where(condition => claim.Sources.Contains(condition.Source)).ToArray();
        if (conditions.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<details><summary>Settings, corpora and operations of the experiment's {conditions.Length} conditions</summary>\n");
            ProvenanceArticle.AppendConditions(text, conditions);
            text.Append("</details>\n");
        }
    }
}

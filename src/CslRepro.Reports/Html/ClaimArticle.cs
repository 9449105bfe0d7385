using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;
using static CslRepro.Reports.Html.HtmlText;

namespace CslRepro.Reports.Html;

/// <summary>The page of one claim.</summary>
internal static class ClaimArticle
{
    public static void Append(StringBuilder text, Study study, ClaimRecord claim, ResultsDocument results, IReadOnlyList<ReportFigure> figures)
    {
        text.Append(CultureInfo.InvariantCulture, $"<article id=\"{E(claim.Id)}\">\n<p><a href=\"#\">← all claims</a></p>\n<h1>{E(claim.Assertion)}</h1>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p><small>{E(claim.Id)} · {E(claim.Group)} · {E(claim.Place)} · the statement is {E(claim.Basis.InWords())}</small></p>\n");
        var other = new ClaimRows(results.Claims).Counterpart(claim);
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p><small>The runs follow {E(claim.ReadingInWords)}"
                + $"{(other is null ? "" : $" On the other reading: {E(other.Verdict.Observation.InWords())}, {Link(other)}.")}</small></p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p>{VerdictMark(claim)}. {E(claim.Summary)}</p>\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p>{(claim.Verdict == claim.Expected ? "" : $"The catalogue's reason for {E(claim.Expected.ToString())}: ")}{E(claim.Reason)}</p>\n");
        if (claim.PaperNumber.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<p>The paper prints: {E(claim.PaperNumber)}.</p>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"<p>Rule: {E(claim.Rule)} <small>registered as {E(claim.RuleDigest)}</small></p>\n");
        text.Append(HtmlDialect.Instance.Table(NumberColumns.Hypotheses, claim.Hypotheses));
        AppendStatements(text, NarrowerStatements.Title(claim), claim.Within);
        AppendExplanation(text, claim);
        AppendControls(text, claim);
        foreach (var figure in figures.Where(figure => figure.Claims.Contains(claim.Id)))
        {
            text.Append(Figure(figure));
        }

        AppendOrigin(text, study, claim, results);
        text.Append("</article>\n");
    }

    private static void AppendExplanation(StringBuilder text, ClaimRecord claim)
    {
        var explanation = claim.Explanation;
        var offered = explanation.Text.Length > 0 ? E(explanation.Text) : "None is known to us.";
        text.Append(CultureInfo.InvariantCulture, $"<h2>Explanation: {claim.Verdict.Explanation.InWords()}</h2>\n<p>{offered}</p>\n");
        AppendStatements(text, "What must be seen if it is right", explanation.Tests);
        AppendStatements(text, "What is seen only if another one accounts for it", explanation.Rivals);
    }

    private static void AppendStatements(StringBuilder text, string title, IReadOnlyList<StatementRecord> statements)
    {
        if (statements.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h3>{title}</h3>\n");
            // What was not measured yet has its text alone.
            AppendList(text, statements.Select(statement =>
                statement.Numbers.Count == 0 ? E(statement.Text) : $"{E(statement.Text)} {Marked(NumberWords.Of(statement))}."));
        }
    }

    private static void AppendControls(StringBuilder text, ClaimRecord claim)
    {
        if (claim.Controls.Count == 0)
        {
            return;
        }

        text.Append("<h2>Controls</h2>\n<p>The verdict rests on those in bold type; the others are reported as they come out.</p>\n");
        AppendList(
            text,
            claim.Controls.GroupBy(control => (control.Purpose, IsRequired: control.MustHold == true)).Select(
                purpose => $"{(purpose.Key.IsRequired ? $"<b>{E(purpose.Key.Purpose ?? "")}</b>" : E(purpose.Key.Purpose ?? ""))} "
                    + $"{Marked(NumberWords.Of(purpose))}."));
        text.Append(CultureInfo.InvariantCulture, $"<details><summary>All {claim.Controls.Count} numbers of controls</summary>\n");
        text.Append(HtmlDialect.Instance.Table(NumberColumns.Controls, claim.Controls)).Append("</details>\n");
    }

    private static void AppendList(StringBuilder text, IEnumerable<string> items) =>
        text.Append(CultureInfo.InvariantCulture, $"<ul>\n{string.Concat(items.Select(item => $"<li>{item}</li>\n"))}</ul>\n");

    private static void AppendOrigin(StringBuilder text, Study study, ClaimRecord claim, ResultsDocument results)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<h2>Seeds, and how to run it alone</h2>\n<p>{E(claim.ScopeAndSeeds)}; {E(claim.WhyEnded)}. Looks are registered at {E(claim.Looks)} "
                + $"seeds.</p>\n");
        if (study.ReproduceCommand.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<pre><code>{E(study.ReproduceCommand)} --profile {E(results.Profile)} --claim {E(claim.Id)}</code></pre>\n");
        }

        var audit = study.AuditCommand.Length > 0 ? $"; <code>{E(study.AuditCommand)} --claim {E(claim.Id)}</code> names the lines" : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"<p>Decided in {E(string.Join(", ", claim.Sources))}{audit}. Source: {E(ProvenanceLines.Commit(results.Provenance))}; "
                + $"<a href=\"#provenance\">machine, versions, durations</a>.</p>\n");
        var conditions = results.Conditions.Where(condition => claim.Sources.Contains(condition.Source)).ToArray();
        if (conditions.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<details><summary>Settings, inputs and operations of the experiment's {conditions.Length} conditions</summary>\n");
            ProvenanceArticle.AppendConditions(text, conditions);
            text.Append("</details>\n");
        }
    }
}

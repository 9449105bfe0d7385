using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Markdown;

/// <summary>
/// The page of one approved claim in a repository's documentation, as docs/claims/ID.md: it leads to sources and snapshots by paths relative to there.
/// </summary>
public static class ClaimPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="study">The study that the claim belongs to.</param>
    /// <param name="profile">The profile that was run.</param>
    /// <param name="claims">All claims of the profile.</param>
    /// <param name="figures">The study's figures; those of the claim that show no durations are shown.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(
        Study study, string profile, ClaimRecord claim, IReadOnlyList<ClaimRecord> claims, IEnumerable<FigureEntry> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(claim);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n"
                + $"**{claim.Verdict.Observation.InWords()}**{Scope(claim)}; "
                + $"explanation: **{claim.Verdict.Explanation.InWords()}**. {claim.Reason}\n\n");
        if (claim.Summary.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{claim.Summary}\n\n");
        }

        foreach (var figure in figures.Where(figure => !figure.IsTimed && figure.Claims.Contains(claim.Id)))
        {
            text.Append(CultureInfo.InvariantCulture, $"![{figure.Title}](../../snapshots/figures/{profile}/{figure.Name}.verified.png)\n\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"| | |\n| --- | --- |\n| group | {claim.Group} |\n| the statement is | {claim.Basis.InWords()} |\n"
                + $"| the runs follow | {claim.ReadingInWords} |\n{OtherReading(claim, claims)}"
                + $"| the paper prints | {(claim.PaperNumber.Length > 0 ? claim.PaperNumber : "no number")} |\n"
                + $"| rule | {claim.Rule} ([registered](../../registration/rules/{claim.Id}.json) as `{claim.RuleDigest}`) |\n"
                + $"| scope | {claim.ScopeAndSeeds} |\n"
                + $"| looks | at {claim.Looks} seeds; {claim.WhyEnded} |\n"
                + $"| decided in | {string.Join(", ", claim.Sources.Select(path => $"[{path.Split('/')[^1]}](../../{path})"))} |\n"
                + $"| approved | [snapshot](../../snapshots/claims/{profile}/{claim.Id}.verified.txt) |\n");
        if (study.ReproduceCommand.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"| run it alone | `{study.ReproduceCommand} --claim {claim.Id}` |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## Numbers\n\n{MarkdownDialect.Instance.Table(NumberColumns.Hypotheses, claim.Hypotheses)}");
        AppendStatements(text, "Narrower statements", claim.Within);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Explanation\n\n{(claim.Explanation.Text.Length > 0 ? claim.Explanation.Text : "None is known to us.")}\n");
        AppendStatements(text, "What must be seen if it is right", claim.Explanation.Tests);
        AppendStatements(text, "What is seen only if another one accounts for it", claim.Explanation.Rivals);
        if (claim.Controls.Count > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## Controls\n\nThe verdict rests on those in bold type; the others are reported as they come out.\n\n"
                    + $"{MarkdownDialect.Instance.Table(NumberColumns.Controls, claim.Controls)}");
        }

        return text.ToString();
    }

    private static string OtherReading(ClaimRecord claim, IReadOnlyList<ClaimRecord> claims) => new ClaimRows(claims).Counterpart(claim) is { } other
        ? $"| on the other reading | {other.Verdict.Observation.InWords()} ([{other.Id}]({other.Id}.md)) |\n"
        : "";

    private static string Scope(ClaimRecord claim) => claim.ScopeOfObservation is { } scope ? $" ({scope})" : "";

    private static void AppendStatements(StringBuilder text, string title, IReadOnlyList<StatementRecord> statements)
    {
        if (statements.Count > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {title}\n\n{MarkdownDialect.Instance.Table(NumberColumns.Statements, NumberColumns.Rows(statements))}");
        }
    }
}

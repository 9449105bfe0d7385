using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Markdown;

/// <summary>
/// The page of one approved claim in a repository's documentation, as docs/claims/ID.md: the two answers, a figure, a table of the numbers that decide, the
/// explanation and the controls in words, and where everything comes from. It leads to sources and snapshots by paths relative to there.
/// </summary>
public static class ClaimPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="study">The study that the claim belongs to.</param>
    /// <param name="profile">The profile that was run.</param>
    /// <param name="claims">All claims of the profile.</param>
    /// <param name="figures">The study's figures; the first of the claim's that shows no durations is shown, the others are linked.</param>
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

        var ofClaim = figures.Where(figure => !figure.IsTimed && figure.Claims.Contains(claim.Id)).ToLookup(figure => figure.IsRobustness);
        AppendFigures(text, profile, [.. ofClaim[false]]);
        text.Append(MarkdownDialect.Instance.Table(NumberColumns.Brief, claim.Hypotheses));
        AppendLimits(text, claim);
        AppendStatements(text, NarrowerStatements.Title(claim), claim.Within);
        AppendExplanation(text, claim.Explanation);
        AppendRobustness(text, profile, ofClaim[true]);
        AppendControls(text, claim);
        AppendOrigin(text, study, profile, claim, claims);
        return text.ToString();
    }

    private static void AppendFigures(StringBuilder text, string profile, IReadOnlyList<FigureEntry> figures)
    {
        foreach (var figure in figures.Take(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"![{figure.Title}]({PathOf(figure, profile)})\n\n");
        }

        if (figures.Count > 1)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"More figures: {string.Join("; ", figures.Skip(1).Select(figure => $"[{figure.Title}]({PathOf(figure, profile)})"))}.\n\n");
        }
    }

    private static string PathOf(FigureEntry figure, string profile) => $"../../snapshots/figures/{profile}/{figure.Name}.verified.png";

    private static void AppendRobustness(StringBuilder text, string profile, IEnumerable<FigureEntry> figures)
    {
        var all = figures.ToArray();
        if (all.Length > 0)
        {
            text.Append(
                "\n## All choices at once\n\nNumbers of the claim under every combination of what the paper leaves open, on seeds that decide nothing "
                    + "([how it is made](../multiverse.md)). A dot is a combination, its line the interval; below it, in black, the options that the "
                    + "combination has, and in grey those that some of the combinations drawn at the same place have.\n");
        }

        foreach (var figure in all)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n![{figure.Title}]({PathOf(figure, profile)})\n");
        }
    }

    private static void AppendLimits(StringBuilder text, ClaimRecord claim)
    {
        var reasons = claim.Hypotheses.Where(number => number.Why.Length > 0).GroupBy(number => number.Why.TrimEnd('.')).ToArray();
        if (reasons.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nWhy {(reasons.Length == 1 ? "this limit" : "these limits")}: {string.Join("; ", reasons.Select(reason => Lower(reason.Key)))}.\n");
        }
    }

    private static void AppendStatements(StringBuilder text, string title, IReadOnlyList<StatementRecord> statements)
    {
        if (statements.Count > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {title}\n\nEach statement asks for seeds by itself, so that its numbers can rest on more or fewer of them than the table's.\n\n");
            AppendList(text, "", statements);
        }
    }

    private static void AppendExplanation(StringBuilder text, ExplanationRecord explanation)
    {
        if (explanation.Text.Length + explanation.Tests.Count + explanation.Rivals.Count == 0)
        {
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Explanation\n\n{(explanation.Text.Length > 0 ? $"The paper's: {explanation.Text}" : "The paper offers none.")}\n");
        if (explanation.Tests.Count + explanation.Rivals.Count > 0)
        {
            text.Append('\n');
            AppendList(text, "If it is right: ", explanation.Tests);
            AppendList(text, "A rival: ", explanation.Rivals);
        }
    }

    private static void AppendList(StringBuilder text, string kind, IReadOnlyList<StatementRecord> statements)
    {
        foreach (var statement in statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {kind}{statement.Text} {NumberWords.Of(statement)}.\n");
        }
    }

    private static void AppendControls(StringBuilder text, ClaimRecord claim)
    {
        if (claim.Controls.Count == 0)
        {
            return;
        }

        var rests = claim.Controls.Any(control => control.MustHold == true) ? "those in bold type" : "none of these";
        text.Append(CultureInfo.InvariantCulture, $"\n## Controls\n\nThe verdict rests on {rests}.\n\n");
        foreach (var purpose in claim.Controls.GroupBy(control => (control.Purpose, IsRequired: control.MustHold == true)))
        {
            var mark = purpose.Key.IsRequired ? "**" : "";
            text.Append(CultureInfo.InvariantCulture, $"- {mark}{purpose.Key.Purpose}{mark} {NumberWords.Of(purpose)}.\n");
        }
    }

    private static void AppendOrigin(StringBuilder text, Study study, string profile, ClaimRecord claim, IReadOnlyList<ClaimRecord> claims)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## How it was decided\n\n- Rule: {claim.Rule} ([registered](../../registration/rules/{claim.Id}.json) as `{claim.RuleDigest}`)\n"
                + $"- The statement is {claim.Basis.InWords()}; the paper prints {(claim.PaperNumber.Length > 0 ? claim.PaperNumber : "no number")}.\n"
                + $"- The runs follow {claim.ReadingInWords.TrimEnd('.')}.\n{OtherReading(claim, claims)}"
                + $"- Seeds: {claim.ScopeAndSeeds}; looks at {claim.Looks} seeds, {claim.WhyEnded}.\n"
                + $"- Code: {string.Join(", ", claim.Sources.Select(path => $"[{path.Split('/')[^1]}](../../{path})"))}; all numbers: "
                + $"[snapshot](../../snapshots/claims/{profile}/{claim.Id}.verified.txt)\n");
        if (study.ReproduceCommand.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Run it alone: `{study.ReproduceCommand} --profile {profile} --claim {claim.Id}`\n");
        }
    }

    private static string OtherReading(ClaimRecord claim, IReadOnlyList<ClaimRecord> claims) => new ClaimRows(claims).Counterpart(claim) is { } other
        ? $"- On the other reading: {other.Verdict.Observation.InWords()} ([{other.Id}]({other.Id}.md))\n"
        : "";

    private static string Scope(ClaimRecord claim) => claim.ScopeOfObservation is { } scope ? $" ({scope})" : "";

    private static string Lower(string reason) =>
        reason.Length > 1 && char.IsUpper(reason[0]) && char.IsLower(reason[1]) ? char.ToLowerInvariant(reason[0]) + reason[1..] : reason;
}

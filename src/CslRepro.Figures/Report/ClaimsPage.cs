using System.Globalization;
using System.Text;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Figures.Report;

/// <summary>
/// What the repository's documentation shows of the verdicts: the README's table, the index docs/claims.md and a page for each claim. All are generated and
/// hold no duration, so a test can tell when they are stale.
/// </summary>
public static class ClaimsPage
{
    // More numbers than these make a table that nobody reads; the claim's page has them all.
    private const int NumbersInReadme = 1;
    private const int NumbersInIndex = 3;

    /// <summary>The README's table.</summary>
    /// <returns>A Markdown table with LF line ends.</returns>
    public static string Table(IReadOnlyList<ClaimRecord> claims) => Table(claims, "docs/claims/", NumbersInReadme);

    /// <summary>The index docs/claims.md.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Index(string profile, IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Claims\n\nGenerated from the {profile} profile; a test fails when this page is stale. Intervals are at 95 %; decisions use p-values adjusted "
                + $"by Holm's method within a group. [results.md](results.md) tells the findings in words.\n");
        foreach (var group in claims.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n\n{Table([.. group], "claims/", NumbersInIndex)}");
        }

        return text.ToString();
    }

    /// <summary>The page of one claim.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Page(string profile, ClaimRecord claim)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n**{claim.Verdict.ToString().ToLowerInvariant()}**: {claim.Reason}\n\n");
        if (claim.Summary.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{claim.Summary}\n\n");
        }

        foreach (var figure in FigureCatalogue.All.Where(figure => !figure.IsTimed && figure.Claims.Contains(claim.Id)))
        {
            text.Append(CultureInfo.InvariantCulture, $"![{figure.Title}](../../snapshots/figures/{profile}/{figure.Name}.verified.png)\n\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"| | |\n| --- | --- |\n| group | {claim.Group} |\n| the paper prints | {(claim.PaperNumber.Length > 0 ? claim.PaperNumber : "no number")} |\n"
                + $"| rule | {claim.Rule} |\n| scope | {claim.Scope} |\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"| decided in | {string.Join(", ", claim.Sources.Select(path => $"[{path.Split('/')[^1]}](../../{path})"))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| approved | [snapshot](../../snapshots/claims/{profile}/{claim.Id}.verified.txt) |\n");
        text.Append(CultureInfo.InvariantCulture, $"| run it alone | `dotnet run --project src/CslRepro.Cli -c Release -- reproduce --claim {claim.Id}` |\n\n");
        text.Append("## Numbers\n\n| number | asked | ours, 95 % interval | paper | data say | p for, against |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var number in claim.Hypotheses)
        {
            AppendNumber(text, number, number.Quantity);
        }

        if (claim.Controls.Count > 0)
        {
            text.Append(
                "\n## Controls\n\nMarked with ! are those that the verdict rests on; the others are reported as they come out.\n\n"
                    + "| control | number | asked | ours, 95 % interval | data say | p for, against |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var control in claim.Controls)
            {
                var (ours, decision, p) = Found(control);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {(control.MustHold == true ? "! " : "")}{control.Purpose} | {control.Quantity} | {control.Rule} | {ours} | {decision} | {p} |\n");
            }
        }

        return text.ToString();
    }

    private static string Table(IReadOnlyList<ClaimRecord> claims, string folder, int numbers)
    {
        var text = new StringBuilder("| claim | the paper asserts | paper | ours, 95 % interval | verdict |\n| --- | --- | --- | --- | --- |\n");
        foreach (var claim in claims)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{claim.Id}]({folder}{claim.Id}.md) | {claim.Assertion} | {claim.PaperNumber} | {Ours(claim, numbers)} | "
                    + $"**{claim.Verdict.ToString().ToLowerInvariant()}** |\n");
        }

        return text.ToString();
    }

    private static string Ours(ClaimRecord claim, int numbers)
    {
        // The line that says how many more there are takes as much room as a number.
        var shown = claim.Hypotheses.Count > numbers ? claim.Hypotheses.Take(Math.Max(1, numbers - 1)).ToArray() : [.. claim.Hypotheses];
        var text = string.Join("<br>", shown.Select(number => $"{number.Quantity}: {(number.Timed ? "timed" : ReportNumbers.Estimate(number))}"));
        var left = claim.Hypotheses.Count - shown.Length;
        return left > 0 ? text + FormattableString.Invariant($"<br>and {left} more number{(left == 1 ? "" : "s")}") : text;
    }

    private static void AppendNumber(StringBuilder text, NumberRecord number, string name)
    {
        var (ours, decision, p) = Found(number);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {number.Rule} | {ours} | {(number.Paper is { } paper ? ReportNumbers.Number(paper) : "")} | {decision} | {p} |\n");
    }

    private static (string Ours, string Decision, string P) Found(NumberRecord number) =>
        number.Timed
            ? ("timed, see a report", "", "")
            : (
                ReportNumbers.Estimate(number),
                number.Decision.ToString().ToLowerInvariant(),
                number.Instances == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}"));
}

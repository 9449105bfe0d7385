using System.Globalization;
using System.Text;
using CslRepro.Claims.Results;

namespace CslRepro.Figures.Report;

/// <summary>
/// What the repository's documentation shows of the verdicts: the README's table and the page docs/claims.md. Both are generated and hold no duration, so a test can
/// tell when they are stale.
/// </summary>
public static class ClaimsPage
{
    /// <summary>The README's table.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>A Markdown table with LF line ends.</returns>
    public static string Table(IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder("| claim | the paper asserts | paper | ours, 95 % interval | verdict |\n| --- | --- | --- | --- | --- |\n");
        foreach (var claim in claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{claim.Id}](docs/claims.md#{claim.Id}) | {claim.Assertion} | {claim.PaperNumber} | {Ours(claim)} | **{claim.Verdict.ToString().ToLowerInvariant()}** |\n");
        }

        return text.ToString();
    }

    /// <summary>The page docs/claims.md.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <param name="claims">The claims.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Page(string profile, IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Claims\n\nGenerated from the {profile} profile; a test fails when this page is stale. Intervals are at 95 %; decisions use p-values adjusted by Holm's method within a group.\n\n");
        foreach (var group in claims.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {group.Key}\n\n");
            foreach (var claim in group)
            {
                Append(text, claim);
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Ours(ClaimRecord claim) =>
        string.Join("<br>", claim.Hypotheses.Select(number => $"{number.Quantity}: {(number.Timed ? "timed, see a report" : ReportNumbers.Estimate(number))}"));

    private static void Append(StringBuilder text, ClaimRecord claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"### {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n**{claim.Verdict.ToString().ToLowerInvariant()}**: {claim.Reason}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Rule: {claim.Rule} Scope: {claim.Scope}. Decided in {string.Join(", ", claim.Sources.Select(path => $"[{path.Split('/')[^1]}](../{path})"))}.\n\n");
        text.Append("| number | asked | ours | data say |\n| --- | --- | --- | --- |\n");
        foreach (var number in claim.Hypotheses.Concat(claim.Controls))
        {
            var name = number.Purpose is null ? number.Quantity : $"control: {number.Purpose} {number.Quantity}";
            var (ours, decision) = number.Timed ? ("timed, see a report", "") : (ReportNumbers.Estimate(number), number.Decision.ToString().ToLowerInvariant());
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {number.Rule} | {ours} | {decision} |\n");
        }

        text.Append('\n');
    }
}

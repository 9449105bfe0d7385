using System.Globalization;
using System.Text;
using CslRepro.Claims.Results;
using CslRepro.Claims.Verdicts;

namespace CslRepro.Figures.Report;

/// <summary>
/// The page docs/results.md: what was found, in words, group by group, with the figures. Generated and without durations, so a test can tell when it is stale.
/// </summary>
public static class ResultsPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <param name="claims">The claims.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(string profile, IReadOnlyList<ClaimRecord> claims)
    {
        var text = new StringBuilder("# Results\n\n");
        text.Append(CultureInfo.InvariantCulture, $"What holds, what does not, and under which conditions: generated from the {profile} profile, a test fails when this page is stale. Numbers with intervals and rules are in [claims.md](claims.md).\n\n");
        text.Append("| verdict | claims |\n| --- | --- |\n");
        foreach (var verdict in claims.GroupBy(claim => claim.Verdict).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Lower(verdict.Key)} ({verdict.Count()}) | {string.Join(", ", verdict.Select(claim => $"[{claim.Id}](#{claim.Id})"))} |\n");
        }

        foreach (var group in claims.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n");
            foreach (var claim in group)
            {
                Append(text, claim);

                // A figure stands once, under the last of its claims.
                foreach (var figure in FigureCatalogue.All.Where(figure => !figure.IsTimed && group.LastOrDefault(item => figure.Claims.Contains(item.Id)) == claim))
                {
                    text.Append(CultureInfo.InvariantCulture, $"\n![{figure.Title}](../snapshots/figures/{profile}/{figure.Name}.verified.png)\n");
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ClaimRecord claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {claim.Id}\n\n{claim.Assertion} ({claim.Place}) **{Capital(Lower(claim.Verdict))}.** {claim.Reason}\n");
        if (claim.Summary.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{claim.Summary}\n");
        }

        var purposes = claim.Controls.Where(control => !control.Timed).GroupBy(control => control.Purpose).ToArray();
        if (purposes.Length > 0)
        {
            text.Append("\nControls:\n\n");
        }

        foreach (var purpose in purposes)
        {
            var parts = purpose
                .GroupBy(control => control.Decision)
                .OrderBy(decision => decision.Key)
                .Select(decision => $"**{Word(decision.Key)}** for {string.Join("; ", decision.Select(control => $"{control.Quantity} {control.Rule} ({ReportNumbers.Number(control.Estimate)})"))}");
            text.Append(CultureInfo.InvariantCulture, $"- {purpose.Key} {Capital(string.Join(". ", parts))}.\n");
        }
    }

    private static string Word(Decision decision) => decision switch
    {
        Decision.Supported => "yes",
        Decision.Refuted => "no",
        _ => "open",
    };

    private static string Capital(string value) => value.StartsWith('*') ? "**" + char.ToUpperInvariant(value[2]) + value[3..] : char.ToUpperInvariant(value[0]) + value[1..];

    private static string Lower(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}

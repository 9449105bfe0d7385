using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;
using static CslRepro.Reports.Html.HtmlText;

namespace CslRepro.Reports.Html;

/// <summary>The report's first page: what reproduces, what does not and what cannot be decided, and why.</summary>
internal static class FirstPage
{
    private static readonly (Observation Observation, string Title)[] Explained =
    [
        (Observation.NotReproduced, "What does not reproduce"),
        (Observation.ReproducedWithinScope, "What reproduces within a scope"),
        (Observation.Undecided, "What these runs cannot decide"),
        (Observation.Underspecified, "What the paper does not say enough about"),
    ];

    public static void Append(StringBuilder text, Study study, ResultsDocument results)
    {
        var rows = new ClaimRows(results.Claims);
        var claims = rows.Rows;
        text.Append(
            CultureInfo.InvariantCulture,
            $"<main>\n<h1>Does it reproduce?</h1>\n<p>{E(study.Citation)}, claim by claim; profile {E(results.Profile)}.</p>\n");
        text.Append("<ul class=\"counts\">\n");
        foreach (var group in claims.GroupBy(claim => claim.Verdict.Observation).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"<li><b>{group.Count()}</b>{Mark(group.Key)}</li>\n");
        }

        text.Append("</ul>\n");
        var explanations = claims.GroupBy(claim => claim.Verdict.Explanation).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.InWords()}"));
        text.Append(CultureInfo.InvariantCulture, $"<p>The paper's explanations: {string.Join(", ", explanations)}.</p>\n");
        AppendUnexpected(text, results, claims);
        text.Append("<p><a href=\"#figures\">Figures</a> · <a href=\"#numbers\">all numbers</a> · <a href=\"#provenance\">where it comes from</a></p>\n");
        foreach (var (observation, title) in Explained)
        {
            AppendExplained(text, title, [.. claims.Where(claim => claim.Verdict.Observation == observation)]);
        }

        AppendReproduced(text, [.. claims.Where(claim => claim.Verdict.Observation == Observation.Reproduced)]);
        AppendOtherReading(text, rows);
        text.Append("</main>\n");
        AppendNumbers(text, rows);
    }

    /// <param name="rows">The claims that the page lists: what is counted for people is counted among them, as the tiles are.</param>
    private static void AppendUnexpected(StringBuilder text, ResultsDocument results, IReadOnlyList<ClaimRecord> rows)
    {
        var others = results.Claims.Where(claim => claim.Verdict != claim.Expected).ToArray();
        var open = others.Where(
            claim => claim.Ending is Ending.BudgetEnded or Ending.NotYet
                && claim.Verdict.MayBecome(claim.Expected, claim.Within.Any(statement => statement.Decision != Decision.Refuted))).ToArray();
        var listed = rows.Count(open.Contains);
        if (listed > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<p>{listed} of the claims below are open only because profile {E(results.Profile)} grants them few runs, or the run was "
                    + $"interrupted.</p>\n");
        }

        var alarms = others.Except(open).ToArray();
        text.Append(alarms.Length == 0
            ? "<p>No verdict contradicts the one that the catalogue expects and explains.</p>\n"
            : $"<p class=\"unexpected\">Other verdicts than the catalogue expects: "
                + $"{string.Join(", ", alarms.Select(claim => $"{Link(claim)} ({E(claim.Expected.ToString())} expected)"))}.</p>\n");
    }

    private static void AppendExplained(StringBuilder text, string title, IReadOnlyList<ClaimRecord> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<ul class=\"why\">\n");
        foreach (var claim in claims)
        {
            // The catalogue's reason explains the verdict that it expects, no other one.
            var why = claim.Verdict == claim.Expected ? FirstSentence(claim.Reason) : $"{claim.Summary} {Capital(claim.WhyEnded)}.";
            var scope = claim.ScopeOfObservation is { } within ? within + " " : "";
            text.Append(CultureInfo.InvariantCulture, $"<li><b>{E(claim.Assertion)}</b> {E(scope + why)} <small>{Link(claim)}</small></li>\n");
        }

        text.Append("</ul>\n");
    }

    private static void AppendReproduced(StringBuilder text, IReadOnlyList<ClaimRecord> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        text.Append("<h2>What reproduces</h2>\n<div class=\"columns\">\n");
        foreach (var group in claims.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"<div>\n<h3>{E(group.Key)}</h3>\n<ul>\n");
            foreach (var claim in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"<li>{E(claim.Assertion)} <small>{Link(claim)}</small></li>\n");
            }

            text.Append("</ul>\n</div>\n");
        }

        text.Append("</div>\n");
    }

    /// <summary>Where the paper's text and its program lead to different answers.</summary>
    private static void AppendOtherReading(StringBuilder text, ClaimRows rows)
    {
        var (pairs, different) = (rows.Pairs, rows.DifferentPairs);
        if (pairs.Count == 0)
        {
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"<h2>On the other reading</h2>\n<p>Text and program differ in what {pairs.Count} of these claims rest on, so that each reading has its own runs. "
                + $"{pairs.Count - different.Count} have the same observation on both{(different.Count > 0 ? "; the others:" : ".")}</p>\n"
                + $"<ul class=\"why\">\n");
        foreach (var (claim, other) in different)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li><b>{E(claim.Assertion)}</b> {E(claim.Reading.InWords())}: {Mark(claim.Verdict.Observation)} <small>{Link(claim)}</small>; "
                    + $"{E(other.Reading.InWords())}: {Mark(other.Verdict.Observation)} <small>{Link(other)}</small></li>\n");
        }

        text.Append("</ul>\n");
    }

    private static void AppendNumbers(StringBuilder text, ClaimRows rows)
    {
        text.Append("<article id=\"numbers\">\n<p><a href=\"#\">← all claims</a></p>\n<h1>All numbers</h1>\n");
        text.Append(HtmlDialect.Instance.Table(
            [
                ClaimColumns.Id(id => "#" + id),
                ClaimColumns.Assertion,
                ClaimColumns.Observation,
                rows.OtherReadings(id => "#" + id),
                ClaimColumns.Explanation,
                ClaimColumns.Paper,
                ClaimColumns.Summary,
            ],
            rows.Rows));
        text.Append("</article>\n");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The beginning of a text: up to a full stop before a space and a capital letter.</summary>
    internal static string FirstSentence(string text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                return text[..(i + 1)];
            }
        }

        return text;
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Harness.Results;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Markdown;

/// <summary>Tables of approved claims for a repository's documentation. They hold no duration, so a test can tell when they are stale.</summary>
public static class ClaimsIndex
{
    // More numbers than these make a table that nobody reads; the claim's page has them all.
    private const int NumbersInReadme = 1;
    private const int NumbersInIndex = 3;

    /// <summary>A README's table.</summary>
    /// <param name="folder">The folder of the claims' pages, relative to the README and with its last slash.</param>
    /// <returns>A Markdown table with LF line ends.</returns>
    public static string Table(IReadOnlyList<ClaimRecord> claims, string folder) => Table(claims, folder, NumbersInReadme);

    /// <summary>The index: a table for each group.</summary>
    /// <param name="profile">The profile that was run.</param>
    /// <param name="introduction">What stands below the title; Markdown.</param>
    /// <param name="folder">The folder of the claims' pages, relative to the index and with its last slash.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Page(string profile, IReadOnlyList<ClaimRecord> claims, string introduction, string folder)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Claims\n\nGenerated from the {profile} profile; a test fails when this page is stale. Intervals are at 95 %. "
                + $"{introduction}\n");
        foreach (var group in claims.GroupBy(claim => claim.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n\n{Table([.. group], folder, NumbersInIndex)}");
        }

        return text.ToString();
    }

    private static string Table(IReadOnlyList<ClaimRecord> claims, string folder, int numbers)
    {
        var rows = new ClaimRows(claims);
        return MarkdownDialect.Instance.Table(
            [
                ClaimColumns.Id(Page),
                ClaimColumns.Assertion,
                ClaimColumns.Paper,
                ClaimColumns.Numbers(numbers),
                ClaimColumns.Observation,
                rows.OtherReadings(Page),
                ClaimColumns.Explanation,
            ],
            rows.Rows);
        string Page(string id) => $"{folder}{id}.md";
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Harness.Results;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports;

/// <summary>A report of one run as plain text, for a terminal: each claim's verdict, then its numbers.</summary>
public static class TextReport
{
    /// <summary>Writes the report.</summary>
    /// <returns>Text with LF line ends.</returns>
    public static string Render(IReadOnlyList<ClaimRecord> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var text = new StringBuilder();
        foreach (var claim in claims)
        {
            var expected = claim.Verdict == claim.Expected ? "" : $" (expected: {claim.Expected})";
            text.Append(CultureInfo.InvariantCulture, $"{claim.Id}: {claim.Verdict}{expected}\n");
            text.Append(TerminalDialect.Instance.Table(NumberColumns.All, [.. claim.Numbers])).Append('\n');
        }

        return text.ToString();
    }
}

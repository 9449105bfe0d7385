using System.Net;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports.Html;

/// <summary>Pieces of HTML that several pages of the report share.</summary>
internal static class HtmlText
{
    /// <summary>Text with what HTML takes for markup escaped.</summary>
    public static string E(string value) => WebUtility.HtmlEncode(value);

    /// <summary>An enumeration's value in small letters.</summary>
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A claim's verdict, marked if it is another than expected.</summary>
    public static string VerdictMark(ClaimRecord claim)
    {
        var other = claim.Verdict == claim.Expected ? "" : $" <strong class=\"unexpected\">expected: {Lower(claim.Expected)}</strong>";
        return $"<span class=\"verdict {Lower(claim.Verdict)}\">{Lower(claim.Verdict)}</span>{other}";
    }

    /// <summary>A link to a claim's page.</summary>
    public static string Link(ClaimRecord claim) => $"<a href=\"#{E(claim.Id)}\">{E(claim.Id)}</a>";

    /// <summary>A figure with the picture inside.</summary>
    public static string Figure(ReportFigure figure) =>
        $"<figure><img alt=\"{E(figure.Title)}\" "
            + $"src=\"data:image/png;base64,{Convert.ToBase64String(figure.Png)}\"><figcaption>{E(figure.Title)}</figcaption></figure>\n";
}

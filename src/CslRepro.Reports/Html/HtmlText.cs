using System.Net;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports.Html;

/// <summary>Pieces of HTML that several pages of the report share.</summary>
internal static class HtmlText
{
    /// <summary>Text with what HTML takes for markup escaped.</summary>
    public static string E(string value) => WebUtility.HtmlEncode(value);

    /// <summary>Text in which what stands between two pairs of asterisks is bold.</summary>
    public static string Marked(string value) => string.Concat(E(value).Split("**").Select((part, index) => index % 2 == 0 ? part : $"<b>{part}</b>"));

    /// <summary>An observation with its sign.</summary>
    public static string Mark(Observation observation) => $"<span class=\"{ClassOf(observation.InWords())}\">{observation.InWords()}</span>";

    /// <summary>The classes of an observation in words, by which it gets its sign.</summary>
    public static string ClassOf(string observation) => "verdict " + observation.Replace(' ', '-');

    /// <summary>A claim's two answers, marked if they are others than expected.</summary>
    public static string VerdictMark(ClaimRecord claim)
    {
        var scope = claim.ScopeOfObservation is { } text ? $" ({E(text)})" : "";
        var other = claim.Verdict == claim.Expected ? "" : $" <strong class=\"unexpected\">expected: {E(claim.Expected.ToString())}</strong>";
        return $"{Mark(claim.Verdict.Observation)}{scope}; explanation: <b>{claim.Verdict.Explanation.InWords()}</b>{other}";
    }

    /// <summary>A link to a claim's page.</summary>
    public static string Link(ClaimRecord claim) => $"<a href=\"#{E(claim.Id)}\">{E(claim.Id)}</a>";

    /// <summary>A figure with the picture inside.</summary>
    public static string Figure(ReportFigure figure) =>
        $"<figure><img alt=\"{E(figure.Title)}\" "
            + $"src=\"data:image/png;base64,{Convert.ToBase64String(figure.Png)}\"><figcaption>{E(figure.Title)}</figcaption></figure>\n";
}

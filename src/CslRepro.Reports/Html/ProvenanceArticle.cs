using System.Globalization;
using System.Text;
using CslRepro.Harness.Results;
using static CslRepro.Reports.Html.HtmlText;

namespace CslRepro.Reports.Html;

/// <summary>The page that says where the results come from.</summary>
internal static class ProvenanceArticle
{
    private const int ShownDigits = 12;

    public static void Append(StringBuilder text, ResultsDocument results)
    {
        text.Append("<article id=\"provenance\">\n<p><a href=\"#\">← all claims</a></p>\n<h1>Where it comes from</h1>\n<ul>\n");
        foreach (var line in ProvenanceLines.Of(results.Provenance))
        {
            text.Append(CultureInfo.InvariantCulture, $"<li>{E(line)}</li>\n");
        }

        text.Append("</ul>\n");
        if (results.Conditions.Count > 0)
        {
            text.Append(
                "<h2>Conditions</h2>\n<p>Digests are the beginnings of those in <code>results.json</code>, which has the settings as text and every "
                    + "run.</p>\n");
            AppendConditions(text, results.Conditions);
        }

        text.Append("</article>\n");
    }

    public static void AppendConditions(StringBuilder text, IEnumerable<ConditionRecord> conditions)
    {
        text.Append(
            "<table>\n<thead><tr><th>condition</th><th>seeds</th><th>digest of settings</th><th>of inputs</th><th>of outcomes</th><th>billion "
                + "multiply-adds</th></tr></thead>\n<tbody>\n");
        foreach (var condition in conditions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{E(condition.Name)}</td><td class=\"word\">{condition.FirstSeed} ... "
                    + $"{condition.FirstSeed + (ulong)condition.Instances - 1}</td>"
                    + $"<td>{Beginning(condition.SettingsDigest)}</td><td>{Beginning(condition.InputsDigest)}</td><td>"
                    + $"{Beginning(condition.OutcomesDigest)}</td><td>{condition.MultiplyAdds / 1e9:0.###}</td></tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    // Somebody may have changed it into anything.
    private static string Beginning(string digest) => E(digest[..Math.Min(ShownDigits, digest.Length)]);
}

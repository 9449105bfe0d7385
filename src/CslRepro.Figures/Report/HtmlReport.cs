using System.Globalization;
using System.Net;
using System.Text;
using CslRepro.Claims.Results;
using CslRepro.Claims.Verdicts;

namespace CslRepro.Figures.Report;

/// <summary>The report as one HTML page that needs no network: figures are inside.</summary>
public static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8886; --soft: #8881; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.9rem; }
        th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
        th { background: var(--soft); }
        img { max-width: 100%; background: white; }
        .verdict { font-weight: 600; white-space: nowrap; }
        .reproduced::before { content: "✓ "; color: #009E73; }
        .contradicted::before { content: "✗ "; color: #D55E00; }
        .inconclusive::before { content: "? "; color: #E69F00; }
        .underspecified::before { content: "… "; color: #56B4E9; }
        .unexpected { outline: 2px solid #D55E00; }
        small { color: #808080; }
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="results">The results.</param>
    /// <param name="figures">PNG bytes and title of each figure.</param>
    /// <returns>HTML with LF line ends.</returns>
    public static string Render(ResultsDocument results, IReadOnlyList<(byte[] Png, string Title)> figures)
    {
        var text = new StringBuilder();
        var counts = Enum.GetValues<Verdict>()
            .Select(verdict => (verdict, Count: results.Claims.Count(claim => claim.Verdict == verdict)))
            .Where(item => item.Count > 0)
            .Select(item => $"{item.Count} {Lower(item.verdict)}");
        text.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>CslRepro: verdicts</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        text.Append(CultureInfo.InvariantCulture, $"<h1>Does it reproduce?</h1>\n<p>“A Journey in ESN and LSTM Visualisations on a Language Task” (Variengien and Hinaut, 2020), profile {E(results.Profile)}: {E(string.Join(", ", counts))}.</p>\n");
        AppendOverview(text, results.Claims);
        foreach (var (png, title) in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"<figure><img alt=\"{E(title)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\"><figcaption>{E(title)}</figcaption></figure>\n");
        }

        foreach (var claim in results.Claims)
        {
            AppendClaim(text, claim);
        }

        AppendProvenance(text, results);
        text.Append("</body>\n</html>\n");
        return text.ToString();
    }

    private static void AppendOverview(StringBuilder text, IReadOnlyList<ClaimRecord> claims)
    {
        text.Append("<table>\n<thead><tr><th>claim</th><th>what the paper asserts</th><th>verdict</th><th>paper</th><th>ours</th></tr></thead>\n<tbody>\n");
        foreach (var claim in claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"#{E(claim.Id)}\">{E(claim.Id)}</a></td><td>{E(claim.Assertion)}</td>{VerdictCell(claim)}<td>{E(claim.PaperNumber)}</td><td>{E(claim.Summary)}</td></tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private static string VerdictCell(ClaimRecord claim) =>
        $"<td class=\"verdict {Lower(claim.Verdict)}{(claim.Verdict == claim.Expected ? "" : " unexpected")}\">{Lower(claim.Verdict)}</td>";

    private static void AppendClaim(StringBuilder text, ClaimRecord claim)
    {
        text.Append(CultureInfo.InvariantCulture, $"<section id=\"{E(claim.Id)}\">\n<h2>{E(claim.Id)}</h2>\n<p>{E(claim.Assertion)} <small>{E(claim.Place)}</small></p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p><span class=\"verdict {Lower(claim.Verdict)}\">{Lower(claim.Verdict)}</span>. {E(claim.Summary)} {E(claim.Reason)}</p>\n");
        text.Append(CultureInfo.InvariantCulture, $"<p><small>Rule: {E(claim.Rule)} Scope: {E(claim.Scope)}. Run it alone: <code>dotnet run --project src/CslRepro.Cli -c Release -- reproduce --claim {E(claim.Id)}</code>. Decided in: {E(string.Join(", ", claim.Sources))}.</small></p>\n");
        text.Append("<table>\n<thead><tr><th>number</th><th>asked</th><th>ours, 95 % interval</th><th>paper</th><th>data say</th><th>p for, against</th></tr></thead>\n<tbody>\n");
        foreach (var number in claim.Hypotheses.Concat(claim.Controls))
        {
            var name = number.Purpose is null ? E(number.Quantity) : $"<small>control: {E(number.Purpose)}</small> {E(number.Quantity)}";
            var paper = number.Paper is { } value ? ReportNumbers.Number(value) : "";
            var p = number.Instances == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");
            text.Append(CultureInfo.InvariantCulture, $"<tr><td>{name}</td><td>{E(number.Rule)}</td><td>{ReportNumbers.Estimate(number)}</td><td>{paper}</td><td>{Lower(number.Decision)}</td><td>{p}</td></tr>\n");
        }

        text.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendProvenance(StringBuilder text, ResultsDocument results)
    {
        text.Append("<section>\n<h2>Provenance</h2>\n<ul>\n");
        foreach (var line in ProvenanceLines.Of(results.Provenance))
        {
            text.Append(CultureInfo.InvariantCulture, $"<li>{E(line)}</li>\n");
        }

        text.Append("</ul>\n</section>\n");
    }

    private static string E(string value) => WebUtility.HtmlEncode(value);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

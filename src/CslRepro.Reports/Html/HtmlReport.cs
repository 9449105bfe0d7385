using System.Globalization;
using System.Text;
using CslRepro.Harness;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Html;

/// <summary>
/// The report as one HTML file that needs no network and no script: a first page that says what reproduces, what does not and what cannot be decided, then a
/// page for each claim, the figures, and where it all comes from. Pages are articles of which style shows the one that the address names; on paper they
/// follow each other.
/// </summary>
public static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8886; --soft: #8881; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        article { display: none; }
        article:target { display: block; }
        body:has(article:target) > main { display: none; }
        h2 { margin-top: 2.5rem; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.9rem; }
        th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        td { min-width: 5.8rem; }
        th { background: var(--soft); overflow-wrap: normal; }
        td.word { white-space: nowrap; overflow-wrap: normal; }
        figure { margin: 1.5rem 0; }
        img { max-width: 100%; background: white; }
        ul.why > li { margin: 0.6rem 0; }
        .columns { columns: 24rem; column-gap: 2.5rem; }
        .columns > div { break-inside: avoid; }
        .columns h3 { margin: 0 0 0.3rem; }
        .columns ul { margin-top: 0; padding-left: 1.2rem; }
        .counts { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
        .counts li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.4rem 1rem; }
        .counts b { font-size: 1.6rem; margin-right: 0.4rem; }
        .verdict { font-weight: 600; white-space: nowrap; }
        .reproduced::before { content: "✓ "; color: #009E73; }
        .reproduced-within-a-scope::before { content: "(✓) "; color: #009E73; }
        .not-reproduced::before { content: "✗ "; color: #D55E00; }
        .undecided::before { content: "? "; color: #E69F00; }
        .underspecified::before { content: "… "; color: #56B4E9; }
        .unexpected { color: #D55E00; }
        small { color: #808080; }
        @media print { article { display: block; break-before: page; } body:has(article:target) > main { display: block; } }
        """;

    /// <summary>Writes the file.</summary>
    /// <param name="study">The study that was run.</param>
    /// <param name="figures">The figures, in the order of the paper's story.</param>
    /// <returns>HTML with LF line ends.</returns>
    public static string Render(Study study, ResultsDocument results, IReadOnlyList<ReportFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(figures);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                + $"<title>{HtmlText.E(study.Title)}: does it reproduce?</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        FirstPage.Append(text, study, results);
        foreach (var claim in results.Claims)
        {
            ClaimArticle.Append(text, study, claim, results, figures);
        }

        text.Append("<article id=\"figures\">\n<p><a href=\"#\">← all claims</a></p>\n<h1>Figures</h1>\n");
        foreach (var figure in figures)
        {
            text.Append(HtmlText.Figure(figure));
        }

        text.Append("</article>\n");
        ProvenanceArticle.Append(text, results);
        text.Append("</body>\n</html>\n");
        return text.ToString();
    }
}

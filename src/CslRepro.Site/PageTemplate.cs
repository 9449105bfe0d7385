using System.Net;
using System.Text;

namespace CslRepro.Site;

/// <summary>What all pages of a site have in common: head, navigation, and no script.</summary>
/// <param name="hasExplorer">Whether there are explorer pages to link to.</param>
/// <param name="hasReport">Whether there is a report to link to.</param>
internal sealed class PageTemplate(bool hasExplorer, bool hasReport)
{
    private const string Project = "CslRepro";

    /// <summary>The style sheet's place in the site.</summary>
    public const string StyleSheet = "site.css";

    private IEnumerable<(string Title, string Path)> Navigation =>
    [
        ("Overview", "index.html"),
        ("Results", "docs/results.html"),
        ("Claims", "docs/claims.html"),
        .. hasExplorer ? [("Explorer", ExplorerIndex.Path)] : Array.Empty<(string, string)>(),
        .. hasReport ? [("Report", "report/index.html")] : Array.Empty<(string, string)>(),
        ("Review", "docs/review.html"),
        ("How it is built", "docs/architecture.html"),
    ];

    /// <summary>A whole page.</summary>
    /// <param name="path">Its place in the site, with slashes.</param>
    /// <param name="title">Its title as text.</param>
    /// <param name="body">What is shown, as HTML.</param>
    public byte[] Page(string path, string title, string body)
    {
        var links = string.Concat(Navigation.Select(link =>
            $"<a href=\"{SitePath.Between(path, link.Path)}\"{(link.Path == path ? " aria-current=\"page\"" : "")}>{link.Title}</a>\n"));
        return Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}{(title == Project ? "" : " · " + Project)}</title>
            <link rel="stylesheet" href="{SitePath.Between(path, StyleSheet)}">
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header><nav aria-label="Site">
            {links}</nav></header>
            <main id="content" tabindex="-1">
            {body}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}

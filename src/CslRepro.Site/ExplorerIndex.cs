using System.Globalization;
using System.Net;
using System.Text;

namespace CslRepro.Site;

/// <summary>The list of a site's explorer pages, and what claims' pages say of them.</summary>
/// <param name="explorers">The pages.</param>
/// <param name="views">Views; those of other pages are left out.</param>
internal sealed class ExplorerIndex(IReadOnlyList<ExplorerFile> explorers, IReadOnlyList<ExplorerView> views)
{
    /// <summary>The list's place in the site.</summary>
    public const string Path = "explorer/index.html";

    /// <summary>The place of a page.</summary>
    public static string PathOf(ExplorerFile explorer) => $"explorer/{explorer.Name}.html";

    /// <summary>The list's body.</summary>
    /// <param name="hasClaim">Whether the site has a page of a claim.</param>
    public string Body(Func<string, bool> hasClaim)
    {
        var body = new StringBuilder(
            "<h1>Look around in the networks</h1>\n<p>Each page is one file that needs no network: save it, and it goes on working. "
                + $"<a href=\"{SitePath.Between(Path, "docs/explorer.html")}\">What can be done there.</a></p>\n");
        foreach (var explorer in explorers)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{explorer.Content.Length / 1e6:F1} MB");
            body.Append(
                CultureInfo.InvariantCulture, $"<h2><a href=\"{explorer.Name}.html\">{E(explorer.Title)}</a></h2>\n<p class=\"quiet\">{size}</p>\n<ul>\n");
            foreach (var view in views.Where(view => view.Page == explorer.Name))
            {
                var claims = view.Claims.Where(hasClaim).Select(claim => $"<a href=\"{SitePath.Between(Path, ClaimPage(claim))}\">{E(claim)}</a>");
                body.Append(CultureInfo.InvariantCulture, $"<li>{Link(Path, explorer, view)} ({string.Join(", ", claims)})</li>\n");
            }

            body.Append("</ul>\n");
        }

        return body.ToString();
    }

    /// <summary>What a document's page says of views: something on the pages of claims that have one.</summary>
    /// <param name="document">The document's place in the repository.</param>
    /// <param name="page">Its page's place in the site.</param>
    /// <returns>HTML; empty for all other documents.</returns>
    public string NoteOn(string document, string page)
    {
        var links = views.Where(view => view.Claims.Any(claim => document == $"docs/claims/{claim}.md"))
            .SelectMany(view => explorers.Where(explorer => explorer.Name == view.Page).Select(explorer => Link(page, explorer, view))).ToArray();
        return links.Length == 0 ? "" : $"\n<p class=\"look\">Look at it in the explorer: {string.Join("; ", links)}.</p>\n";
    }

    private static string ClaimPage(string claim) => $"docs/claims/{claim}.html";

    private static string Link(string from, ExplorerFile explorer, ExplorerView view) =>
        $"<a href=\"{SitePath.Between(from, PathOf(explorer))}{(view.Fragment.Length > 0 ? "#" + E(view.Fragment) : "")}\">{E(view.What)}</a>";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}

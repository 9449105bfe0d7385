using System.Net;

namespace CslRepro.Site;

/// <summary>A folder without a document of its own as a page: what lies in it.</summary>
internal static class FolderPage
{
    // What builds leave behind is no part of a repository.
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules"];

    /// <summary>The page's body.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="folder">The folder's place in it.</param>
    /// <param name="link">Where the site has a file or folder that lies in it.</param>
    public static string Body(string repository, string folder, Func<string, string> link)
    {
        var entries = Directory.EnumerateFileSystemEntries(Path.Combine(repository, folder)).Select(entry => Path.GetFileName(entry))
            .Where(name => !LeftOut.Contains(name) && !name.StartsWith('.'))
            .Order(StringComparer.Ordinal);
        var items = entries.Select(name => $"<li><a href=\"{link(name)}\">{WebUtility.HtmlEncode(name)}</a></li>\n");
        return $"<h1><code>{WebUtility.HtmlEncode(folder)}</code></h1>\n<ul>\n{string.Concat(items)}</ul>";
    }
}

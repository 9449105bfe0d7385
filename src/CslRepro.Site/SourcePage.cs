using System.Net;
using System.Text;

namespace CslRepro.Site;

/// <summary>A text file as a page with numbered lines, each with the name that hosts of repositories give it.</summary>
internal static class SourcePage
{
    /// <summary>The page's body.</summary>
    /// <param name="file">The file's place in the repository.</param>
    /// <param name="text">What it holds.</param>
    public static string Body(string file, string text)
    {
        var body = new StringBuilder($"<h1><code>{WebUtility.HtmlEncode(file)}</code></h1>\n<pre class=\"source\" tabindex=\"0\">");
        foreach (var (index, line) in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Index())
        {
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"<span id=\"L{index + 1}\">{WebUtility.HtmlEncode(line)}</span>");
        }

        return body.Append("</pre>").ToString();
    }
}

using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CslRepro.Site;

/// <summary>A Markdown document as a page.</summary>
/// <param name="Title">Its first heading as text.</param>
/// <param name="Body">The page's body.</param>
internal sealed record DocumentPage(string Title, string Body)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseAutoLinks().Build();

    /// <summary>Makes the page.</summary>
    /// <param name="markdown">The document.</param>
    /// <param name="link">Where each of its links leads in the site.</param>
    /// <param name="note">HTML that stands below the first heading; empty for none.</param>
    public static DocumentPage Of(string markdown, Func<string, string> link, string note)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var inline in document.Descendants<LinkInline>().Where(inline => inline.Url is { Length: > 0 }))
        {
            inline.Url = link(inline.Url!);
        }

        var heading = document.Descendants<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        var html = document.ToHtml(Pipeline)
            .Replace("<table>", "<div class=\"wide\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal)
            .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
        var end = html.IndexOf("</h1>", StringComparison.Ordinal);
        return new DocumentPage(heading is null ? "" : TextOf(heading), end < 0 ? note + html : html.Insert(end + "</h1>".Length, note));
    }

    private static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}

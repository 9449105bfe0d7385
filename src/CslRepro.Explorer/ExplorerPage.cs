using System.Net;
using System.Text;
using System.Text.Json;

namespace CslRepro.Explorer;

/// <summary>The page: one HTML file that holds its program and its data and needs no network. Same data, same bytes.</summary>
internal static class ExplorerPage
{
    private const string Resource = "explorer.html";
    private const string TitleMark = "{{title}}";
    private const string DataMark = "{{data}}";

    // The default encoder writes <, >, &, quotes, line separators and everything beyond ASCII as \uXXXX, so that no text can end the element it stands in.
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The page's HTML.</summary>
    /// <returns>HTML with LF line ends.</returns>
    public static string Render(PageData data)
    {
        var template = Template();
        var title = template.IndexOf(TitleMark, StringComparison.Ordinal);
        var json = template.IndexOf(DataMark, title, StringComparison.Ordinal);
        return string.Concat(
            [
                template[..title],
                WebUtility.HtmlEncode(data.Title),
                template[(title + TitleMark.Length)..json],
                JsonSerializer.Serialize(data, Json),
                template[(json + DataMark.Length)..],
            ]);
    }

    /// <summary>The page's bytes.</summary>
    /// <returns>UTF-8.</returns>
    public static byte[] Bytes(PageData data) => Encoding.UTF8.GetBytes(Render(data));

    /// <summary>The page without its data, as `npm run build` made it.</summary>
    /// <returns>HTML with LF line ends.</returns>
    public static string Template()
    {
        using var stream = typeof(ExplorerPage).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Text;
using CslRepro.Site;
using Xunit;

namespace CslRepro.Tests.Properties.Site;

/// <summary>A site holds a checkout's documents and all that they link to, with links that work anywhere.</summary>
public sealed class SiteFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SiteFolderTests()
    {
        Write(
            "README.md",
            "# The `title` & more\n\n[results](docs/results.md), [code](src/A.cs#L2-L3), [data](data), [elsewhere](https://example.org/a.md)\n");
        Write(
            "docs/results.md",
            "# Results\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[back](../README.md#the-title--more) ![picture](../pictures/a%20b.png) [own](#results)\n");
        Write("docs/claims/one.md", "# one\n\nIt is so.\n");
        Write("data/list.txt", "a < b\n");
        Write("data/bin/left.txt", "");
        Write("src/A.cs", "one\ntwo < three\nthree\n");
        Write("pictures/a b.png", "\0picture");
        Write("data/font.ttf", "\0font");
        Write("not-linked.md", "# Alone\n");
    }

    [Fact]
    public void What_is_linked_to_is_there_and_nothing_else()
    {
        var size = SiteFolder.Write(folder["site"], Content());

        string[] expected =
        [
            ".cslrepro-site", ".nojekyll", "data/font.ttf", "data/index.html", "data/list.txt.html", "docs/results.html", "index.html",
            "pictures/a b.png", "site.css", "src/A.cs.html",
        ];
        Assert.Equal(expected, Files());
        Assert.Equal((5, 8), (size.Pages, size.Files));
        Assert.DoesNotContain("left.txt", Page("data/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_what_became_of_a_file()
    {
        SiteFolder.Write(folder["site"], Content());

        var first = Page("index.html");
        Assert.Contains("<title>The title &amp; more · CslRepro</title>", first, StringComparison.Ordinal);
        Assert.Contains("href=\"docs/results.html\">results", first, StringComparison.Ordinal);
        Assert.Contains("href=\"src/A.cs.html#L2\">code", first, StringComparison.Ordinal);
        Assert.Contains("href=\"data/index.html\">data", first, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a.md\">elsewhere", first, StringComparison.Ordinal);
        var results = Page("docs/results.html");
        Assert.Contains("href=\"../index.html#the-title--more\">back", results, StringComparison.Ordinal);
        Assert.Contains("src=\"../pictures/a%20b.png\"", results, StringComparison.Ordinal);
        Assert.Contains("href=\"#results\">own", results, StringComparison.Ordinal);
        Assert.Contains("href=\"../site.css\"", results, StringComparison.Ordinal);
        Assert.Contains("href=\"results.html\" aria-current=\"page\">Results", results, StringComparison.Ordinal);
        Assert.Contains("<span id=\"L2\">two &lt; three</span>", Page("src/A.cs.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claims_page_links_to_its_views_and_the_list_of_views_to_claims()
    {
        Write("docs/results.md", "# Results\n\n[one](claims/one.md)\n");
        var page = new ExplorerFile("esn", "An ESN", Encoding.UTF8.GetBytes("<p>page</p>"));
        ExplorerView[] views =
        [
            new("esn", "colour=word&final=1", "words", ["one", "two"]),
            new("gone", "", "a page that this site has not", ["one"]),
        ];

        SiteFolder.Write(folder["site"], Content() with { Explorers = [page], Views = views });

        Assert.Contains(
            "</h1>\n<p class=\"look\">Look at it in the explorer: <a href=\"../../explorer/esn.html#colour=word&amp;final=1\">words</a>.</p>",
            Page("docs/claims/one.html"),
            StringComparison.Ordinal);
        var list = Page("explorer/index.html");
        Assert.Contains("<a href=\"esn.html#colour=word&amp;final=1\">words</a> (<a href=\"../docs/claims/one.html\">one</a>)", list, StringComparison.Ordinal);
        Assert.DoesNotContain(">two<", list, StringComparison.Ordinal);
        Assert.Equal("<p>page</p>", Page("explorer/esn.html"));
        Assert.Contains("href=\"explorer/index.html\">Explorer", Page("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"look\"", Page("docs/results.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_part_of_it_as_it_is()
    {
        Write("report/index.html", "<p>report</p>");

        SiteFolder.Write(folder["site"], Content() with { ReportFolder = folder["report"] });

        Assert.Equal("<p>report</p>", Page("report/index.html"));
        Assert.Contains("href=\"../report/index.html\">Report", Page("docs/results.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[gone](gone.md)", "docs/results.md links to gone.md, which is not there.")]
    [InlineData("![gone](../../outside.png)", "docs/results.md links to ../../outside.png, which is not there.")]
    public void A_link_that_leads_nowhere_is_refused_and_nothing_is_written(string link, string expected)
    {
        Write("docs/results.md", $"# Results\n\n{link}\n");

        Assert.Equal(expected, Assert.Throws<InvalidDataException>(() => SiteFolder.Write(folder["site"], Content())).Message);
        Assert.Throws<InvalidDataException>(() => SiteFolder.RequireDocuments(folder["repository"]));
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void A_folder_that_is_no_site_is_not_replaced()
    {
        Directory.CreateDirectory(folder["site"]);
        File.WriteAllText(folder["site/mine.txt"], "");

        Assert.Throws<IOException>(() => SiteFolder.Write(folder["site"], Content()));
        Assert.True(File.Exists(folder["site/mine.txt"]));
    }

    public void Dispose() => folder.Dispose();

    private SiteContent Content() => new(folder["repository"], null, [], []);

    private void Write(string file, string text)
    {
        var path = file.StartsWith("report/", StringComparison.Ordinal) ? folder[file] : folder["repository/" + file];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Page(string place) => File.ReadAllText(folder["site/" + place]);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder["site"], file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}

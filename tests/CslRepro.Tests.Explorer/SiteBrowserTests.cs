using System.Text.Json;
using CslRepro.Explorer;
using CslRepro.Site;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>The site in a real browser, from disk: whether it can be read by everybody, asks nobody for anything, and leads from a claim to its view.</summary>
public sealed class SiteBrowserTests : IDisposable
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("cslrepro-").FullName, "a site #1");

    [Fact]
    public async Task It_can_be_read_and_walked()
    {
        Node.RequireBrowser();
        var explorer = new ExplorerFile("esn", "An ESN", ExplorerPage.Bytes(SmallPage.Data(Environment.ProcessorCount)));
        var view = new ExplorerView("esn", "colour=tear", "where the map tears", ["rss-esn-two-continents"]);
        SiteFolder.Write(folder, new SiteContent(RepositoryRoot.Find(), null, [explorer], [view]));

        var (exitCode, output) = await Node.Scripts.RunAsync("test/site.mjs", Node.Browser!, folder);

        Assert.True(exitCode == 0, output);
        Assert.Equal([], JsonSerializer.Deserialize<string[]>(output)!);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
}

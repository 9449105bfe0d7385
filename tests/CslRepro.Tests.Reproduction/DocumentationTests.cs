using CslRepro.Claims.Catalogue;
using CslRepro.Figures.Report;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>
/// What the documentation says of verdicts is what was approved. With CSLREPRO_ACCEPT=1 the documentation is rewritten instead.
/// </summary>
public class DocumentationTests
{
    [Fact]
    public void No_page_is_stale()
    {
        var approved = ApprovedResults.FromJson(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "snapshots", "results", "standard.verified.json")));
        var register = Register.Read(Path.Combine(RepositoryRoot.Find(), Register.Folder));
        foreach (var (path, render) in DocumentationPages.Of(ClaimCatalogue.Study, approved, register))
        {
            Require(path, render);
        }
    }

    private static void Require(string file, Func<string, string> render)
    {
        var path = Path.Combine(RepositoryRoot.Find(), file);
        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var expected = render(actual);
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(expected == actual, $"{file} is stale; run the tests with {Snapshot.AcceptVariable}=1 to rewrite it, and read the difference.");
    }
}

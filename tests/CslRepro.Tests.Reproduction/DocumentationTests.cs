using CslRepro.Claims;
using CslRepro.Claims.Results;
using CslRepro.Figures.Report;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>What the documentation says of verdicts is what the standard profile finds. With CSLREPRO_ACCEPT=1 the documentation is rewritten instead.</summary>
[Trait("Profile", "standard")]
public class DocumentationTests(ReproductionFixture fixture)
{
    private const string Begin = "<!-- verdicts: generated -->\n";
    private const string End = "<!-- end of verdicts -->";

    [Fact]
    public void The_claims_page_is_not_stale() =>
        Require("docs/claims.md", _ => ClaimsPage.Page(Profile.Standard.Name, Claims()));

    [Fact]
    public void The_results_page_is_not_stale() =>
        Require("docs/results.md", _ => ResultsPage.Render(Profile.Standard.Name, Claims()));

    [Fact]
    public void The_readmes_table_is_not_stale() =>
        Require("README.md", text =>
        {
            var begin = text.IndexOf(Begin, StringComparison.Ordinal);
            var end = text.IndexOf(End, StringComparison.Ordinal);
            Assert.True(begin >= 0 && end > begin, "README.md has lost the marks around its table of verdicts.");
            return text[..(begin + Begin.Length)] + ClaimsPage.Table(Claims()) + text[end..];
        });

    [Fact]
    public void The_approved_results_are_those_of_the_run() => Snapshot.Verify(Approved().ToJson(), "results/standard", "json");

    private ApprovedResults Approved() => ApprovedResults.From(Profile.Standard, fixture.Of(Profile.Standard).Reports);

    private IReadOnlyList<ClaimRecord> Claims() => Approved().Claims;

    private static void Require(string file, Func<string, string> render)
    {
        var path = Path.Combine(RepositoryRoot.Find(), file);
        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var expected = render(actual);
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(expected == actual, $"{file} is stale; run the tests with {Snapshot.AcceptVariable}=1 to rewrite it, and read the difference.");
    }
}

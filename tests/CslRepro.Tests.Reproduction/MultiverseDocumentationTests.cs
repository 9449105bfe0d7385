using CslRepro.Claims.Multiverse;
using CslRepro.Harness;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>The approved multiverse, and what is said of it, belong together.</summary>
public class MultiverseDocumentationTests
{
    private static string Root => RepositoryRoot.Find();

    public static TheoryData<string> Approved => [.. PaperMultiverse.Parts.Select(part => part.Named("standard"))];

    [Theory]
    [MemberData(nameof(Approved))]
    public void The_page_has_the_approved_tables(string name) => Assert.Contains(
        File.ReadAllText(Path.Combine(Root, "snapshots", "multiverse", name + ".verified.md")).ReplaceLineEndings("\n"),
        File.ReadAllText(Path.Combine(Root, "docs", "multiverse.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    /// <summary>The smoke profile makes a part of the registered combinations on the registered seeds: it must find the same numbers.</summary>
    [Fact]
    public void What_smoke_computes_is_a_part_of_what_was_approved()
    {
        foreach (var claim in PaperMultiverse.Headline.PlanOf(Profile.Smoke).Quantities.Select(quantity => quantity.Claim))
        {
            var few = Estimates("smoke", claim);
            Assert.NotEmpty(few);
            Assert.Subset(Estimates("standard", claim), few);
        }
    }

    private static HashSet<string> Estimates(string profile, string claim) =>
        [.. File.ReadLines(Path.Combine(Root, "snapshots", "figures", profile, $"multiverse-{claim}.verified.txt"))
            .Where(line => line.Contains(" supported ", StringComparison.Ordinal)
                || line.Contains(" open ", StringComparison.Ordinal)
                || line.Contains(" refuted ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("of ", StringComparison.Ordinal))];
}

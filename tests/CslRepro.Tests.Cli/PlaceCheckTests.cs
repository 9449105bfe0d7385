using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>The audit's check that a claim stands where it says, and that the paper's list of places knows it there.</summary>
public class PlaceCheckTests
{
    private static readonly Claim Uncertainty = ClaimCatalogue.All.Single(claim => claim.Id == "rss-cl-uncertainty");

    [Fact]
    public void The_catalogue_and_the_list_of_places_agree() => Assert.Empty(PlaceCheck.Problems(ClaimCatalogue.All, PaperPlaces.All));

    [Theory]
    [InlineData("abstract, section 5.3, figures 13 to 15", "abstract; section 5.3; figure 13; figure 14; figure 15")]
    [InlineData("section 5.2, figures 11.C and 11.D", "section 5.2; figure 11")]
    [InlineData("sections 3.1 and 7, tables 1, 2 and 4", "section 3.1; section 7; table 1; table 2; table 4")]
    [InlineData("often said", "")]
    public void A_line_of_places_is_read_one_by_one(string place, string names) => Assert.Equal(names, string.Join("; ", PlaceNames.In(place)));

    [Theory]
    [InlineData("section 5.2, figure 12", "stands at figure 12, but the paper's list of places does not name it there")]
    [InlineData("section 5, figure 11", "stands at section 5, which the paper's list of places does not have")]
    [InlineData("somewhere", "stands at no place of the paper")]
    public void A_claim_at_a_wrong_place_is_named(string place, string problem) =>
        Assert.Equal($"Claim {Uncertainty.Id} {problem}.", Assert.Single(ProblemsWith(Uncertainty with { Place = place })));

    [Fact]
    public void Another_papers_statement_stands_at_no_place_of_this_one() =>
        Assert.Empty(ProblemsWith(Uncertainty with { Place = "Juven and Hinaut, figure 6", Basis = Basis.AnotherPaper }));

    [Fact]
    public void A_place_needs_a_claim_of_the_catalogue_or_a_reason()
    {
        Assert.Contains("neither a claim nor a reason", Assert.Single(PlaceCheck.Problems([], [new("figure 1", "", [])])), StringComparison.Ordinal);
        Assert.Contains("is to be covered by none", Assert.Single(PlaceCheck.Problems([], [new("figure 1", "", ["none"])])), StringComparison.Ordinal);
    }

    private static IEnumerable<string> ProblemsWith(Claim changed) =>
        PlaceCheck.Problems([.. ClaimCatalogue.All.Select(claim => claim.Id == changed.Id ? changed : claim)], PaperPlaces.All);
}

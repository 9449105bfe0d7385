using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>The audit's check that text and program each have their result where they differ.</summary>
public class ReadingCheckTests
{
    private const string Id = "perf-fl-beats-cl";

    private static readonly Claim Program = ClaimCatalogue.Study.Named(Id);
    private static readonly Claim Text = ClaimCatalogue.Study.Named(Id + "-text");

    [Fact]
    public void The_catalogue_has_both_results_wherever_text_and_program_differ() => Assert.Empty(ReadingCheck.Problems(ClaimCatalogue.All));

    [Fact]
    public void A_claim_without_the_texts_result_is_named() => Assert.Equal(
        $"Claim {Id} has no result for the text, which describes other networks than the program has.",
        Assert.Single(ReadingCheck.Problems([Program])));

    [Fact]
    public void Runs_of_the_other_reading_are_named()
    {
        Assert.Contains(
            $"Claim {Id} is of the program's networks, but some of its conditions are not the program's.",
            ReadingCheck.Problems([Text with { Id = Id, Counterpart = null, Reading = Reading.Program }]));
        Assert.Equal(
            $"Claim {Id}-text is of the text's networks, but some of its conditions are not the text's.",
            Assert.Single(ReadingCheck.Problems([Program with { Id = Id + "-text", Counterpart = Id, Reading = Reading.Text }])));
    }
}

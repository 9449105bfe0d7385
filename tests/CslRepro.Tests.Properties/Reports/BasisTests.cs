using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Markdown;
using Xunit;

namespace CslRepro.Tests.Properties.Reports;

/// <summary>Nobody reads a statement of ours, or another paper's, as one of the paper's.</summary>
public class BasisTests
{
    private static readonly string[] Ours =
    [
        "fair-both-tuned",
        "fair-few-objects",
        "fair-lstm-tuned",
        "fair-more-sentences",
        "hyper-map-predicts-error",
        "hyper-map-predicts-error-text",
        "perf-text-suffices",
        "published-lstm-airports",
        "published-lstm-archipelago",
        "published-lstm-clause-split",
        "published-lstm-epochs",
        "published-lstm-errors",
        "published-lstm-fractal",
        "rss-lstm-stages",
        "rss-lstm-stages-text",
        "scale-shuffled-rivals",
        "scale-stopped-rivals",
        "task-split-disjoint",
    ];

    private static readonly string[] AnotherPapers = ["scale-online-equals-offline", "scale-units-saturate"];

    [Fact]
    public void What_the_paper_does_not_say_says_so_on_its_page()
    {
        Assert.All(Ours, id => Assert.Contains("\n- The statement is ours; the paper prints ", PageOf(id), StringComparison.Ordinal));
        Assert.All(AnotherPapers, id => Assert.Contains("\n- The statement is another paper's; the paper prints ", PageOf(id), StringComparison.Ordinal));
        Assert.All(
            ClaimCatalogue.All.Where(claim => claim.Basis == Basis.Noticed),
            claim => Assert.Contains("\n- The statement is what a reader noticed; the paper prints ", PageOf(claim.Id), StringComparison.Ordinal));
        Assert.Contains("\n- The statement is asserted by the paper; the paper prints ", PageOf("perf-both-learn"), StringComparison.Ordinal);
        Assert.Contains("\n- The statement is inferred from a figure or table; the paper prints ", PageOf("hyper-optimum"), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_of_ours_and_of_other_papers_are_known_as_such()
    {
        Assert.Equal(Ours, ClaimCatalogue.All.Where(claim => claim.Basis == Basis.Ours).Select(claim => claim.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            AnotherPapers,
            ClaimCatalogue.All.Where(claim => claim.Basis == Basis.AnotherPaper).Select(claim => claim.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_inferred_names_its_figure_or_table() =>
        Assert.All(
            ClaimCatalogue.All.Where(claim => claim.Basis == Basis.Inferred),
            claim => Assert.Matches("(figure|table) [0-9]", claim.Place));

    private static string PageOf(string id)
    {
        var claim = ClaimCatalogue.All.Single(claim => claim.Id == id);
        return ClaimPage.Render(ClaimCatalogue.Study, "standard", ClaimRecord.From(Judge.Decide(new Finding(claim, [], [], "", ""))), [], []);
    }
}

using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Claims.Looks.LookedAt;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>Where a claim has several narrower statements, or an explanation several tests, one of them may spare the others their seeds.</summary>
public class SeveralStatementsTests
{
    [Fact]
    public void One_narrower_statement_that_is_seen_is_enough()
    {
        var claim = Claim(Against(Low)) with { Within = [new Statement("Here.", Clear(Other)), new Statement("There.", Unclear(High))] };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 10, 10], Seeds(report, Low, Other, High));
        Assert.Equal(Observation.ReproducedWithinScope, report.Verdict.Observation);
    }

    [Fact]
    public void One_narrower_statement_that_is_refuted_leaves_the_others_to_be_looked_at()
    {
        var claim = Claim(Against(Low)) with { Within = [new Statement("Here.", Against(Other)), new Statement("There.", Unclear(High))] };
        Assert.Equal([10, 10, 160], Seeds(Runs().Decide(claim), Low, Other, High));
    }

    [Fact]
    public void Without_narrower_statements_a_refuted_claim_asks_nothing_more_of_its_controls()
    {
        var claim = Claim(Against(Low)) with { Controls = [Control.Required("Chance fails.", Unclear(High))] };
        Assert.Equal([10, 10], Seeds(Runs().Decide(claim), Low, High));
    }

    [Fact]
    public void One_test_that_is_refuted_settles_the_explanation_whatever_the_others_say()
    {
        var claim = Claim(Clear(Low)) with
        {
            Explanation = new("Why.") { Tests = [new Statement("So.", Against(Other)), new Statement("And so.", Unclear(High))] },
        };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 10, 10], Seeds(report, Low, Other, High));
        Assert.Equal(ExplanationAnswer.Refuted, report.Verdict.Explanation);
    }

    [Fact]
    public void Statements_that_are_seen_but_for_their_number_are_looked_at_again()
    {
        // What decides at four fifths of the whole error: one statement alone is seen, but each of two must do with half of it. With the same p-value at
        // each look that is so at the third, whose level is larger.
        var p = NominalLevels.Of(LookSchedule.Standard, 0.8 * Confidence.Alpha).Levels[0];
        var claim = Claim(Against(Low)) with { Within = [new Statement("Here.", Given(High, p, 1))] };
        Assert.Equal([10, 10], Seeds(Runs().Decide(claim), Low, High));
        var report = Runs().Decide(claim with { Within = [.. claim.Within, new Statement("There.", Given(Other, p, 1))] });
        Assert.Equal([10, 40, 40], Seeds(report, Low, High, Other));
        Assert.Equal(Observation.ReproducedWithinScope, report.Verdict.Observation);
    }
}

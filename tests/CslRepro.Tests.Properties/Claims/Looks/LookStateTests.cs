using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Claims.Looks.LookedAt;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>What a look makes of a number: levels for both answers, and what it could have missed of the limits that there are.</summary>
public class LookStateTests
{
    [Fact]
    public void A_missed_look_counts_against_both_answers_alike()
    {
        var late = Look(Given(High, 0.004, 0.004), 1);
        var first = Look(Given(High, 0.004, 0.004), 0);
        Assert.Equal(late.SupportP, late.RefuteP);
        Assert.NotEqual(first.RefuteP, late.RefuteP);
    }

    [Fact]
    public void A_number_within_its_margin_needs_seeds_by_the_side_that_it_is_near_to()
    {
        var within = Look(Of(High, Criterion.Within(0.201)), 0).Missed;
        Assert.Equal(Look(Above(High, 0.201), 0).Missed, within);
        Assert.NotEqual(Look(Above(High, -0.201), 0).Missed, within);
    }

    [Fact]
    public void A_statement_without_a_limit_has_missed_nothing() => Assert.Null(Look(Given(High, 0.5, 0.5), 0).Missed);

    [Fact]
    public void What_is_counted_in_runs_is_settled_by_its_first_look()
    {
        var counted = new Hypothesis("networks", Estimand.From(PerformanceExperiment.Runs, [High], _ => new Count(3)), Criterion.Above(2));
        var report = Runs().Decide(Claim(counted));
        Assert.Equal((Observation.Reproduced, Ending.Settled), (report.Verdict.Observation, report.Ending));
        Assert.Equal([10], Seeds(report, High));
        var measured = Assert.Single(report.Hypotheses).Measured;
        Assert.Equal((new Count(3), 0, 1, null), (measured.Estimate, measured.SupportP, measured.RefuteP, measured.Missed));
    }

    private static MeasuredHypothesis Look(Hypothesis hypothesis, int look)
    {
        var state = new LookState(hypothesis, LookSchedule.Standard);
        var made = Enumerable.Range(1000, LookSchedule.Standard.Seeds[look]).Select(seed => Runs().Run(High, (ulong)seed));
        state.Look(new Evidence(Profile.Standard, new Dictionary<Experiment, object> { [PerformanceExperiment.Runs] = RunSet.From(made) }), look);
        return state.Measured!;
    }
}

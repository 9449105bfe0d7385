using CslRepro.Calibration;
using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

/// <summary>A small version of the table of whole rules in docs/calibration.md, on runs that are made up.</summary>
public class RuleSimulationTests
{
    private const int Decisions = 100;
    private static readonly Condition Low = PerformanceConditions.EsnFinal;
    private static readonly Condition High = PerformanceConditions.EsnContinuous;

    [Fact]
    public void A_rule_passes_where_all_of_it_is_true_and_fails_where_one_number_is_at_its_limit()
    {
        var row = new RuleSimulation(Decisions).Run(World(Above(High, 0.05), Hypothesis.Below("low", Error(Low), 0.05)));
        Assert.Equal((Decisions, 0), row.AsFound);
        Assert.Equal(2, row.AtLimits.Count);
        Assert.All(row.AtLimits, item => Assert.InRange(item.Passed, 0, Decisions / 12));
        Assert.True(row.Holds);
    }

    [Fact]
    public void A_control_at_its_limit_stops_the_rule_too()
    {
        var claim = Claim(Above(High, 0.05)) with { Controls = [Control.Required("It must.", Above(Low, 0.01)), Control.Reported("It may.", Above(Low, 0.5))] };
        var row = new RuleSimulation(Decisions).Run(ClaimWorld.Of(claim, Scheduler(), Seeds));
        Assert.Equal(Decisions, row.AsFound.Reproduced);
        Assert.Equal(2, row.AtLimits.Count);
        Assert.InRange(row.AtLimits[1].Passed, 0, Decisions / 12);
    }

    [Fact]
    public void A_margin_that_the_truth_just_fills_is_not_called_equivalence()
    {
        var row = new RuleSimulation(Decisions).Run(World(Hypothesis.Equivalent("low", Error(Low), 0.1)));
        Assert.Equal(Decisions, row.AsFound.Reproduced);
        Assert.InRange(Assert.Single(row.AtLimits).Passed, 0, Decisions / 12);
    }

    [Fact]
    public void What_passes_too_often_does_not_hold()
    {
        Assert.True(new RuleRow("", 1000, (1000, 0), [("", 25)]).Holds);
        Assert.False(new RuleRow("", 1000, (1000, 0), [("", 25), ("", 60)]).Holds);
        Assert.Equal("| a | 90.0 | 10.0 | 0 | | no number has a limit | |", new RuleRow("a", 10, (9, 1), []).ToMarkdown());
        Assert.Contains("| 6.00 [", new RuleRow("", 1000, (1000, 0), [("", 25), ("", 60)]).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_draws_the_same_instance_for_every_condition_and_another_in_the_next_repetition()
    {
        var world = World(Above(High, 0.05), Above(Low, 0.01));
        IEnumerable<int> Drawn(Condition condition, int repetition) => Enumerable.Range(0, 50).Select(seed =>
            world.Of(condition.Settings).Select(run => run.OutcomeDigest).ToList()
                .IndexOf(new ResampledRuns(world, repetition).Run(condition, (ulong)seed, TestContext.Current.CancellationToken).OutcomeDigest));

        Assert.Equal(Drawn(Low, 0), Drawn(High, 0));
        Assert.NotEqual(Drawn(Low, 0), Drawn(Low, 1));
        Assert.InRange(Drawn(Low, 0).Distinct().Count(), 15, 20);
    }

    private static readonly ulong[] Seeds = [.. Enumerable.Range(0, 20).Select(seed => (ulong)seed)];

    private static ClaimWorld World(params Hypothesis[] hypotheses) => ClaimWorld.Of(Claim(hypotheses), Scheduler(), Seeds);

    private static Claim Claim(params Hypothesis[] hypotheses) => SyntheticClaim.Create() with { Hypotheses = hypotheses };

    private static Hypothesis Above(Condition condition, double limit) => Hypothesis.Above(condition.Name, Error(condition), limit);

    private static Estimand Error(Condition condition) => Estimand.From(
        PerformanceExperiment.Runs,
        [condition],
        runs => MeanEstimate.From([.. runs.Of(condition).Select(run => run.Measurements["error"])], 1e-12));

    private static RunScheduler Scheduler() => new(
        new SyntheticRuns(_ => (0.01, 0.1), (condition, factor) => [new Measurement("error", (condition == High ? 0.1 : 0.02) * factor)])
        {
            Digest = seed => $"{seed}",
        },
        1);
}

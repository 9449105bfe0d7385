using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Counts;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>A claim asks for as many seeds as its answers need, at registered numbers of them, and for no more than its budget has.</summary>
public class ClaimDeciderTests
{
    private static readonly Condition Low = PerformanceConditions.EsnFinal;
    private static readonly Condition High = PerformanceConditions.EsnContinuous;
    private static readonly Condition Other = PerformanceConditions.Lstm;

    [Fact]
    public void What_is_clear_at_the_first_look_asks_for_no_more()
    {
        var runs = Runs();
        var report = runs.Decide(Claim(Above(High, 0.05)));
        Assert.Equal((Observation.Reproduced, Ending.Settled), (report.Verdict.Observation, report.Ending));
        Assert.Equal(Enumerable.Range(1000, 10).Select(seed => (High.Name, (ulong)seed)), runs.Made.OrderBy(run => run.Seed));
        Assert.Equal(10, Assert.Single(report.Hypotheses).Measured.Estimate.Instances);
    }

    [Fact]
    public void What_stays_open_is_looked_at_until_the_last_look()
    {
        var report = Runs().Decide(Claim(Above(High, 0.2)));
        Assert.Equal((Observation.Undecided, Ending.LooksEnded), (report.Verdict.Observation, report.Ending));
        Assert.Equal(LookSchedule.Standard.MostSeeds, Assert.Single(report.Hypotheses).Measured.Estimate.Instances);
        Assert.NotNull(report.Hypotheses[0].Measured.Missed);
    }

    [Fact]
    public void Only_what_is_open_asks_for_more()
    {
        var runs = Runs();
        var report = runs.Decide(Claim(Above(Low, 0.01), Above(High, 0.2)));
        Assert.Equal([10, 160], report.Hypotheses.Select(decided => decided.Measured.Estimate.Instances));
        Assert.Equal(10, runs.Made.Count(run => run.Condition == Low.Name));
    }

    [Fact]
    public void One_that_is_refuted_settles_the_observation()
    {
        var report = Runs().Decide(Claim(Above(Low, 0.5), Above(High, 0.2)));
        Assert.Equal((Observation.NotReproduced, Ending.Settled), (report.Verdict.Observation, report.Ending));
        Assert.Equal(10, report.Runs.Max(runs => runs.Results.Count));
    }

    [Fact]
    public void A_claim_that_is_refuted_goes_on_with_its_narrower_statements()
    {
        var claim = Claim(Above(Low, 0.5)) with { Within = [new Statement("Here.", Above(High, 0.2))] };
        Assert.Equal(160, Runs().Decide(claim).Runs.Max(runs => runs.Results.Count));
    }

    [Fact]
    public void A_rival_that_is_open_is_looked_at_for_the_explanation_alone()
    {
        var claim = Claim(Above(Low, 0.01)) with { Explanation = new("It is so.") { Rivals = [new Statement("Or so.", Above(High, 0.2))] } };
        var report = Runs().Decide(claim);
        Assert.Equal(new Verdict(Observation.Reproduced, ExplanationAnswer.Untested), report.Verdict);
        Assert.Equal([10, 160], report.Runs.Select(runs => runs.Results.Count));
    }

    [Fact]
    public void The_budget_ends_the_looks_and_the_report_says_what_the_next_takes()
    {
        var cost = Profile.Smoke.MultiplyAddsOfClaim / 15;
        var report = new SyntheticRuns(Errors, (_, _) => []) { Cost = cost }.Decide(Claim(Above(High, 0.2)), Profile.Smoke);
        Assert.Equal(Ending.BudgetEnded, report.Ending);
        Assert.Equal(10, Assert.Single(report.Hypotheses).Measured.Estimate.Instances);
        Assert.Equal(new NextLook(20, 10 * cost, Profile.Smoke.MultiplyAddsOfClaim), report.NextLook);
    }

    [Fact]
    public void Without_room_for_the_first_look_nothing_is_run()
    {
        var runs = new SyntheticRuns(Errors, (_, _) => []) { Cost = Profile.Smoke.MultiplyAddsOfClaim / 9 };
        var report = runs.Decide(Claim(Above(High, 0.05)), Profile.Smoke);
        Assert.Equal((Observation.Undecided, Ending.BudgetEnded), (report.Verdict.Observation, report.Ending));
        Assert.Empty(runs.Made);
    }

    [Fact]
    public void What_is_counted_alone_decides_no_claim_whose_runs_the_budget_has_no_room_for()
    {
        var counted = SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis;
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        var runs = new SyntheticRuns(Errors, (_, _) => []) { Cost = Profile.Smoke.MultiplyAddsOfClaim / 9 };
        var context = new ExperimentContext(Profile.Smoke, new RunScheduler(runs, 2));
        Claim[] claims =
        [
            Claim(counted, Above(High, 0.05)),
            Claim(counted) with { Controls = [Control.Required("Chance fails.", Above(High, 0.05))] },
        ];
        Assert.All(claims, claim =>
        {
            var report = ClaimDecider.Decide(claim, context, results);
            Assert.Equal((Observation.Undecided, Ending.BudgetEnded, 1), (report.Verdict.Observation, report.Ending, report.Hypotheses.Count));
        });
    }

    [Fact]
    public void A_larger_budget_goes_on_where_a_smaller_one_ended()
    {
        var claim = Claim(Above(High, 0.198));
        var cost = Profile.Smoke.MultiplyAddsOfClaim / 15;
        var small = new SyntheticRuns(Errors, (_, _) => []) { Cost = cost }.Decide(claim, Profile.Smoke);
        var clear = new SyntheticRuns(Errors, (_, _) => []) { Cost = cost }.Decide(Claim(Above(High, 0.05)), Profile.Smoke);
        var large = Runs().Decide(Claim(Above(High, 0.05)));
        Assert.Equal(Ending.BudgetEnded, small.Ending);
        Assert.Equal(large.Hypotheses[0].Measured.SupportP, clear.Hypotheses[0].Measured.SupportP);
        Assert.Equal(large.Hypotheses[0].Measured.Estimate.Interval, clear.Hypotheses[0].Measured.Estimate.Interval);
    }

    [Fact]
    public void Reported_controls_come_last_at_the_first_looks_seeds_if_there_is_room_for_all()
    {
        var claim = Claim(Above(High, 0.05)) with { Controls = [Control.Reported("Beside it.", Above(Other, 0.05))] };
        Assert.Equal(10, Assert.Single(Runs().Decide(claim).Controls).Measured.Estimate.Instances);
        var cost = Profile.Smoke.MultiplyAddsOfClaim / 15;
        Assert.Empty(new SyntheticRuns(Errors, (_, _) => []) { Cost = cost }.Decide(claim, Profile.Smoke).Controls);
    }

    [Fact]
    public void A_required_control_is_looked_at_until_it_is_decided()
    {
        var claim = Claim(Above(High, 0.05)) with { Controls = [Control.Required("Chance fails.", Above(Other, 0.2))] };
        var report = Runs().Decide(claim);
        Assert.Equal((Observation.Undecided, 160), (report.Verdict.Observation, report.Controls[0].Measured.Estimate.Instances));
    }

    [Fact]
    public void A_heavy_tail_is_looked_at_from_thirty_seeds_on() => Assert.Equal(
        30, Runs().Decide(Claim(Above(High, 0.05)) with { Looks = LookSchedule.HeavyTailed }).Runs.Single().Results.Count);

    [Fact]
    public void A_pilot_looks_at_the_seeds_on_which_rules_are_found()
    {
        var runs = Runs();
        var context = Context(runs) with { IsPilot = true };
        var report = ClaimDecider.Decide(Claim(Above(High, 0.05)), context, new Dictionary<Experiment, object>());
        Assert.Equal("0 to 999", report.Seeds.ToString());
        Assert.Equal(Enumerable.Range(0, 10).Select(seed => (ulong)seed), runs.Made.Select(run => run.Seed).Order());
    }

    [Fact]
    public void Without_runs_a_claim_says_which_it_needs_and_with_them_it_needs_the_next()
    {
        var runs = Runs();
        var context = Context(runs) with { FindsOnly = true };
        var claim = Claim(Above(Low, 0.01), Above(High, 0.2));
        var first = ClaimDecider.Decide(claim, context, new Dictionary<Experiment, object>());
        Assert.Equal((Ending.NotYet, 20), (first.Ending, first.Missing.Count));
        Assert.Empty(runs.Made);
        context.Scheduler.Run("share", first.Missing, null, TestContext.Current.CancellationToken);
        var second = ClaimDecider.Decide(claim, context, new Dictionary<Experiment, object>());
        Assert.Equal((Ending.NotYet, 10, 20), (second.Ending, second.Missing.Count, second.NextLook!.Seeds));
        Assert.Equal(High.Name, Assert.Single(second.Missing.Select(run => run.Condition.Name).Distinct()));
    }

    [Fact]
    public void An_interruption_leaves_the_claim_where_it_is_and_the_same_runs_go_on()
    {
        using var stop = new CancellationTokenSource();
        var runs = new SyntheticRuns(
            condition => Errors(condition),
            (_, _) =>
            {
                stop.Cancel();
                return [];
            });
        var scheduler = new RunScheduler(runs, 1);
        var claim = Claim(Above(High, 0.05));
        var context = new ExperimentContext(Profile.Standard, scheduler, null, stop.Token) { Interruption = stop.Token };
        var stopped = ClaimDecider.Decide(claim, context, new Dictionary<Experiment, object>());
        Assert.Equal((Observation.Undecided, Ending.NotYet, 10), (stopped.Verdict.Observation, stopped.Ending, stopped.NextLook!.Seeds));
        Assert.True(runs.Made.Count < 10);
        var through = ClaimDecider.Decide(claim, new ExperimentContext(Profile.Standard, scheduler), new Dictionary<Experiment, object>());
        Assert.Equal((Observation.Reproduced, 10), (through.Verdict.Observation, runs.Made.Count));
    }

    [Fact]
    public void A_cancelled_run_is_no_interruption()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var context = new ExperimentContext(Profile.Standard, new RunScheduler(Runs(), 1), null, stop.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => ClaimDecider.Decide(Claim(Above(High, 0.05)), context, new Dictionary<Experiment, object>()));
    }

    private static SyntheticRuns Runs() => new(Errors, (_, _) => []);

    private static ExperimentContext Context(SyntheticRuns runs) => new(Profile.Standard, new RunScheduler(runs, 2));

    // Scattered evenly by 5 % around these.
    private static (double Valid, double Exact) Errors(Condition condition) => condition == Low ? (0.1, 0.1) : (0.2, 0.2);

    private static Claim Claim(params IReadOnlyList<Hypothesis> hypotheses) => SyntheticClaim.Create() with { Hypotheses = hypotheses };

    private static Hypothesis Above(Condition condition, double limit) =>
        Hypothesis.Above("valid error", PerformanceExperiment.Runs.Rate(condition, RunNumbers.ValidError), limit);
}

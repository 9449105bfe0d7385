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

/// <summary>Which runs each look asks for, to the run and to the multiply-add.</summary>
public class LookRulesTests
{
    private static readonly Condition Low = PerformanceConditions.EsnFinal;
    private static readonly Condition High = PerformanceConditions.EsnContinuous;
    private static readonly Condition Other = PerformanceConditions.Lstm;
    private static readonly long Budget = Profile.Smoke.MultiplyAddsOfClaim;

    [Fact]
    public void A_budget_is_spent_to_its_last_multiply_add()
    {
        var claim = Claim(Clear(High));
        Assert.Equal(Ending.Settled, Runs(Budget / 10).Decide(claim, Profile.Smoke).Ending);
        Assert.Equal(Ending.BudgetEnded, Runs((Budget / 10) + 1).Decide(claim, Profile.Smoke).Ending);
        var beside = claim with { Controls = [Control.Reported("Beside it.", Clear(Other))] };
        Assert.Single(Runs(Budget / 20).Decide(beside, Profile.Smoke).Controls);
        Assert.Empty(Runs((Budget / 20) + 1).Decide(beside, Profile.Smoke).Controls);
    }

    [Fact]
    public void Runs_that_are_there_are_paid_once()
    {
        // 10 + 10 + 20 + 40 runs of one condition are 80; at 81 of them the budget has no room for the next 80.
        var report = Runs(Budget / 159).Decide(Claim(Unclear(High)), Profile.Smoke);
        Assert.Equal((Ending.BudgetEnded, 80), (report.Ending, report.Runs.Single().Results.Count));
        Assert.Equal(new NextLook(160, 80 * (Budget / 159), Budget), report.NextLook);
        var whole = Runs(Budget / 160).Decide(Claim(Unclear(High)), Profile.Smoke);
        Assert.Equal((Ending.LooksEnded, 160), (whole.Ending, whole.Runs.Single().Results.Count));
        Assert.Null(whole.NextLook);
    }

    [Fact]
    public void Reported_controls_are_not_run_where_nothing_else_could_be()
    {
        var claim = Claim(Clear(High), Clear(Low)) with { Controls = [Control.Reported("Beside it.", Clear(Other))] };
        var runs = Runs(Budget / 15);
        Assert.Equal(Ending.BudgetEnded, runs.Decide(claim, Profile.Smoke).Ending);
        Assert.Empty(runs.Made);
    }

    [Fact]
    public void A_reported_control_is_of_the_first_look_unless_it_is_of_all_seeds()
    {
        var claim = Claim(Unclear(High)) with
        {
            Controls =
            [
                Control.Reported("First.", Unclear(High)),
                Control.ReportedOfAllSeeds("All.", Unclear(High)),
                Control.ReportedOfAllSeeds("Its own.", Unclear(Other)),
            ],
        };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 160, 10], report.Controls.Select(control => control.Measured.Estimate.Instances));
        Assert.Equal([10, 10, 10], Runs().Decide(claim with { Hypotheses = [Clear(High)] }).Controls.Select(control => control.Measured.Estimate.Instances));
    }

    [Fact]
    public void A_counted_claim_has_its_reported_controls_run_all_the_same()
    {
        var counted = SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis;
        var claim = Claim(counted) with { Controls = [Control.Reported("Beside it.", Clear(Other))] };
        var report = ClaimDecider.Decide(
            claim, Context(Runs()), new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) });
        Assert.Equal((Observation.Reproduced, Ending.Settled), (report.Verdict.Observation, report.Ending));
        Assert.Equal(10, Assert.Single(report.Controls).Measured.Estimate.Instances);
    }

    [Fact]
    public void What_is_counted_and_was_interrupted_leaves_the_claim_where_it_is()
    {
        var runs = Runs();
        var counted = SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis;
        var claim = Claim(counted, Clear(High)) with { Summary = _ => "It came out." };
        var report = ClaimDecider.Decide(claim, Context(runs), new Dictionary<Experiment, object>());
        Assert.Equal((Observation.Undecided, Ending.NotYet, ""), (report.Verdict.Observation, report.Ending, report.Summary));
        Assert.Empty(runs.Made);
        var through = ClaimDecider.Decide(
            claim, Context(runs), new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) });
        Assert.Equal((Observation.Reproduced, "It came out."), (through.Verdict.Observation, through.Summary));
    }

    [Fact]
    public void The_first_look_costs_what_decides_and_nothing_else()
    {
        var claim = Claim(Clear(High), Above(High, 0.1)) with
        {
            Controls = [Control.Required("Chance fails.", Clear(Low)), Control.Reported("Beside it.", Clear(Other))],
        };
        Assert.Equal(20 * 7, ClaimDecider.CostOfFirstLook(claim, Context(Runs(7))));
        Assert.Equal(0, ClaimDecider.CostOfFirstLook(Claim(SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis), Context(Runs(7))));
    }

    [Fact]
    public void Each_look_is_told_as_it_was_taken()
    {
        var shown = new List<ClaimReport>();
        ClaimDecider.Decide(Claim(Unclear(High)), Context(Runs()), new Dictionary<Experiment, object>(), shown.Add);
        Assert.Equal([10, 20, 40, 80, 160], shown.Select(report => report.Hypotheses.Single().Measured.Estimate.Instances));
        Assert.All(shown, report => Assert.Equal((Ending.NotYet, null), (report.Ending, report.NextLook)));
        shown.Clear();
        ClaimDecider.Decide(Claim(Clear(High)), Context(Runs()), new Dictionary<Experiment, object>(), shown.Add);
        Assert.Single(shown);
    }

    [Fact]
    public void Once_one_rival_accounts_for_it_no_other_is_asked_for_more()
    {
        var claim = Claim(Clear(Other)) with
        {
            Explanation = new("Why.") { Rivals = [new Statement("Or so.", Clear(Low)), new Statement("Or else.", Unclear(High))] },
        };
        var report = Runs().Decide(claim);
        Assert.Equal(ExplanationAnswer.AnotherAccounts, report.Verdict.Explanation);
        Assert.Equal([10, 10, 10], Seeds(report, Other, Low, High));
    }

    [Fact]
    public void What_fills_a_gap_is_asked_for_until_it_is_decided()
    {
        var claim = Claim(Against(Low)) with { Within = [new Statement("Filled in.", Clear(High)) { FillsGap = true }] };
        var report = Runs().Decide(claim);
        Assert.Equal((Observation.Underspecified, Ending.Settled), (report.Verdict.Observation, report.Ending));
        Assert.Equal([10, 10], Seeds(report, Low, High));
        report = Runs().Decide(claim with { Within = [new Statement("Filled in.", Unclear(High)) { FillsGap = true }] });
        Assert.Equal(Observation.NotReproduced, report.Verdict.Observation);
        Assert.Equal([10, 160], Seeds(report, Low, High));
    }

    [Fact]
    public void A_narrower_statement_that_is_seen_asks_for_its_controls_alone()
    {
        var claim = Claim(Against(Low)) with
        {
            Within = [new Statement("Here.", Clear(High))],
            Controls = [Control.Required("Chance fails.", Unclear(Other))],
        };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 10, 160], Seeds(report, Low, High, Other));
        Assert.Equal(Observation.NotReproduced, report.Verdict.Observation);
        Assert.Equal(Observation.ReproducedWithinScope, Runs().Decide(claim with { Controls = [] }).Verdict.Observation);
    }

    [Fact]
    public void A_narrower_statement_that_is_open_asks_for_itself_and_its_controls()
    {
        var claim = Claim(Against(Low)) with
        {
            Within = [new Statement("Here.", Unclear(High))],
            Controls = [Control.Required("Chance fails.", Unclear(Other))],
        };
        Assert.Equal([10, 160, 160], Seeds(Runs().Decide(claim), Low, High, Other));
    }

    [Fact]
    public void A_narrower_statement_that_is_refuted_too_asks_for_nothing()
    {
        var claim = Claim(Against(Low)) with
        {
            Within = [new Statement("Here.", Against(High))],
            Controls = [Control.Required("Chance fails.", Unclear(Other))],
        };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 10, 10], Seeds(report, Low, High, Other));
        Assert.Equal((Observation.NotReproduced, Ending.Settled), (report.Verdict.Observation, report.Ending));
    }

    [Fact]
    public void Of_an_open_statement_only_the_open_numbers_ask_for_more()
    {
        var claim = Claim(Against(Other)) with { Within = [new Statement("Here.", Clear(Low), Unclear(High))] };
        Assert.Equal([10, 10, 160], Seeds(Runs().Decide(claim), Other, Low, High));
    }

    [Fact]
    public void Without_a_refutation_narrower_statements_ask_for_nothing()
    {
        var claim = Claim(Clear(Low)) with { Within = [new Statement("Here.", Unclear(High))] };
        Assert.Equal([10, 10], Seeds(Runs().Decide(claim), Low, High));
    }

    [Fact]
    public void An_explanation_is_settled_by_a_rival_that_is_seen()
    {
        var claim = Claim(Clear(Low)) with
        {
            Explanation = new("Why.") { Tests = [new Statement("So.", Unclear(High))], Rivals = [new Statement("Or so.", Clear(Other))] },
        };
        var report = Runs().Decide(claim);
        Assert.Equal([10, 10, 10], Seeds(report, Low, High, Other));
        Assert.Equal(ExplanationAnswer.AnotherAccounts, report.Verdict.Explanation);
    }

    [Fact]
    public void A_test_that_is_refuted_leaves_the_rivals_to_be_looked_at()
    {
        var claim = Claim(Clear(Low)) with
        {
            Explanation = new("Why.") { Tests = [new Statement("So.", Against(High))], Rivals = [new Statement("Or so.", Unclear(Other))] },
        };
        Assert.Equal([10, 10, 160], Seeds(Runs().Decide(claim), Low, High, Other));
        Assert.Equal(ExplanationAnswer.Refuted, Runs().Decide(claim).Verdict.Explanation);
    }

    [Fact]
    public void A_test_that_is_open_is_looked_at_beside_the_rivals()
    {
        var claim = Claim(Clear(Low)) with
        {
            Explanation = new("Why.") { Tests = [new Statement("So.", Unclear(High))], Rivals = [new Statement("Or so.", Against(Other))] },
        };
        Assert.Equal([10, 160, 10], Seeds(Runs().Decide(claim), Low, High, Other));
    }

    [Fact]
    public void A_number_looked_at_again_after_a_pause_counts_the_looks_that_it_missed()
    {
        var state = new LookState(Unclear(High), LookSchedule.Standard);
        state.Look(Evidence(High, 20), 1);
        var late = state.Measured!;
        var estimate = state.Hypothesis.Estimate(Evidence(High, 20))!;
        Assert.Equal(SequentialPValue.Of(LookSchedule.Standard, [1, estimate.PValueAbove(0.2)]), late.SupportP);
        Assert.Equal(SequentialPValue.Of(LookSchedule.Standard, [1, estimate.PValueBelow(0.2)]), late.RefuteP);
        var level = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha).Levels[1];
        Assert.Equal(RepeatedInterval.Of(estimate, level, Bounds.Share), late.Estimate.Interval);
        Assert.Equal(MissedEffect.Of(estimate, 0.2, NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha), 1, Bounds.Share), late.Missed);
    }

    [Fact]
    public void What_was_missed_is_told_of_the_nearer_limit()
    {
        var within = new Hypothesis("", PerformanceExperiment.Runs.Rate(High, RunNumbers.ValidError), Criterion.Within(0.25));
        var state = new LookState(within, LookSchedule.Standard);
        state.Look(Evidence(High, 10), 0);
        var estimate = within.Estimate(Evidence(High, 10))!;
        Assert.Equal(MissedEffect.Of(estimate, 0.25, NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha), 0, Bounds.Share), state.Measured!.Missed);
        state.Look(Evidence(Low, 10), 1);
        Assert.Equal(10, state.Measured.Estimate.Instances);
    }

    [Fact]
    public void A_round_is_named_by_settings_and_seeds_alone()
    {
        var round = new Round([(Low, 1000), (High, 1000)], 1);
        Assert.Matches("^[0-9a-f]{16}$", round.Digest());
        Assert.Equal(round.Digest(), new Round([(Low.As("renamed"), 1000), (High, 1000)], 7).Digest());
        Assert.NotEqual(round.Digest(), new Round([(Low, 1001), (High, 1000)], 1).Digest());
        Assert.NotEqual(round.Digest(), new Round([(High, 1000), (Low, 1000)], 1).Digest());
        Assert.NotEqual(round.Digest(), new Round([(Low, 1000)], 1).Digest());
    }

    private static int[] Seeds(ClaimReport report, params Condition[] conditions) =>
        [.. conditions.Select(condition => report.Runs.Single(runs => runs.Condition == condition).Results.Count)];

    private static Evidence Evidence(Condition condition, int seeds)
    {
        var made = Enumerable.Range(1000, seeds).Select(seed => Runs().Run(condition, (ulong)seed)).ToArray();
        return new Evidence(Profile.Standard, new Dictionary<Experiment, object> { [PerformanceExperiment.Runs] = RunSet.From(made) });
    }

    private static SyntheticRuns Runs(long cost = 1) =>
        new(condition => condition == Low ? (0.1, 0.1) : (0.2, 0.2), (_, _) => []) { Cost = cost };

    private static ExperimentContext Context(SyntheticRuns runs) => new(Profile.Standard, new RunScheduler(runs, 2));

    private static Claim Claim(params IReadOnlyList<Hypothesis> hypotheses) => SyntheticClaim.Create() with { Hypotheses = hypotheses };

    // Every condition's errors lie between 0.09 and 0.21; those of all but the low one scatter evenly about 0.2.
    private static Hypothesis Clear(Condition condition) => Above(condition, 0.05);

    private static Hypothesis Unclear(Condition condition) => Above(condition, 0.2);

    private static Hypothesis Against(Condition condition) => Above(condition, 0.5);

    private static Hypothesis Above(Condition condition, double limit) =>
        Hypothesis.Above("valid error", PerformanceExperiment.Runs.Rate(condition, RunNumbers.ValidError), limit);
}

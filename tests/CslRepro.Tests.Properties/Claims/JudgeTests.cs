using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public partial class JudgeTests
{
    private static readonly MeasuredHypothesis Clear = Estimated(1e-9);
    private static readonly MeasuredHypothesis Open = Estimated(0.3);
    private static readonly MeasuredHypothesis Against = Estimated(1 - 1e-9);

    [Fact]
    public void All_supported_is_reproduced() => Assert.Equal(Observation.Reproduced, ObservationOf([Clear, Clear]));

    [Fact]
    public void One_refuted_is_contradicted_whatever_the_rest() => Assert.Equal(Observation.NotReproduced, ObservationOf([Clear, Open, Against]));

    [Fact]
    public void One_open_is_inconclusive() => Assert.Equal(Observation.Undecided, ObservationOf([Clear, Open]));

    [Fact]
    public void A_control_that_must_hold_and_does_not_leaves_the_claim_open()
    {
        Assert.Equal(Observation.Undecided, ObservationOf([Clear], Required(Against)));
        Assert.Equal(Observation.Reproduced, ObservationOf([Clear], new MeasuredControl(Control.Reported("", Against.Hypothesis), Against)));
        Assert.Equal(Observation.Reproduced, ObservationOf([Clear], Required(Clear)));
    }

    [Fact]
    public void A_hypothesis_that_was_not_measured_leaves_the_claim_open_unless_another_is_refuted()
    {
        var claim = Claim() with { Hypotheses = [Clear.Hypothesis, Open.Hypothesis] };
        Assert.Equal(Observation.Undecided, Of(claim, Clear));
        Assert.Equal(Observation.Reproduced, Of(claim, Clear, Clear));
        Assert.Equal(Observation.NotReproduced, Of(claim, Against));

        static Observation Of(Claim claim, params IReadOnlyList<MeasuredHypothesis> measured) =>
            Judge.Decide(new Finding(claim, measured, [], "", "")).Verdict.Observation;
    }

    [Fact]
    public void A_control_that_must_hold_and_was_not_measured_leaves_the_claim_open()
    {
        var claim = Claim() with
        {
            Hypotheses = [Clear.Hypothesis],
            Controls = [Control.Required("", Clear.Hypothesis), Control.Reported("", Clear.Hypothesis)],
        };
        var reported = new MeasuredControl(claim.Controls[1], Clear);
        var within = new MeasuredStatement(new Statement("", Clear.Hypothesis), [Clear]);
        Assert.Equal(Observation.Undecided, Of(new Finding(claim, [Clear], [reported], "", "")));
        Assert.Equal(Observation.NotReproduced, Of(new Finding(claim, [Against], [reported], "", "") { Within = [within] }));
        Assert.Equal(Observation.Reproduced, Of(new Finding(claim, [Clear], [Required(Clear)], "", "")));
        Assert.Equal(Observation.ReproducedWithinScope, Of(new Finding(claim, [Against], [Required(Clear)], "", "") { Within = [within] }));

        static Observation Of(Finding finding) => Judge.Decide(finding).Verdict.Observation;
    }

    [Fact]
    public void Support_of_all_needs_no_correction_for_their_number() =>
        Assert.Equal(Observation.Reproduced, ObservationOf([.. Enumerable.Repeat(Estimated(0.02), 40)]));

    [Fact]
    public void Refutation_by_any_is_corrected_for_their_number()
    {
        // p = 0.02 refutes alone; beside another that is open it would need 0.0125.
        Assert.Equal(Observation.NotReproduced, ObservationOf([Estimated(0.98)]));
        Assert.Equal(Observation.Undecided, ObservationOf([Estimated(0.98), Open]));
        Assert.Equal(Observation.NotReproduced, ObservationOf([Estimated(0.99), Open]));
    }

    [Fact]
    public void Counted_numbers_take_no_part_in_the_correction()
    {
        Assert.Equal(Observation.NotReproduced, ObservationOf([Estimated(0.98), Measured(new Count(3), Criterion.EqualTo(3))]));
        Assert.Equal(Observation.NotReproduced, ObservationOf([Clear, Measured(new Count(4), Criterion.EqualTo(3))]));
    }

    [Fact]
    public void A_claim_of_which_nothing_was_measured_is_open() => Assert.Equal(Observation.Undecided, ObservationOf([]));

    [Fact]
    public void Durations_are_described_and_decide_nothing()
    {
        var timed = Estimated(1e-9, isTimed: true);
        var report = Judge.Decide(
            new Finding(Claim(), [Clear], [new MeasuredControl(Control.Reported("", timed.Hypothesis), timed)], "", ""));
        Assert.Equal(Observation.Reproduced, report.Verdict.Observation);
        Assert.Equal(Decision.Described, Assert.Single(report.Controls).Decision);
    }

    [Fact]
    public void Shares_correlations_and_p_values_keep_within_their_bounds()
    {
        var bounded = ClaimCatalogue.All.SelectMany(claim => claim.Estimated)
            .Where(hypothesis => !hypothesis.Quantity.Contains("minus", StringComparison.Ordinal) && Bounded().IsMatch(hypothesis.Quantity));
        Assert.All(bounded, hypothesis => Assert.True(hypothesis.Bounds != Bounds.Real || IsRate(hypothesis), hypothesis.Quantity));

        // A rate's own interval, or a count, keeps to [0, 1] by itself.
        static bool IsRate(Hypothesis hypothesis) => hypothesis.Quantity.StartsWith("share of instances", StringComparison.Ordinal)
            || hypothesis.Quantity.StartsWith("share of pairs", StringComparison.Ordinal)
            || hypothesis.Quantity.StartsWith("share of our samples", StringComparison.Ordinal)
            || hypothesis.Quantity.StartsWith("share of teacher ones", StringComparison.Ordinal)
            || hypothesis.Quantity.StartsWith("largest share", StringComparison.Ordinal);
    }

    [Fact]
    public void A_bounded_hypothesis_has_a_bounded_interval()
    {
        var mean = MeanEstimate.From([0.99, 1, 1], 1e-4);
        Assert.True(mean.Interval.Upper > 1);
        var hypothesis = Measured(mean, Criterion.Above(0.5)).Hypothesis.In(Bounds.Share);
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        var measured = hypothesis.Measure(new Evidence(Profile.Standard, results))!;
        Assert.Equal(1, measured.Estimate.Interval.Upper);
        Assert.InRange(measured.Estimate.Interval.Lower, 0, mean.Mean);
        Assert.Equal(mean.Cautious(Tail.Moderate).PValueAbove(0.5), measured.SupportP);
    }

    [Fact]
    public void A_rate_keeps_to_its_scale_by_itself()
    {
        var rate = RateEstimate.From([0, 0, 0.001, 0], 1000);
        var measured = Measured(rate, Criterion.Below(0.5)).Hypothesis.Measure(
            new Evidence(Profile.Standard, new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) }))!;
        Assert.Equal(0, measured.Estimate.Interval.Lower);
    }

    [Fact]
    public void Durations_stand_among_reported_controls_only()
    {
        Assert.All(ClaimCatalogue.All.SelectMany(claim => claim.Hypotheses), hypothesis => Assert.False(hypothesis.IsTimed, hypothesis.Quantity));
        Assert.All(
            ClaimCatalogue.All.SelectMany(claim => claim.Controls).Where(control => control.Hypothesis.Estimand.Experiment.IsTimed),
            control => Assert.True(control.Hypothesis.IsTimed && !control.IsRequired, control.Hypothesis.Quantity));
    }

    [Fact]
    public void Equivalence_is_supported_inside_and_refuted_outside_its_margin()
    {
        var mean = MeanEstimate.From([0.9, 1.0, 1.1, 1.0], 1e-6);
        Assert.Equal(Observation.Reproduced, ObservationOf([Measured(mean, Criterion.Within(2))]));
        Assert.Equal(Observation.NotReproduced, ObservationOf([Measured(mean, Criterion.Within(0.5))]));
        Assert.Equal(Observation.Undecided, ObservationOf([Measured(mean, Criterion.Within(1.05))]));
    }

    [Fact]
    public void The_direction_is_part_of_the_statement()
    {
        var low = RateEstimate.From([0.001, 0.002, 0.001], 1000);
        Assert.Equal(Observation.Reproduced, ObservationOf([Measured(low, Criterion.Below(0.05))]));
        Assert.Equal(Observation.NotReproduced, ObservationOf([Measured(low, Criterion.Above(0.05))]));
    }

    [Fact]
    public void An_unknown_claim_is_answered_with_the_nearest()
    {
        var exception = Assert.Throws<ArgumentException>(() => ClaimCatalogue.Study.Named("perf-both-lern"));
        Assert.Contains("perf-both-learn", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ending.Settled, Observation.Reproduced, ExplanationAnswer.Upheld, true)]
    [InlineData(Ending.Settled, Observation.Undecided, ExplanationAnswer.Upheld, false)]
    [InlineData(Ending.LooksEnded, Observation.Undecided, ExplanationAnswer.Upheld, false)]
    [InlineData(Ending.Settled, Observation.Reproduced, ExplanationAnswer.Untested, false)]
    [InlineData(Ending.Settled, Observation.NotReproduced, ExplanationAnswer.Upheld, false)]
    [InlineData(Ending.BudgetEnded, Observation.Undecided, ExplanationAnswer.Upheld, true)]
    [InlineData(Ending.NotYet, Observation.Undecided, ExplanationAnswer.Untested, true)]
    [InlineData(Ending.BudgetEnded, Observation.NotReproduced, ExplanationAnswer.Upheld, false)]
    [InlineData(Ending.BudgetEnded, Observation.Reproduced, ExplanationAnswer.Refuted, false)]
    public void Another_answer_than_the_expected_one_is_an_alarm_unless_few_runs_leave_it_open(
        Ending ending, Observation observation, ExplanationAnswer explanation, bool isAcceptable)
    {
        var claim = Claim() with { Expected = new(Observation.Reproduced, ExplanationAnswer.Upheld) };
        Assert.Equal(isAcceptable, (new ClaimReport(claim, new(observation, explanation), [], [], "", "") with { Ending = ending }).IsAcceptable);
    }

    [Theory]
    [InlineData(Ending.BudgetEnded, Decision.Open, true)]
    [InlineData(Ending.BudgetEnded, Decision.Supported, true)]
    [InlineData(Ending.BudgetEnded, Decision.Refuted, false)]
    [InlineData(Ending.Settled, Decision.Open, false)]
    public void What_few_runs_refute_as_a_whole_may_hold_within_a_scope_that_they_do_not_refute(Ending ending, Decision within, bool isAcceptable)
    {
        var claim = Claim() with { Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered) };
        var report = new ClaimReport(claim, new(Observation.NotReproduced, ExplanationAnswer.NoneOffered), [], [], "", "") with
        {
            Ending = ending,
            Within = [new DecidedStatement(new Statement("in part", Clear.Hypothesis), [], within)],
        };
        Assert.Equal(isAcceptable, report.IsAcceptable);

        // One of several is enough.
        var refuted = new DecidedStatement(new Statement("elsewhere", Clear.Hypothesis), [], Decision.Refuted);
        Assert.Equal(isAcceptable, (report with { Within = [.. report.Within, refuted] }).IsAcceptable);
    }

    [Fact]
    public void Every_limit_that_decides_has_its_reason() => Assert.All(
        ClaimCatalogue.All.SelectMany(claim => claim.Deciding.Select(hypothesis => (claim.Id, hypothesis))),
        item => Assert.True(item.hypothesis.Why.EndsWith('.'), $"{item.Id}: {item.hypothesis.Quantity} {item.hypothesis.Criterion.Text}"));

    [Fact]
    public void Where_text_and_program_differ_the_claim_says_in_what() => Assert.All(
        ClaimCatalogue.All, claim => Assert.True(claim.Reading == Reading.Both || claim.ReadingNote.EndsWith('.'), claim.Id));

    [Fact]
    public void Claims_have_identifiers_of_their_own() =>
        Assert.Equal(ClaimCatalogue.All.Count, ClaimCatalogue.All.Select(claim => claim.Id).Distinct().Count());

    [Fact]
    public void Sources_of_claims_and_experiments_are_files_of_the_repository()
    {
        var root = CslRepro.Tests.Snapshots.RepositoryRoot.Find();
        foreach (var path in
            ClaimCatalogue.All.Select(claim => claim.Source).Concat(ClaimCatalogue.Study.Experiments.Select(experiment => experiment.Source)).Distinct())
        {
            Assert.True(File.Exists(Path.Combine(root, path)), path);
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(share|clause purity|purity|agreement|rank correlation|permutation p)")]
    private static partial System.Text.RegularExpressions.Regex Bounded();

    private static MeasuredHypothesis Estimated(double supportP, bool isTimed = false) =>
        Measured(MeanEstimate.From([-1, 1], 1e-6), new Criterion("", _ => (supportP, 1 - supportP)), isTimed);

    private static MeasuredControl Required(MeasuredHypothesis measured) => new(Control.Required("", measured.Hypothesis), measured);

    private static Observation ObservationOf(IReadOnlyList<MeasuredHypothesis> hypotheses, params IReadOnlyList<MeasuredControl> controls) =>
        Judge.Decide(new Finding(Claim(), hypotheses, controls, "", "")).Verdict.Observation;

    private static Claim Claim() => SyntheticClaim.Create();

    private static MeasuredHypothesis Measured(IEstimate estimate, Criterion criterion, bool isTimed = false) =>
        SyntheticClaim.Measured(estimate, criterion, isTimed);
}

using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Counts;
using CslRepro.Harness;
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
    public void All_supported_is_reproduced() => Assert.Equal(Verdict.Reproduced, VerdictOf([Clear, Clear]));

    [Fact]
    public void One_refuted_is_contradicted_whatever_the_rest() => Assert.Equal(Verdict.Contradicted, VerdictOf([Clear, Open, Against]));

    [Fact]
    public void One_open_is_inconclusive() => Assert.Equal(Verdict.Inconclusive, VerdictOf([Clear, Open]));

    [Fact]
    public void A_control_that_must_hold_and_does_not_leaves_the_claim_open()
    {
        Assert.Equal(Verdict.Inconclusive, VerdictOf([Clear], Required(Against)));
        Assert.Equal(Verdict.Reproduced, VerdictOf([Clear], new MeasuredControl(Control.Reported("", Against.Hypothesis), Against)));
        Assert.Equal(Verdict.Reproduced, VerdictOf([Clear], Required(Clear)));
    }

    [Fact]
    public void Where_the_paper_says_too_little_the_verdict_says_so() =>
        Assert.Equal(Verdict.Underspecified, Judge.Decide(new Finding(Claim() with { PaperSaysEnough = false }, [Clear], [], "", "")).Verdict);

    [Fact]
    public void Support_of_all_needs_no_correction_for_their_number() =>
        Assert.Equal(Verdict.Reproduced, VerdictOf([.. Enumerable.Repeat(Estimated(0.02), 40)]));

    [Fact]
    public void Refutation_by_any_is_corrected_for_their_number()
    {
        // p = 0.02 refutes alone; beside another that is open it would need 0.0125.
        Assert.Equal(Verdict.Contradicted, VerdictOf([Estimated(0.98)]));
        Assert.Equal(Verdict.Inconclusive, VerdictOf([Estimated(0.98), Open]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Estimated(0.99), Open]));
    }

    [Fact]
    public void Counted_numbers_take_no_part_in_the_correction()
    {
        Assert.Equal(Verdict.Contradicted, VerdictOf([Estimated(0.98), Measured(new Count(3), Criterion.EqualTo(3))]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Clear, Measured(new Count(4), Criterion.EqualTo(3))]));
    }

    [Fact]
    public void A_claim_of_which_nothing_was_measured_is_open() => Assert.Equal(Verdict.Inconclusive, VerdictOf([]));

    [Fact]
    public void Durations_are_described_and_decide_nothing()
    {
        var timed = Estimated(1e-9, isTimed: true);
        var report = Judge.Decide(
            new Finding(Claim(), [Clear], [new MeasuredControl(Control.Reported("", timed.Hypothesis), timed)], "", ""));
        Assert.Equal(Verdict.Reproduced, report.Verdict);
        Assert.Equal(Decision.Described, Assert.Single(report.Controls).Decision);
    }

    [Fact]
    public void Shares_correlations_and_p_values_keep_within_their_bounds()
    {
        var bounded = ClaimCatalogue.All.SelectMany(claim => claim.Hypotheses.Concat(claim.Controls.Select(control => control.Hypothesis)))
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
        Assert.Equal(mean.Interval.Lower, measured.Estimate.Interval.Lower);
        Assert.Equal(mean.PValueAbove(0.5), measured.SupportP);
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
        Assert.Equal(Verdict.Reproduced, VerdictOf([Measured(mean, Criterion.Within(2))]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Measured(mean, Criterion.Within(0.5))]));
        Assert.Equal(Verdict.Inconclusive, VerdictOf([Measured(mean, Criterion.Within(1.05))]));
    }

    [Fact]
    public void The_direction_is_part_of_the_statement()
    {
        var low = RateEstimate.From([0.001, 0.002, 0.001], 1000);
        Assert.Equal(Verdict.Reproduced, VerdictOf([Measured(low, Criterion.Below(0.05))]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Measured(low, Criterion.Above(0.05))]));
    }

    [Fact]
    public void An_unknown_claim_is_answered_with_the_nearest()
    {
        var exception = Assert.Throws<ArgumentException>(() => ClaimCatalogue.Study.Named("perf-both-lern"));
        Assert.Contains("perf-both-learn", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard", Verdict.Reproduced, true)]
    [InlineData("standard", Verdict.Inconclusive, false)]
    [InlineData("standard", Verdict.Contradicted, false)]
    [InlineData("smoke", Verdict.Inconclusive, true)]
    [InlineData("smoke", Verdict.Contradicted, false)]
    public void Another_verdict_than_the_expected_one_is_an_alarm_unless_few_runs_leave_it_open(string profile, Verdict verdict, bool isAcceptable) =>
        Assert.Equal(isAcceptable, new ClaimReport(Claim(), verdict, [], [], "", "").IsAcceptable(Profile.Named(profile)));

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

    /// <summary>A hypothesis whose number is given: it is measured on an experiment whose result it does not look at.</summary>
    private static MeasuredHypothesis Measured(IEstimate estimate, Criterion criterion, bool isTimed = false)
    {
        var hypothesis = new Hypothesis("", Estimand.From(TaskExperiment.Instance, _ => estimate), criterion) { IsTimed = isTimed };
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        return hypothesis.Measure(new Evidence(Profile.Standard, results))!;
    }

    private static MeasuredControl Required(MeasuredHypothesis measured) => new(Control.Required("", measured.Hypothesis), measured);

    private static Verdict VerdictOf(IReadOnlyList<MeasuredHypothesis> hypotheses, params IReadOnlyList<MeasuredControl> controls) =>
        Judge.Decide(new Finding(Claim(), hypotheses, controls, "", "")).Verdict;

    private static Claim Claim() => new()
    {
        Id = "test",
        Group = "test",
        Assertion = "",
        Place = "",
        Basis = Basis.Ours,
        Rule = "",
        Expected = Verdict.Reproduced,
        Reason = "",
        Hypotheses = [],
        Scope = _ => "",
        Summary = _ => "",
    };
}

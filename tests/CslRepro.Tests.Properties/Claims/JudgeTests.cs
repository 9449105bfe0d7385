using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class JudgeTests
{
    private static readonly Hypothesis Clear = Estimated(1e-9);
    private static readonly Hypothesis Open = Estimated(0.3);
    private static readonly Hypothesis Against = Estimated(1 - 1e-9);

    [Fact]
    public void All_supported_is_reproduced() => Assert.Equal(Verdict.Reproduced, VerdictOf([Clear, Clear]));

    [Fact]
    public void One_refuted_is_contradicted_whatever_the_rest() => Assert.Equal(Verdict.Contradicted, VerdictOf([Clear, Open, Against]));

    [Fact]
    public void One_open_is_inconclusive() => Assert.Equal(Verdict.Inconclusive, VerdictOf([Clear, Open]));

    [Fact]
    public void A_control_that_must_hold_and_does_not_leaves_the_claim_open()
    {
        Assert.Equal(Verdict.Inconclusive, VerdictOf([Clear], Control.Required("", Against)));
        Assert.Equal(Verdict.Reproduced, VerdictOf([Clear], Control.Reported("", Against)));
        Assert.Equal(Verdict.Reproduced, VerdictOf([Clear], Control.Required("", Clear)));
    }

    [Fact]
    public void Where_the_paper_says_too_little_the_verdict_says_so() =>
        Assert.Equal(Verdict.Underspecified, Decide([(Claim(), new Finding([Clear], [], "", "") { PaperSaysEnough = false })])[0].Verdict);

    [Fact]
    public void P_values_are_adjusted_over_the_whole_family()
    {
        // p = 0.02 decides alone; beside another of the same p it needs 0.0125.
        var weak = Estimated(0.02);
        Assert.Equal(Verdict.Reproduced, VerdictOf([weak]));
        var family = Decide([(Claim(), new Finding([weak], [], "", "")), (Claim(), new Finding([weak], [], "", ""))]);
        Assert.All(family, report => Assert.Equal(Verdict.Inconclusive, report.Verdict));
    }

    [Fact]
    public void Counted_numbers_take_no_part_in_the_correction()
    {
        var weak = Estimated(0.02);
        var family = Decide([(Claim(), new Finding([weak], [], "", "")), (Claim(), new Finding([Hypothesis.Equal("count", 3, 3)], [], "", ""))]);
        Assert.All(family, report => Assert.Equal(Verdict.Reproduced, report.Verdict));
    }

    [Fact]
    public void Durations_take_no_part_in_the_correction_of_anything_else()
    {
        var weak = Estimated(0.02);
        var timed = Estimated(0.02) with { IsTimed = true };
        var family = Decide([(Claim(), new Finding([timed], [], "", "")), (Claim(), new Finding([weak], [], "", ""))]);
        Assert.All(family, report => Assert.Equal(Verdict.Reproduced, report.Verdict));
        Assert.All(Decide([(Claim(), new Finding([timed, timed], [], "", ""))]), report => Assert.Equal(Verdict.Inconclusive, report.Verdict));
    }

    [Fact]
    public void Equivalence_is_supported_inside_and_refuted_outside_its_margin()
    {
        var mean = MeanEstimate.From([0.9, 1.0, 1.1, 1.0], 1e-6);
        Assert.Equal(Verdict.Reproduced, VerdictOf([Hypothesis.Equivalent("", mean, 2)]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Hypothesis.Equivalent("", mean, 0.5)]));
        Assert.Equal(Verdict.Inconclusive, VerdictOf([Hypothesis.Equivalent("", mean, 1.05)]));
    }

    [Fact]
    public void The_direction_is_part_of_the_statement()
    {
        var low = RateEstimate.From([0.001, 0.002, 0.001], 1000);
        Assert.Equal(Verdict.Reproduced, VerdictOf([Hypothesis.RateBelow("", low, 0.05)]));
        Assert.Equal(Verdict.Contradicted, VerdictOf([Hypothesis.RateAbove("", low, 0.05)]));
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

    private static Hypothesis Estimated(double supportP) => new("", "", 0, new Interval(-1, 1), supportP, 1 - supportP, 10);

    private static Verdict VerdictOf(IReadOnlyList<Hypothesis> hypotheses, params IReadOnlyList<Control> controls) =>
        Decide([(Claim(), new Finding(hypotheses, controls, "", ""))])[0].Verdict;

    private static IReadOnlyList<ClaimReport> Decide(IReadOnlyList<(Claim Claim, Finding Finding)> family) => Judge.DecideFamily(family);

    private static Claim Claim() => new()
    {
        Id = "test",
        Group = "test",
        Assertion = "",
        Place = "",
        Rule = "",
        Expected = Verdict.Reproduced,
        Reason = "",
        Needs = [],
        Find = _ => throw new NotSupportedException(),
    };
}

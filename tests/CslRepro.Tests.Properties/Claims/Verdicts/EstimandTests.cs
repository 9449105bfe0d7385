using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Verdicts;

/// <summary>Which numbers of which runs a hypothesis is about.</summary>
public class EstimandTests
{
    private static readonly Condition Low = PerformanceConditions.EsnFinal;
    private static readonly Condition High = PerformanceConditions.EsnContinuous;
    private static readonly MeasuredNumber Number = new(PerformanceExperiment.Runs, "size", 1e-9);

    [Fact]
    public void A_mean_is_taken_of_the_named_measurement_or_of_what_is_made_of_it()
    {
        var evidence = Evidence((Low, [1, 2, 3]));
        Assert.Equal([1, 2, 3], Assert.IsType<MeanEstimate>(Number.Mean(Low).Of(evidence)).Values);
        Assert.Equal([1, 4, 9], Assert.IsType<MeanEstimate>(Number.Mean(Low, value => value * value).Of(evidence)).Values);
    }

    [Fact]
    public void Pairs_are_of_one_seed_and_the_left_comes_first()
    {
        var evidence = Evidence((Low, [1, 2, 4]), (High, [10, 30, 20]));
        Assert.Equal([9, 28, 16], Assert.IsType<MeanEstimate>(Number.Paired(High, Low).Of(evidence)).Values);
        Assert.Equal([10, 15, 5], Assert.IsType<MeanEstimate>(Number.Paired(High, Low, (left, right) => left / right).Of(evidence)).Values);
        Assert.Equal(7, Number.Counted(Low, values => values.Sum()).Of(evidence)!.Value);
    }

    [Fact]
    public void A_condition_without_runs_gives_no_number()
    {
        Assert.Null(Number.Paired(High, Low).Of(Evidence((Low, [1, 2]))));
        Assert.Null(Number.Mean(Low).Of(new Evidence(Profile.Smoke, new Dictionary<Experiment, object>())));
        Assert.Throws<ArgumentException>(() => Estimand.From(PerformanceExperiment.Runs, [], _ => new Count(1)));
    }

    [Fact]
    public void Durations_that_nobody_measured_give_no_number_and_another_result_that_is_missing_is_an_error()
    {
        var nothing = new Evidence(Profile.Smoke, new Dictionary<Experiment, object>());
        var (timed, counted) = (new Told(true), new Told(false));
        Assert.Null(Estimand.From(timed, text => new Count(text.Length)).Of(nothing));
        Assert.Throws<InvalidOperationException>(() => Estimand.From(counted, text => new Count(text.Length)).Of(nothing));
        Assert.All(new[] { timed, counted }, told => Assert.Equal(5, Estimand.From(told, text => new Count(text.Length)).Of(
            new Evidence(Profile.Smoke, new Dictionary<Experiment, object> { [told] = "seven" }))!.Value));
    }

    [Fact]
    public void Under_a_reading_the_number_is_of_the_runs_that_stand_for_the_declared_ones()
    {
        var reading = new StudyReading(Reading.Text, settings => settings == Low.Settings ? High.Settings : settings) { Suffix = "read" };
        var other = new Condition(Low.Name + "-read", High.Settings);
        var read = Number.Mean(Low).Under(reading);
        Assert.Equal([other.Name], read.Conditions.Select(condition => condition.Name));
        Assert.Equal(6, read.Of(Evidence((Low, [1, 1]), (other, [5, 7])))!.Value);
        var counted = SyntheticClaim.Measured(new Count(1), Criterion.Above(0)).Hypothesis.Estimand;
        Assert.Same(counted, counted.Under(reading));
    }

    [Fact]
    public void A_reading_changes_what_is_run_and_nothing_else_of_a_control_or_a_statement()
    {
        var reading = new StudyReading(Reading.Text, settings => settings == Low.Settings ? High.Settings : settings) { Suffix = "read" };
        var hypothesis = Hypothesis.Above("size", Number.Mean(Low), 0);
        foreach (var control in new[] { Control.Required("a", hypothesis), Control.Reported("b", hypothesis), Control.ReportedOfAllSeeds("c", hypothesis) })
        {
            var read = reading.Of(control);
            Assert.Equal((control.Purpose, control.IsRequired, control.IsOfAllSeeds), (read.Purpose, read.IsRequired, read.IsOfAllSeeds));
            Assert.NotEqual(control.Hypothesis.Estimand.Conditions, read.Hypothesis.Estimand.Conditions);
        }

        foreach (var fills in new[] { false, true })
        {
            var read = reading.Of(new Statement("d", hypothesis) { FillsGap = fills });
            Assert.Equal(("d", fills), (read.Text, read.FillsGap));
        }
    }

    [Fact]
    public void A_hypothesis_measures_what_its_evidence_has()
    {
        var hypothesis = Hypothesis.Above("size", Number.Mean(Low), 0).In(new Bounds(0, 3));
        Assert.Null(hypothesis.Measure(Evidence((High, [1, 2]))));
        var measured = hypothesis.Measure(Evidence((Low, [1, 2, 3])))!;
        var cautious = MeanEstimate.From([1, 2, 3], 1e-9).Cautious(Tail.Moderate);
        Assert.Equal((cautious.PValueAbove(0), cautious.PValueBelow(0)), (measured.SupportP, measured.RefuteP));
        Assert.Equal(3, measured.Estimate.Interval.Upper);
        Assert.False(measured.IsExact);
        Assert.Null(measured.Missed);
        var counted = Hypothesis.Equal("sum", Number.Counted(Low, values => values.Sum()), 6);
        Assert.True(counted.Measure(Evidence((Low, [1, 2, 3])))!.IsExact);
        Assert.IsType<Count>(counted.Measure(Evidence((Low, [1, 2, 3])))!.Estimate);
        Assert.Equal(6, counted.Paper);
        Assert.Equal(1, Hypothesis.Above("size", Number.Mean(Low), 0).Measure(Evidence((Low, [1, 1, 1])))!.Estimate.Value);
    }

    [Fact]
    public void A_limit_at_which_there_is_nothing_to_see_needs_no_reason()
    {
        var estimand = Number.Mean(Low);
        Assert.Equal("0 is no difference.", Hypothesis.Above("", estimand, 0).Why);
        Assert.Equal("1 is equality.", Hypothesis.Below("", estimand, 1).Why);
        Assert.Equal("It is the number that the statement names.", Hypothesis.Equal("", estimand, 7).Why);
        Assert.Equal("", Hypothesis.Above("", estimand, 0.5).Why);
        Assert.Equal("", Hypothesis.Equivalent("", estimand, 1).Why);
        Assert.Equal("So.", Hypothesis.Above("", estimand, 0).Because("So.").Why);
    }

    [Fact]
    public void A_report_knows_what_was_decided_of_everything_that_was_measured()
    {
        var (yes, no, open, control) = (Measured(0.001), Measured(0.999), Measured(0.4), Measured(0.0001));
        var report = Judge.Decide(
            new Finding(SyntheticClaim.Create(), [yes], [new MeasuredControl(Control.Reported("", control.Hypothesis), control)], "", "")
            {
                Within = [new MeasuredStatement(new Statement("", no.Hypothesis), [no])],
                Rivals = [new MeasuredStatement(new Statement("", open.Hypothesis), [open])],
            });
        Assert.Equal(
            [Decision.Supported, Decision.Refuted, Decision.Open, Decision.Supported],
            new[] { yes, no, open, control }.Select(measured => report.Decisions[measured]));
        Assert.Equal(2, report.Statements.Count());
        Assert.Equal([Decision.Refuted, Decision.Open], report.Statements.Select(statement => statement.Decision));
    }

    [Theory]
    [InlineData(0.025, Decision.Supported)]
    [InlineData(0.0251, Decision.Open)]
    [InlineData(0.975, Decision.Refuted)]
    [InlineData(0.9749, Decision.Open)]
    public void The_level_itself_decides(double supportP, Decision decision)
    {
        // 1 - 0.975 is 0.025 but for rounding; half of 1 - 0.95 is as well.
        var measured = Measured(supportP) with { SupportP = supportP == 0.025 ? Confidence.Alpha : supportP };
        measured = measured with { RefuteP = supportP == 0.975 ? Confidence.Alpha : measured.RefuteP };
        Assert.Equal(decision, Judge.Decide(measured));
        var statement = new MeasuredStatement(new Statement("", measured.Hypothesis), [measured]);
        var report = Judge.Decide(new Finding(SyntheticClaim.Create(), [], [], "", "") { Rivals = [statement], Tests = [statement] });
        Assert.Equal([decision, decision], report.Statements.Select(item => item.Decision));
    }

    [Fact]
    public void What_awaits_its_run_is_as_good_as_expected()
    {
        var claim = SyntheticClaim.Create() with { AwaitsRun = true };
        Assert.True(new ClaimReport(claim, new(Observation.NotReproduced, ExplanationAnswer.Refuted), [], [], "", "").IsExpected);
        Assert.False(new ClaimReport(claim with { AwaitsRun = false }, new(Observation.NotReproduced, ExplanationAnswer.Refuted), [], [], "", "").IsExpected);
    }

    private static MeasuredHypothesis Measured(double supportP) =>
        SyntheticClaim.Measured(MeanEstimate.From([-1, 1], 1e-6), new Criterion("", _ => (supportP, 1 - supportP)));

    private static Evidence Evidence(params (Condition Condition, double[] Values)[] runs) => new(
        Profile.Standard,
        new Dictionary<Experiment, object>
        {
            [PerformanceExperiment.Runs] = RunSet.From(
                from item in runs
                from indexed in item.Values.Index()
                select TaskRun.Result(item.Condition.Name, (ulong)indexed.Index, 10, 1, 1, 0.1, 1, "", "", new Measurement("size", indexed.Item))),
        });

    /// <summary>An experiment whose result is a word.</summary>
    private sealed class Told(bool isTimed) : Experiment<string>("told")
    {
        public override bool IsTimed => isTimed;

        public override string Run(ExperimentContext context) => "seven";
    }
}

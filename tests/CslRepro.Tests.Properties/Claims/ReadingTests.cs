using System.Globalization;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.LanguageTask.Keywords;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>A claim is declared once, and decided on the runs of one reading of the paper.</summary>
public class ReadingTests
{
    [Fact]
    public void Table_ones_continuous_learning_has_the_radius_of_the_program_or_of_the_text()
    {
        var program = PaperReadings.Program.Of(PerformanceConditions.EsnContinuous);
        Assert.Equal("esn-cl-program", program.Name);
        Assert.Equal(EsnSettings.ContinuousLearning with { SpectralRadius = 1.3 }, program.Network<EsnSettings>());
        Assert.Equal(1.1, PaperReadings.Text.Of(PerformanceConditions.EsnContinuous).Network<EsnSettings>().SpectralRadius);
    }

    [Fact]
    public void The_text_alone_describes_other_networks()
    {
        var esn = PaperReadings.Text.Of(PerformanceConditions.EsnFinal).Network<EsnSettings>();
        Assert.Equal((1, 0.15, RadiusMethod.Eigenvalues), (esn.InputDensity, Math.Round(esn.Density, 12), esn.RadiusMethod));
        var lstm = PaperReadings.Text.Of(PerformanceConditions.Lstm).Network<LstmSettings>();
        Assert.Equal((GateActivation.HardSigmoid, TrainingOrder.ShuffledEachEpoch), (lstm.GateActivation, lstm.Order));
    }

    [Fact]
    public void The_theoretical_model_keeps_lists_in_the_program_and_sets_in_the_text()
    {
        var declared = ScaleConditions.Keywords(4);
        Assert.Equal(KeywordKeys.Lists, ((KeywordTaskModel)PaperReadings.Program.Of(declared).Task.Model).Keys);
        Assert.Equal(KeywordKeys.Sets, ((KeywordTaskModel)PaperReadings.Text.Of(declared).Task.Model).Keys);
    }

    [Fact]
    public void A_condition_that_a_reading_does_not_change_stays_itself()
    {
        Assert.Same(PerformanceConditions.EsnFinal, PaperReadings.Program.Of(PerformanceConditions.EsnFinal));
        Assert.Same(PerformanceConditions.Lstm, PaperReadings.Program.Of(PerformanceConditions.Lstm));
    }

    [Fact]
    public void Numbers_controls_statements_and_summary_are_of_the_readings_runs()
    {
        var declared = PerformanceConditions.EsnContinuous;
        var error = Hypothesis.Above("error", Estimand.From(PerformanceExperiment.Runs, [declared], runs => new Count(runs.Of(declared)[0].ValidError)), 0.5);
        var claim = SyntheticClaim.Create() with
        {
            Hypotheses = [error],
            Controls = [Control.Required("control", error)],
            Within = [new Statement("within", error)],
            Explanation = new("explanation") { Tests = [new Statement("test", error)], Rivals = [new Statement("rival", error)] },
            Summary = evidence => evidence.Get(PerformanceExperiment.Runs).Of(declared)[0].ValidError.ToString(CultureInfo.InvariantCulture),
        };
        var evidence = new Evidence(
            Profile.Smoke,
            new Dictionary<Experiment, object>
            {
                [PerformanceExperiment.Runs] = RunSet.From([Run(declared.Name, 250), Run("esn-cl-program", 750)]),
            });

        var program = claim.Under(PaperReadings.Program);
        Assert.Equal(Reading.Program, program.Reading);
        Assert.Equal(5, program.Estimated.Count);
        Assert.All(program.Estimated, hypothesis => Assert.Equal(0.75, hypothesis.Estimand.Of(evidence)!.Value));
        Assert.All(program.Estimated, hypothesis => Assert.Equal("esn-cl-program", Assert.Single(hypothesis.Estimand.Conditions).Name));
        Assert.Equal("0.75", program.Summarise(evidence));
        Assert.All(claim.Estimated, hypothesis => Assert.Equal(0.25, hypothesis.Estimand.Of(evidence)!.Value));
        Assert.Throws<InvalidOperationException>(() => program.Under(PaperReadings.Text));
        Assert.NotEqual(RegisteredRule.From(claim).Digest(), RegisteredRule.From(program).Digest());
    }

    private static RunResult Run(string condition, int invalid) => TaskRun.Result(condition, 0, 1000, invalid, invalid, 0, 1, "", "");
}

using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim of group C follows the errors: in a world as the paper describes it all are reproduced, and each can be made to fail.</summary>
public class ScaleClaimsTests
{
    // Claims of group B that rest on the same runs.
    private static readonly string[] OnEpochs = ["perf-lstm20-epochs", "perf-lstm20-dropout"];

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced() =>
        Assert.All(Verdicts(Paper), item => Assert.True(item.Value == Observation.Reproduced, item.ToString()));

    [Theory]
    [InlineData("scale-lstm20-degrades-first", "lstm20", 0.01)]
    [InlineData("scale-esn-outperforms-lstms", "lstm80", 0.005)]
    [InlineData("scale-lstm80-best-lstm", "lstm40", 0.01)]
    [InlineData("scale-esn-below-lstm80", "lstm80", 0.005)]
    [InlineData("scale-esn-below-theoretical", "keywords", 0.005)]
    [InlineData("scale-theoretical-exact-high", "keywords", 0.1)]
    [InlineData("scale-lstm40-passes-theoretical", "lstm40", 0.01)]
    [InlineData("scale-lstm80-few-objects", "lstm80", 0.005)]
    [InlineData("scale-lstm80-dropout", "lstm80-dropout", 0.005)]
    [InlineData("perf-lstm20-dropout", "lstm20-dropout", 0.005)]
    [InlineData("scale-esn-learns-quicker", "keywords", 0.001)]
    public void A_model_that_is_better_than_described_contradicts(string claim, string model, double error) =>
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts(condition => condition.Name.StartsWith(model, StringComparison.Ordinal) ? (error, error) : Paper(condition))[claim]);

    [Theory]
    [InlineData(8, Observation.NotReproduced)]
    [InlineData(15, Observation.Reproduced)]
    [InlineData(30, Observation.NotReproduced)]
    public void The_crossing_is_where_the_curves_cross(int crossing, Observation observation) =>
        Assert.Equal(
            observation,
            Verdicts(condition => condition.Name.StartsWith("lstm40", StringComparison.Ordinal)
                ? Crossing(condition, crossing)
                : Paper(condition))["scale-lstm40-until-15"]);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(10, 4)]
    [InlineData(-10, 8)]
    public void Curves_that_do_not_cross_count_as_crossing_at_the_nearest_end(int more, int end)
    {
        int[] objects = [4, 8];
        var runs = objects.SelectMany(n => Enumerable.Range(0, 5).SelectMany(seed => new[]
        {
            TaskRun.Result(ScaleConditions.Lstm(ScaleConditions.Lstm40, n).Name, (ulong)seed, 1000, 0, 100 + (n == 4 ? more : -10), 0.2, 1, "", ""),
            TaskRun.Result(ScaleConditions.Esn(n).Name, (ulong)seed, 1000, 0, 100, 0.2, 1, "", ""),
        }));
        var evidence = new Evidence(Profile.Standard, new Dictionary<Experiment, object> { [ScaleExperiment.Runs] = RunSet.From(runs) });
        Assert.Equal(end - 15, Lstm40Until15.Crosses(objects).Measure(evidence)!.Estimate.Value);
    }

    [Theory]
    [InlineData("perf-lstm20-epochs", 20, 100)]
    [InlineData("perf-lstm20-epochs", 20, 10)]
    [InlineData("scale-lstm80-epochs", 80, 60)]
    [InlineData("scale-lstm80-epochs", 80, 5)]
    [InlineData("scale-lstm40-dropout", 40, 10)]
    public void Another_number_of_epochs_that_is_best_contradicts(string claim, int units, int best) =>
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts(Paper, bestEpochs: settings => settings.Units == units ? best : BestEpochs(settings))[claim]);

    [Fact]
    public void Dropout_is_not_enough_for_what_does_not_happen_without_it() =>
        Assert.Equal(Observation.Undecided, Verdicts(Paper, bestWithoutDropout: 60)["scale-lstm40-dropout"]);

    [Fact]
    public void Few_sentences_may_tell_the_ESN_more_in_one_scope_alone() =>
        Assert.Equal(
            Observation.ReproducedWithinScope,
            Verdicts(condition => condition.Name.StartsWith("keywords-sentences-0100-n04", StringComparison.Ordinal) ? (0.001, 0.001) : Paper(condition))
                ["scale-esn-learns-quicker"]);

    [Fact]
    public void Readouts_that_differ_contradict() =>
        Assert.Equal(Observation.NotReproduced, Verdicts(Paper, readoutDifference: 1e-3)["scale-online-equals-offline"]);

    [Fact]
    public void An_error_that_goes_on_falling_contradicts() =>
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts(condition => condition == LearningExperiment.WithUnits(500, 4) ? (0.01, 0.12) : Paper(condition))["scale-units-saturate"]);

    private static (double Valid, double Exact) Paper(Condition condition)
    {
        var n = condition.Task.Objects;
        var model = condition.Task.Model;
        return condition.Name.Split('-')[0] switch
        {
            "lstm20" => (Math.Min(0.9, 0.02 * n), Math.Min(0.95, 0.02 * n)),
            "lstm40" => Crossing(condition, 15),
            "lstm80" => (0.002 + (0.004 * n), 0.08 + (0.004 * n)),
            "keywords" => (0.3, 0.5),
            _ => condition.Name.StartsWith("esn-fl-units-0", StringComparison.Ordinal) && condition.Name.Contains("-0100-", StringComparison.Ordinal)
                ? (0.1, 0.3)
                : (0.002, 0.06 + (0.001 * n)),
        };
    }

    private static (double Valid, double Exact) Crossing(Condition condition, int crossing) =>
        (0.01 + (0.01 * condition.Task.Objects), Math.Max(0.005, 0.06 + (0.001 * condition.Task.Objects) + (0.02 * (condition.Task.Objects - crossing))));

    /// <summary>Where the validation errors of the paper's world are least: LSTM 40, which its dropout keeps from overfitting, goes on learning.</summary>
    private static int BestEpochs(LstmSettings settings) => settings.Units == 40 ? 60 : settings.Units == 80 ? 15 : 35;

    private static IReadOnlyDictionary<string, Observation> Verdicts(
        Func<Condition, (double Valid, double Exact)> errors,
        double readoutDifference = 1e-12,
        Func<LstmSettings, int>? bestEpochs = null,
        int bestWithoutDropout = 20)
    {
        IEnumerable<Measurement> Measure(Condition condition, double factor)
        {
            if (condition == LearningExperiment.Offline)
            {
                return [new Measurement(OfflineProbe.ReadoutDifference, readoutDifference), new Measurement(OfflineProbe.JudgementDifference, 0)];
            }

            if (condition.Task.Probe is UnseenCombinationProbe)
            {
                return
                [
                    new Measurement(UnseenCombinationProbe.Sentences, 100),
                    new Measurement(UnseenCombinationProbe.Invalid, condition.Task.ShuffledTeachers ? 100 : 10),
                ];
            }

            return condition.Task.Probe is EpochProbe ? Epochs(condition, factor) : [];
        }

        IEnumerable<Measurement> Epochs(Condition condition, double factor)
        {
            var (valid, exact) = errors(condition);
            var lstm = condition.Network<LstmSettings>();
            var best = lstm is { Units: 40, Dropout: 0 } ? bestWithoutDropout : (bestEpochs ?? BestEpochs)(lstm);
            return ScaleConditions.MeasuredEpochs(ScaleConditions.Lstm20).SelectMany(epoch =>
            {
                var validation = 0.2 + (0.002 * Math.Abs(epoch - best));
                return new[]
                {
                    new Measurement(EpochProbe.Name("valid", epoch), valid * factor), new Measurement(EpochProbe.Name("exact", epoch), exact * factor),
                    new Measurement(EpochProbe.Name("validation-exact", epoch), validation * factor),
                    new Measurement(EpochProbe.Name("validation-valid", epoch), validation * factor),
                    new Measurement(EpochProbe.Name("validation-rmse", epoch), validation * factor),
                };
            });
        }

        return new SyntheticRuns(errors, Measure).Judge([.. ScaleClaims.All, .. OnEpochs.Select(ClaimCatalogue.Study.Named)]);
    }
}

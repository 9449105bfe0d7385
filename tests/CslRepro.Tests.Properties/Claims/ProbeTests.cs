using System.Globalization;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ProbeTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());
    private static readonly EsnSettings SmallEsn = EsnSettings.FinalLearning with { Units = 60 };
    private static readonly LstmSettings ShortLstm = new() { Epochs = 6 };

    [Fact]
    public void Thresholds_agree_with_an_evaluation_at_each_factor()
    {
        var instance = Run(new Condition("small", new TaskSettings(SmallEsn) { Probe = new ThresholdProbe() }), 3);
        Assert.Equal(instance.Result.ValidError, instance.Result.Measurements[ThresholdProbe.Valid(SceneReader.PaperThresholdFactor)]);
        Assert.Equal(instance.Result.ExactError, instance.Result.Measurements[ThresholdProbe.Exact(SceneReader.PaperThresholdFactor)]);
        Assert.Equal(1.0, ThresholdProbe.Factors[0]);
        Assert.Equal(1.95, ThresholdProbe.Factors[^1]);

        // At f = 1 no characteristic is ever absent, so every sentence that leaves something unsaid gets too much.
        var complete = instance.Corpus.Test.Count(example => example.Sentence.Stated is { First.IsComplete: true, Second.IsComplete: true });
        Assert.True(instance.Result.Measurements[ThresholdProbe.Exact(1)] >= 1 - ((double)complete / instance.Corpus.Test.Length));
    }

    [Fact]
    public void Epochs_are_those_of_shorter_trainings()
    {
        var long6 = Run(new Condition("long", new TaskSettings(ShortLstm) { Probe = new EpochProbe(2) }), 1).Result;
        foreach (var epochs in new[] { 2, 4, 6 })
        {
            var plain = Run(TaskConditions.Of("short", ShortLstm with { Epochs = epochs }), 1).Result;
            Assert.Equal(plain.ValidError, long6.Measurements[EpochProbe.Name("valid", epochs)]);
            Assert.Equal(plain.ExactError, long6.Measurements[EpochProbe.Name("exact", epochs)]);
        }

        Assert.Equal([2, 4, 6], new EpochProbe(2).Epochs(7));
        Assert.Equal(15, long6.Measurements.Count - TaskRuns.Names.Count);
    }

    [Fact]
    public void Validation_stops_at_the_least_exact_error_and_then_at_the_least_difference()
    {
        Measurement Number(string name, int epoch, double value) => new(EpochProbe.Name(name, epoch), value);
        var run = TaskRun.Result(
            "x",
            0,
            1000,
            0,
            0,
            0,
            0,
            "",
            "",
            Number("validation-exact", 1, 0.3),
            Number("validation-rmse", 1, 0.1),
            Number("validation-exact", 2, 0.2),
            Number("validation-rmse", 2, 0.3),
            Number("validation-exact", 3, 0.2),
            Number("validation-rmse", 3, 0.2));
        Assert.Equal(3, new EpochProbe(1).StopOf(run, 3));
    }

    [Fact]
    public void Ridge_regression_agrees_with_force_and_not_with_another_regulariser()
    {
        Measurement[] Of(EsnSettings settings) =>
        [
            .. Run(new Condition("offline", new TaskSettings(settings) { Probe = new OfflineProbe() }), 0).Result.Measurements,
        ];
        var settings = EsnSettings.FinalLearning with { Units = 80 };
        Assert.True(new MeasurementList(Of(settings))[OfflineProbe.ReadoutDifference] < 1e-8);
        Assert.True(new MeasurementList(Of(settings with { Regularisation = 0.1 }))[OfflineProbe.ReadoutDifference] > 1e-3);
    }

    [Fact]
    public void Kinds_of_sentences_make_up_the_whole_error()
    {
        var result = Run(new Condition("kinds", new TaskSettings(SmallEsn) { Probe = new SentenceKindProbe() }), 2).Result;
        var whole = (0.3 * result.Measurements[SentenceKindProbe.ValidOfOne]) + (0.7 * result.Measurements[SentenceKindProbe.ValidOfTwo]);
        Assert.Equal(result.ValidError, whole, 12);
        Assert.True(result.Measurements[SentenceKindProbe.Spread] > 0);
        Assert.True(result.Measurements[SentenceKindProbe.SpreadAfterEveryWord] > 0);
    }

    [Fact]
    public void Moments_see_the_readout_on_its_way()
    {
        var condition = new Condition("moments", new TaskSettings(SmallEsn) { Probe = new CountingProbe() });
        var result = Run(condition, 0).Result;
        Assert.Equal(0, result.Measurements["weights@0"]);
        Assert.NotEqual(result.Measurements["weights@300"], result.Measurements["weights@1000"]);
    }

    [Fact]
    public void A_training_set_of_other_size_is_used()
    {
        var condition = LearningExperiment.WithSentences(new CorpusSizes(30, 70));
        Assert.Equal(100, Run(condition.As("small", settings => settings with { Model = new NetworkModel(SmallEsn) }), 0).Corpus.Train.Length);
        Assert.Equal(1000, Run(TaskConditions.Of("paper", SmallEsn), 0).Corpus.Train.Length);
    }

    private static TrainedInstance Run(Condition condition, ulong seed) => Trainer.Train(condition, seed, TestContext.Current.CancellationToken);

    private sealed record CountingProbe : Probe
    {
        public override IReadOnlyCollection<int> Moments(NetworkSettings settings, int sentences) => [0, 300, 1000];

        public override IEnumerable<Measurement> MeasureMoment(TrainingMoment moment, CslRepro.Corpora.Corpus corpus)
        {
            var readout = ((IStateReadout)moment.Network).Readout;
            return [new Measurement(string.Create(CultureInfo.InvariantCulture, $"weights@{moment.Number}"), readout.Elements.ToArray().Sum(Math.Abs))];
        }
    }
}

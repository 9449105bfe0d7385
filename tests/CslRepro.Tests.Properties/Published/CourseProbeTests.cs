using CslRepro.Corpora;
using CslRepro.Experiments.Published;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Published;

public class CourseProbeTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());

    [Fact]
    public void The_last_epoch_is_what_the_run_ends_with()
    {
        var run = Trainer.Run(Small(4, new CourseProbe(2)), 3, TestContext.Current.CancellationToken);
        Assert.Equal(run.Rmse, run.Measurements[EpochProbe.Name(CourseProbe.Rmse, 4)]);
        Assert.Equal(run.ValidError, run.Measurements[EpochProbe.Name(CourseProbe.Valid, 4)]);
        Assert.Equal(run.ExactError, run.Measurements[EpochProbe.Name(CourseProbe.Exact, 4)]);
        Assert.Equal(run.Measurements[CourseProbe.TwoObjectRmse], run.Measurements[EpochProbe.Name(CourseProbe.TwoObjectRmse, 4)]);
        Assert.Equal(run.Measurements[WeightSizes.KernelNorm], run.Measurements[EpochProbe.Name(WeightSizes.KernelNorm, 4)]);
        Assert.NotEqual(run.Measurements[WeightSizes.KernelNorm], run.Measurements[EpochProbe.Name(WeightSizes.KernelNorm, 2)]);
    }

    [Fact]
    public void An_epoch_is_where_a_training_of_so_many_epochs_ends()
    {
        var way = Trainer.Run(Small(4, new CourseProbe(2)), 3, TestContext.Current.CancellationToken);
        var end = Trainer.Run(Small(2, new CourseProbe(2)), 3, TestContext.Current.CancellationToken);
        Assert.Equal(end.Rmse, way.Measurements[EpochProbe.Name(CourseProbe.Rmse, 2)]);
        Assert.Equal(end.Measurements[WeightSizes.ForgetBias], way.Measurements[EpochProbe.Name(WeightSizes.ForgetBias, 2)]);
    }

    [Fact]
    public void Sentences_of_two_objects_are_judged_alone()
    {
        var instance = Trainer.Train(Small(1, new CourseProbe(1)), 3, TestContext.Current.CancellationToken);
        Example[] two = [.. instance.Corpus.Test.Where(example => example.Sentence.Second is not null)];
        var alone = Evaluation.Of(instance.Corpus.Language, two, instance.Network.Predict(TrainingData.Sentences(two)));
        Assert.Equal(alone.Rmse, instance.Result.Measurements[CourseProbe.TwoObjectRmse]);
        Assert.NotEqual(instance.Result.Rmse, alone.Rmse);
    }

    [Fact]
    public void Sizes_of_weights_are_those_of_their_parts()
    {
        var weights = new LstmWeights<float>(
            new Matrix<float>(1, 4, [1, 2, 2, 4]), new Matrix<float>(1, 4, [3, 0, 4, 0]), [9, 0.75f, 9, 9], new Matrix<float>(1, 2, [6, 8]), [5, 5]);
        Assert.Equal(
            [
                new Measurement(WeightSizes.RecurrentNorm, 5), new Measurement(WeightSizes.KernelNorm, 5), new Measurement(WeightSizes.DenseNorm, 10),
                new Measurement(WeightSizes.ForgetBias, 0.75),
            ],
            WeightSizes.Of(weights));
    }

    private static Condition Small(int epochs, Probe probe) => new(
        "small", new TaskSettings(new LstmSettings { Units = 4, Epochs = epochs }) { TrainingSentences = new CorpusSizes(10, 20), Probe = probe });
}

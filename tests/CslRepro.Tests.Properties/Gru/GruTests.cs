using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Gru;

public sealed class GruTests
{
    private static readonly int[][] Sentences = ToyTask.Sentences(41, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_loss_falls_and_every_epoch_is_told()
    {
        var losses = new List<double>();
        var settings = new GruSettings { Epochs = 12 };
        var packed = new PackedSentences(Sentences, ToyTask.Words);
        var computation = GruInitialiser.Create<float>(settings, ToyTask.Words, ToyTask.Outputs, 1).CreateComputation(settings, packed.Longest);
        BackpropagationTrainer.Train(computation, packed, ToyTask.Targets<float>(Sentences), new RandomStream(1, "gru/order"), Watch, Cancellation);
        Assert.Equal(12, losses.Count);
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First));

        bool Watch(int epoch, double loss)
        {
            Assert.Equal(losses.Count + 1, epoch);
            losses.Add(loss);
            return true;
        }
    }

    [Fact]
    public void It_learns_the_papers_task_and_only_from_right_teachers()
    {
        var condition = TaskConditions.Of("gru", new GruSettings());
        var trainer = new InstanceTrainer(new ExactTrainer());
        var learnt = trainer.Train(condition, 0, Cancellation);
        Assert.InRange(learnt.Result.ValidError, 0, 0.02);
        Assert.InRange(learnt.Result.ExactError, 0, 0.1);
        Assert.Equal(learnt.Network.Digest(), learnt.Result.OutcomeDigest);
        Assert.Equal(learnt.Network.Predict(TrainingData.Sentences(learnt.Corpus.Test)).Elements, learnt.TestOutputs.Elements);
        Assert.InRange(trainer.Train(condition.As("untrained", settings => settings with { Trained = false }), 0, Cancellation).Result.ValidError, 0.8, 1);
        Assert.InRange(
            trainer.Train(condition.As("shuffled", settings => settings with { ShuffledTeachers = true }), 0, Cancellation).Result.ValidError,
            0.8,
            1);
    }

    [Fact]
    public void Multiply_adds_are_counted_by_hand()
    {
        // One sentence of 1 word and one of 3, 2 units, 5 words, 4 outputs, batches of 1, 3 epochs: 2 later words of 4, 2 sentences, 2 batches, 66 parameters.
        var cost = GruCost.OfTraining(new GruSettings { Units = 2, BatchSize = 1, Epochs = 3 }, [1, 3], 5, 4);
        Assert.Equal(66, GruInitialiser.Create<float>(new GruSettings { Units = 2 }, 5, 4, 0).ParameterCount);
        Assert.Equal(3 * ((9 * 4 * 2) + (13 * 2 * 4) + (3 * 2 * 4 * 2) + (4 * 2 * 66)), cost);
    }
}

using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>What is measured inside a training: parts of an epoch, and sentences of two objects alone.</summary>
public class StageProbeTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());

    [Fact]
    public void The_end_of_the_last_epoch_looked_into_is_the_trained_network()
    {
        var instance = Measured(new LstmSettings { Epochs = WithinEpochProbe.Epochs[^1] }, new WithinEpochProbe());
        var numbers = instance.Result.Measurements;
        var errors = SentenceKindErrors.Of(Evaluation.Of(instance.Corpus.Language, instance.Corpus.Test, instance.TestOutputs), instance.Corpus.Test);
        Assert.Equal(errors.One, numbers[WithinEpochProbe.ValidOfOneAtEnd(35)]);
        Assert.Equal(errors.Two, numbers[WithinEpochProbe.ValidOfTwoAtEnd(35)]);

        // After its first 300 sentences a network knows nothing yet; in its last epoch it answers them.
        Assert.True(numbers[WithinEpochProbe.ValidOfOne(1)] > 0.5);
        Assert.True(numbers[WithinEpochProbe.ValidOfOne(35)] < 0.2);
    }

    [Fact]
    public void Two_object_sentences_alone_teach_with_their_own_teachers_and_not_with_those_of_others()
    {
        var numbers = Measured(EsnSettings.ContinuousLearning with { Units = 200 }, new TwoObjectProbe()).Result.Measurements;
        Assert.Equal(1, numbers[TwoObjectProbe.ValidOfOne(0)]);
        Assert.Equal(1, numbers[TwoObjectProbe.ValidOfTwo(0)]);
        Assert.True(numbers[TwoObjectProbe.ValidOfTwo(700)] < 0.5, "Two objects are learnt.");
        Assert.True(numbers[TwoObjectProbe.ValidOfTwo(700, ownTeachers: false)] > 0.9, "Other sentences' teachers teach nothing.");
        Assert.True(numbers[TwoObjectProbe.ValidOfOne(700)] < numbers[TwoObjectProbe.ValidOfOne(700, ownTeachers: false)] - 0.5);
    }

    private static TrainedInstance Measured(NetworkSettings network, Probe probe) =>
        Trainer.Train(new Condition("small", new TaskSettings(network) { Probe = probe }), 3, TestContext.Current.CancellationToken);
}

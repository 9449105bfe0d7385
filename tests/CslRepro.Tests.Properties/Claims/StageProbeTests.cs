using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>What is measured inside a training: parts of an epoch, and sentences of two objects alone.</summary>
public class StageProbeTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());

    [Fact]
    public void Two_epochs_are_one_pass_over_sentences_that_repeat()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var (data, words) = (TrainingData.From(corpus).Every(20), corpus.Language.Words.Count);
        var repeated = new Matrix<double>(100, data.Targets.Columns, [.. data.Targets.Elements, .. data.Targets.Elements]);
        var twice = LstmTrainer.Train<double>(new LstmSettings { Epochs = 2 }, data.Sequences, data.Targets, words, 3, Cancellation);
        var repeating = LstmTrainer.Train<double>(new LstmSettings { Epochs = 1 }, [.. data.Sequences, .. data.Sequences], repeated, words, 3, Cancellation);
        Assert.Equal(twice.Weights.DenseKernel.Elements, repeating.Weights.DenseKernel.Elements);
    }

    [Fact]
    public void Within_its_first_epoch_a_network_has_learnt_the_sentences_of_one_object_alone()
    {
        var instance = Measured(new LstmSettings { LearningRate = 0.01, Epochs = 1 }, new WithinEpochProbe());
        var corpus = instance.Corpus;
        var data = TrainingData.From(corpus);
        var targets = new Matrix<float>(300, data.Targets.Columns, data.Targets.Convert<float>().Elements[..(300 * data.Targets.Columns)].ToArray());
        var first = LstmTrainer.Train(
            new LstmSettings { LearningRate = 0.01, Epochs = 1 }, [.. data.Sequences.Take(300)], targets, corpus.Language.Words.Count, 3, Cancellation);
        var evaluation = Evaluation.Of(corpus.Language, corpus.Test, ((INetwork)first).Predict(TrainingData.Sentences(corpus.Test)));
        var numbers = instance.Result.Measurements;
        Assert.Equal(SentenceKindErrors.Of(evaluation, corpus.Test).One, numbers[WithinEpochProbe.ValidOfOne(1)]);
        Assert.True(numbers[WithinEpochProbe.ValidOfOne(35)] < numbers[WithinEpochProbe.ValidOfOne(1)] - 0.5);
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

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TrainedInstance Measured(NetworkSettings network, Probe probe) =>
        Trainer.Train(new Condition("small", new TaskSettings(network) { Probe = probe }), 3, Cancellation);
}

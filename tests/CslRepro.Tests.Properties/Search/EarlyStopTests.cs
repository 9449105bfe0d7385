using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Keywords;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

public class EarlyStopTests
{
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());
    private static readonly TaskSettings Gru = new(new GruSettings { Units = 8, Epochs = 60, LearningRate = 0.05, BatchSize = 16 })
    {
        TrainingSentences = new CorpusSizes(60, 0),
        Stop = new EarlyStop(2),
    };

    [Fact]
    public void The_network_is_that_of_a_training_which_ends_with_the_best_pass()
    {
        var stopped = Run(Gru);
        var best = (int)stopped.Measurements[StopNumber.BestPass];
        Assert.InRange(best, 1, 57);
        Assert.Equal(best + 2, stopped.Measurements[StopNumber.Passes]);
        Assert.Equal(Run(Of(best) with { Stop = null }).OutcomeDigest, stopped.OutcomeDigest);
    }

    [Fact]
    public void Passes_that_were_made_and_judged_are_what_it_cost()
    {
        var stopped = Run(Gru);
        var passes = (int)stopped.Measurements[StopNumber.Passes];
        var corpus = CorpusGenerator.Generate(Gru.CorpusOf(3));
        var judging = new GruSettings { Units = 8 }.CostOfPrediction(TrainingData.Sentences(corpus.Validation), corpus.Language.OutputCount);
        Assert.Equal(Run(Of(passes) with { Stop = null }).MultiplyAdds + (passes * judging), stopped.MultiplyAdds);
        Assert.InRange(stopped.MultiplyAdds, 1, Trainer.MultiplyAdds(Gru));
    }

    [Fact]
    public void More_patience_never_makes_the_best_pass_an_earlier_one()
    {
        var passes = new[] { 1, 2, 5, 60 }.Select(patience => Run(Gru with { Stop = new EarlyStop(patience) }).Measurements[StopNumber.BestPass]).ToArray();
        Assert.Equal(passes.Order(), passes);
        Assert.True(passes[^1] > passes[0]);
    }

    [Fact]
    public void Errors_are_those_of_the_sentences_that_were_asked_for()
    {
        var validated = Run(Gru with { JudgedOn = HeldOut.Validation });
        Assert.Equal((280, 1000), (validated.Sentences, Run(Gru).Sentences));
        Assert.Equal(Run(Gru).OutcomeDigest, validated.OutcomeDigest);
    }

    [Fact]
    public void A_training_that_diverges_counts_with_what_it_had_reached()
    {
        var diverged = Run(Gru with { Model = new NetworkModel(new LstmSettings { Units = 4, Epochs = 30, LearningRate = 1e30 }) });
        Assert.Equal(1, diverged.Measurements[StopNumber.Diverged]);
        Assert.True(diverged.MultiplyAdds > 0);
        Assert.Throws<ArithmeticException>(() => Run(Gru with { Stop = null, Model = new NetworkModel(new LstmSettings { Units = 4, LearningRate = 1e30 }) }));
    }

    [Fact]
    public void Outputs_that_are_no_numbers_after_a_pass_are_a_divergence_too()
    {
        // One batch an epoch, so that the loss of the second is computed before the step that makes the weights useless.
        var wild = new LstmSettings { Units = 4, Epochs = 30, LearningRate = 1e38, BatchSize = 1024 };
        var diverged = Run(Gru with { Model = new NetworkModel(wild) });
        Assert.Equal((1, 1), (diverged.Measurements[StopNumber.Passes], diverged.Measurements[StopNumber.Diverged]));
        var corpus = CorpusGenerator.Generate(Gru.CorpusOf(3));
        var outputs = corpus.Language.OutputCount;
        var training = wild.EndingAt(2).CostOfTraining(TrainingData.Sentences(corpus.Train), corpus.Language.Words.Count, outputs);
        Assert.Equal(training + wild.CostOfPrediction(TrainingData.Sentences(corpus.Validation), outputs), diverged.MultiplyAdds);
    }

    [Fact]
    public void A_network_that_learns_in_one_pass_is_judged_once()
    {
        var esn = Run(new TaskSettings(EsnSettings.FinalLearning with { Units = 30 }) { Stop = new EarlyStop(2) });
        Assert.Equal((1, 1, 0), (esn.Measurements[StopNumber.Passes], esn.Measurements[StopNumber.BestPass], esn.Measurements[StopNumber.Diverged]));
        Assert.Equal(Run(new TaskSettings(EsnSettings.FinalLearning with { Units = 30 })).OutcomeDigest, esn.OutcomeDigest);
    }

    [Fact]
    public void What_makes_no_pass_cannot_stop_early() =>
        Assert.Contains(
            "nothing to stop early",
            Assert.Throws<ArgumentException>(() => Run(new TaskSettings(new KeywordTaskModel()) { Stop = new EarlyStop(2) })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_patience_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStop(0));

    private static TaskSettings Of(int epochs) => Gru with { Model = new NetworkModel(((NetworkModel)Gru.Model).Settings.EndingAt(epochs)) };

    private static RunResult Run(TaskSettings settings) => Trainer.Run(new Condition("test", settings), 3);
}

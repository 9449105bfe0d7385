using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Textbook;
using CslRepro.Torch;
using Xunit;

namespace CslRepro.Tests.Torch;

public class TorchEsnTrainerTests
{
    private static readonly ReferenceSet Data = new();

    /// <summary>
    /// Both learn from states in double precision by the same formula in another order of summation. P begins at 1/e = 3000 and
    /// the weights end near 1, so rounding errors of 1e-16 of P are worth 1e-13 in the first steps and grow from there (seen: 2e-10).
    /// </summary>
    [Theory]
    [InlineData(Learning.Final)]
    [InlineData(Learning.Continuous)]
    public void The_readout_is_the_textbook_one(Learning learning)
    {
        var settings = EsnSettings.FinalLearning with { Units = 60, Learning = learning, Precision = StatePrecision.Bits64 };
        var reservoir = Reservoir.Create(settings, Data.Words, 1);
        var (sequences, targets) = Data.Mixed(20);

        var torch = new TorchEsnTrainer().Train(settings, reservoir, sequences, targets, TestContext.Current.CancellationToken);

        var textbook = new TextbookEsnTrainer().Train(settings, reservoir, sequences, targets, TestContext.Current.CancellationToken);
        Assert.Equal((textbook.Rows, textbook.Columns), (torch.Rows, torch.Columns));
        for (var i = 0; i < textbook.Elements.Length; i++)
        {
            Assert.Equal(textbook.Elements[i], torch.Elements[i], 1e-9);
        }
    }

    [Fact]
    public void A_training_needs_no_more_tensors_the_longer_it_runs()
    {
        var settings = EsnSettings.ContinuousLearning with { Units = 20 };
        var reservoir = Reservoir.Create(settings, Data.Words, 1);
        var (sequences, targets) = Data.Mixed(10);
        var counting = new CountingList(sequences);
        new TorchEsnTrainer().Train(settings, reservoir, counting, targets, TestContext.Current.CancellationToken);

        // Sentences are asked for several times each; only the first time nothing of theirs is there yet.
        Assert.InRange(counting.Counts[^1], 0, counting.Counts[..(counting.Counts.Count / 2)].Max());
    }

    [Fact]
    public void What_it_does_not_do_is_refused()
    {
        var settings = EsnSettings.FinalLearning with { Units = 5, Order = TrainingOrder.Shuffled };
        var reservoir = Reservoir.Create(settings, Data.Words, 1);
        var (sequences, targets) = Data.Mixed(1);
        Assert.Throws<ArgumentException>(() => new TorchEsnTrainer().Train(settings, reservoir, sequences, targets, TestContext.Current.CancellationToken));
    }
}

using CslRepro.Experiments.Counts;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Steps of training that follow one another, worked out by hand.</summary>
public class CostStepsTests
{
    private static readonly CostResult Cost = new([[0, 1, 2], [0, 1, 2, 3, 4], [0, 1, 2, 3]], 5, 2);

    [Fact]
    public void An_lstm_goes_forth_and_back_over_the_longest_sentence_of_each_batch_in_each_epoch() =>
        Assert.Equal(2 * ((5 + 5 + 1) + (4 + 4 + 1)), Cost.Steps(new LstmSettings { Epochs = 2, BatchSize = 2 }));

    [Fact]
    public void An_esn_hears_each_word_once_and_learns_after_each_sentence_or_after_each_word()
    {
        Assert.Equal((3 + 1) + (5 + 1) + (4 + 1), Cost.Steps(EsnSettings.FinalLearning));
        Assert.Equal((3 + 3) + (5 + 5) + (4 + 4), Cost.Steps(EsnSettings.ContinuousLearning));
    }
}

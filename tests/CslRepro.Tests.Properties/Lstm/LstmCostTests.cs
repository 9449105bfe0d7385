using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmCostTests
{
    [Fact]
    public void Multiply_adds_are_those_counted_by_hand()
    {
        // N = 2, V = 3, D = 5, sentences of 2, 3 and 4 words: 9 words, 6 of them not the first; two batches of at most 2 sentences; 4 epochs.
        // Parameters: 4 (2 x 3 + 2 x 2 + 2) + 2 x 5 + 5 = 63.
        var settings = new LstmSettings { Units = 2, Epochs = 4 };
        var cost = LstmCost.OfTraining(settings, [2, 3, 4], 3, 5);
        Assert.Equal(4 * ((16 * 6) + (6 * 9) + (10 * 3)), cost.Forward);
        Assert.Equal(4 * ((32 * 6) + (32 * 9) + (20 * 3)), cost.Backward);
        Assert.Equal(4 * 2 * 4 * 63, cost.Optimiser);
        Assert.Equal(cost.Forward + cost.Backward + cost.Optimiser, cost.Total);
        Assert.Equal(new LstmCost((16 * 6) + (6 * 9) + (10 * 3), 0, 0), LstmCost.OfPrediction(settings, [2, 3, 4], 5));
    }
}

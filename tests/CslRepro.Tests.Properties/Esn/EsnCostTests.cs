using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

public class EsnCostTests
{
    // Three words in two sentences that share their first: prefixes 0, 0 1, 0 2.
    private static readonly int[][] Sentences = [[0, 1], [0, 2]];
    private static readonly EsnSettings Settings = new() { Units = 10, Density = 0.5 };

    [Fact]
    public void The_textbook_counts_every_word_and_every_update()
    {
        var cost = EsnCost.Textbook(Settings, Sentences, 3);
        Assert.Equal(4 * 50, cost.States);
        Assert.Equal(2 * ((3 * 121) + 11 + (2 * 3 * 11)), cost.Readout);
    }

    [Fact]
    public void The_least_form_counts_each_prefix_that_goes_on_and_one_solution()
    {
        var cost = EsnCost.Least(Settings, Sentences, 3);
        Assert.Equal(50, cost.States);
        Assert.Equal((2 * 11 * 12 / 2) + (2 * 11 * 3) + (11 * 11 * 11 / 6) + (11 * 11 * 3), cost.Readout);
    }

    [Fact]
    public void Continuous_learning_updates_after_every_word()
    {
        var settings = Settings with { Learning = Learning.Continuous };
        Assert.Equal(4 * ((3 * 121) + 11 + (2 * 3 * 11)), EsnCost.Textbook(settings, Sentences, 3).Readout);
        Assert.Equal((3 * 11 * 12 / 2) + (3 * 11 * 3) + (11 * 11 * 11 / 6) + (11 * 11 * 3), EsnCost.Least(settings, Sentences, 3).Readout);
    }

    [Fact]
    public void Every_level_of_prefixes_that_go_on_counts()
    {
        // Prefixes that go on: 0, 0 1 and 2. What ends: 0 1 2, twice, 0 1 3, and 2 0.
        int[][] sentences = [[0, 1, 2], [0, 1, 3], [2, 0], [0, 1, 2]];
        Assert.Equal(3 * 50, EsnCost.Least(Settings, sentences, 4).States);
        Assert.Equal(new EsnCost(3 * 50, 3 * 11 * 4), EsnCost.OfPrediction(Settings, sentences, 4));
        Assert.Equal((3 * 50) + (3 * 11 * 4), Settings.CostOfPrediction(sentences, 4));
    }
}

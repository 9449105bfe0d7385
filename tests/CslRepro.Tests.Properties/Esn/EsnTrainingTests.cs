using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>What a training does with its sentences, seen on a reservoir in which each word moves a unit of its own.</summary>
public class EsnTrainingTests
{
    // Without recurrent weights the state after a word is 0.3 tanh(1) in the word's own unit, and 0 elsewhere.
    private static readonly Reservoir TwoWords = new(new Matrix<float>(2, 2), new Matrix<float>(2, 3, [0, 1, 0, 0, 0, 1]), 0.3);
    private static readonly EsnSettings Settings = new() { Units = 2, Regularisation = 0.5 };
    private static readonly EsnSettings Ridge = Settings with { Readout = ReadoutAlgorithm.Ridge };
    private static readonly int[][] Sentences = [[0], [1]];
    private static readonly Matrix<double> Targets = new(2, 1, [1, 0]);

    [Fact]
    public void A_shuffled_training_begins_with_any_sentence_and_the_programs_with_the_first()
    {
        // Only the first sentence has a target that is not 0: as long as it has not come, all weights are 0.
        Assert.All(Enumerable.Range(0, 20), seed => Assert.True(FirstComesFirst(TrainingOrder.Program, seed)));
        var shuffled = Enumerable.Range(0, 20).Select(seed => FirstComesFirst(TrainingOrder.Shuffled, seed)).ToArray();
        Assert.InRange(shuffled.Count(first => first), 4, 16);
        Assert.Equal(shuffled, Enumerable.Range(0, 20).Select(seed => FirstComesFirst(TrainingOrder.Shuffled, seed)));
    }

    [Theory]
    [InlineData(ReadoutAlgorithm.Force)]
    [InlineData(ReadoutAlgorithm.Ridge)]
    public void The_readout_learns_from_states_in_the_precision_asked_for(ReadoutAlgorithm algorithm)
    {
        var settings = Settings with { Readout = algorithm };
        var single = Train(settings with { Precision = StatePrecision.Bits32 });
        var twice = Train(settings with { Precision = StatePrecision.Bits64 });
        Assert.InRange(MatrixDistance.Relative(twice.Readout, single.Readout), 1e-12, 1e-6);
    }

    [Theory]
    [InlineData(StatePrecision.Bits32)]
    [InlineData(StatePrecision.Bits64)]
    public void A_grid_has_the_bits_of_ridge_regression_in_either_precision(StatePrecision precision)
    {
        var settings = Ridge with { Precision = precision };
        var alone = Train(settings);
        var grid = EsnTrainer.TrainGrid(settings, TwoWords, Sentences, Targets, [settings.Regularisation]);
        Assert.Equal(alone.Digest(), Assert.Single(grid).Digest());
        Assert.Equal(precision, grid[0].Precision);
    }

    [Fact]
    public void Force_learns_blocks_of_256_distinct_states()
    {
        // 300 words with a unit each, where one comes twice: the first 256 distinct states at once, then the rest, to the bit.
        const int words = 300;
        var input = new Matrix<float>(3, 1 + words);
        new RandomStream(4, "test/input").Fill(input.Elements);
        var reservoir = new Reservoir(new Matrix<float>(3, 3), input, 0.5);
        int[][] sentences = [.. Enumerable.Range(0, words).Select(word => (int[])[word]), [299]];
        var targets = new Matrix<double>(words + 1, 1, [.. Enumerable.Range(0, words + 1).Select(s => s % 7 / 8.0)]);
        var settings = Settings with { Units = 3, Precision = StatePrecision.Bits64 };
        var trained = EsnTrainer.Train(settings, reservoir, sentences, targets, cancellation: TestContext.Current.CancellationToken).Readout;

        var trie = PrefixTrie.Build(sentences);
        var nodes = Enumerable.Range(0, words).Select(s => trie.NodesOf(s)[^1]).ToArray();
        var samples = StateSamples.Gather(ReservoirStates.Compute<double>(reservoir, trie), nodes);
        var means = targets.RowRange(0, words).Copy();
        means[299, 0] = (targets[299, 0] + targets[300, 0]) / 2;
        var force = new ForceReadout(4, 1, settings.Regularisation);
        force.Update(samples.RowRange(0, 256), means.RowRange(0, 256));
        force.Update(samples.RowRange(256, 44), means.RowRange(256, 44), [.. Enumerable.Repeat(1, 43), 2]);
        Assert.Equal(force.Weights().Elements.ToArray(), trained.Elements.ToArray());
    }

    [Fact]
    public void Settings_out_of_range_are_named_though_the_reservoir_is_given()
    {
        RequireRefused("Leak is 2;", () => Train(Settings with { Leak = 2 }));
        RequireRefused("Leak is 2;", () => EsnTrainer.TrainGrid(Ridge with { Leak = 2 }, TwoWords, Sentences, Targets, [1]));
    }

    [Fact]
    public void Every_sentence_needs_its_targets()
    {
        var one = Targets.RowRange(0, 1);
        RequireRefused("2 sentences, but 1 rows of targets", () => EsnTrainer.Train(Settings, TwoWords, Sentences, one));
        RequireRefused("2 sentences, but 1 rows of targets", () => EsnTrainer.TrainGrid(Ridge, TwoWords, Sentences, one, [1]));
    }

    [Fact]
    public void Ridge_regression_can_be_watched_at_its_end_alone()
    {
        var seen = new List<TrainingMoment>();
        var model = Train(Ridge, Watch([2], seen));
        Assert.Equal((2, model.Digest()), (Assert.Single(seen).Number, seen[0].Network.Digest()));
    }

    [Fact]
    public void Ridge_regression_names_the_moment_that_it_does_not_have()
    {
        var seen = new List<TrainingMoment>();
        RequireRefused("no readout after 1;", () => Train(Ridge, Watch([0, 1, 2], seen)));
        Assert.Empty(seen);
    }

    [Fact]
    public void Ridge_regression_that_is_stopped_before_it_begins_has_learnt_nothing()
    {
        var options = new TrainingOptions { Moments = [0, 2], OnMoment = _ => false };
        Assert.Equal([0.0, 0, 0], Train(Ridge, options).Readout.Elements.ToArray());
        Assert.NotEqual(0, Train(Ridge).Readout[0, 0]);
    }

    private static EsnModel Train(EsnSettings settings, TrainingOptions? options = null, ulong seed = 0) =>
        EsnTrainer.Train(settings, TwoWords, Sentences, Targets, seed, options, TestContext.Current.CancellationToken);

    private static bool FirstComesFirst(TrainingOrder order, int seed)
    {
        var options = new TrainingOptions { Moments = [1], OnMoment = _ => false };
        return Train(Settings with { Order = order }, options, (ulong)seed).Readout[0, 0] != 0;
    }

    private static TrainingOptions Watch(int[] moments, List<TrainingMoment> seen) => new()
    {
        Moments = moments,
        OnMoment = moment =>
        {
            seen.Add(moment);
            return true;
        },
    };

    private static void RequireRefused(string message, Action action) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
}

using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class DivisionMeasureTests
{
    [Fact]
    public void Adjusted_rand_index_is_that_of_a_table_worked_out_by_hand()
    {
        // Cells 2 1 / 0 3: pairs 1 + 3 = 4; rows 3 + 3 = 6, columns 1 + 6 = 7, all 15: expected 2.8, most 6.5.
        Assert.Equal((4 - 2.8) / (6.5 - 2.8), ClusterAgreement.AdjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]), 1e-12);
        Assert.Equal(1, ClusterAgreement.AdjustedRandIndex([0, 1, 1], [7, 3, 3]));
        Assert.Equal(-0.5, ClusterAgreement.AdjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), 1e-12);
        Assert.Throws<ArgumentException>(() => ClusterAgreement.AdjustedRandIndex([0, 1], [0, 1, 2]));
    }

    [Fact]
    public void Rank_correlation_shares_ranks_between_equal_values()
    {
        Assert.Equal(1, RankCorrelation.Spearman([1, 2, 30], [-5, 0, 0.1]), 1e-12);
        Assert.Equal(-1, RankCorrelation.Spearman([1, 2, 3], [9, 8, -7]), 1e-12);

        // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 x 5).
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Spearman([1, 2, 2, 3], [10, 30, 20, 40]), 1e-12);
        Assert.Equal(0, RankCorrelation.Spearman([1, 1, 1], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1, double.NaN], [1, 2]));
    }

    [Property(Replay = "(803,1)", MaxTest = 20)]
    public void What_a_third_quantity_explains_is_gone_when_it_is_held(ulong seed)
    {
        var random = new RandomStream(seed, "test/ranks");
        var held = Enumerable.Range(0, 2000).Select(_ => random.NextNormal()).ToArray();
        var first = held.Select(value => value + random.NextNormal()).ToArray();
        var second = held.Select(value => value + random.NextNormal()).ToArray();
        var third = first.Select(value => value + (0.5 * random.NextNormal())).ToArray();
        Assert.True(RankCorrelation.Spearman(first, second) > 0.35);
        Assert.True(Math.Abs(RankCorrelation.Partial(first, second, held)) < 0.12);
        Assert.True(RankCorrelation.Partial(first, third, held) > 0.7);
        Assert.Equal(0, RankCorrelation.Partial(first, second, first));
    }

    [Fact]
    public void Factors_are_ordered_by_what_each_explains_within_those_before_it()
    {
        // "coarse" parts 0 ... 3 from 100 ... 103, "fine" the first two of each four from the others; "copy" is "coarse" again and adds nothing to it.
        var points = new Matrix<float>(8, 1, [0, 1, 2, 3, 100, 101, 102, 103]);
        int[] coarse = [0, 0, 0, 0, 1, 1, 1, 1];
        int[] fine = [0, 0, 1, 1, 0, 0, 1, 1];
        var order = NestedVariance.InOrder(points, [("fine", fine), ("coarse", coarse), ("copy", coarse)]);
        Assert.Equal(["coarse", "fine", "copy"], order.Select(factor => factor.Factor));
        Assert.Equal(NestedVariance.Of(points, [("coarse", coarse), ("fine", fine), ("copy", coarse)]), order);
    }

    [Fact]
    public void Nested_variance_adds_up_within_the_groups_before()
    {
        // 0 2 | 10 16: total 164 (mean 7: 49 + 25 + 9 + 81); within halves 2 + 18 = 20; each point alone 0.
        var points = new Matrix<float>(4, 1, [0, 2, 10, 16]);
        var levels = NestedVariance.Of(points, [("half", [0, 0, 1, 1]), ("parity", [0, 1, 0, 1])]);
        Assert.Equal([144 / 164.0, 20 / 164.0], levels.Select(level => level.Share), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal([1, 2], levels.Select(level => level.DegreesOfFreedom));
        Assert.Equal(1 / 3.0, levels[0].ShareByChance, 1e-12);

        // Alone, the half leaves 20 over 2 degrees of freedom: (144 - 10) / 164.
        Assert.Equal(134 / 164.0, NestedVariance.Of(points, [("half", [0, 0, 1, 1])])[0].BeyondChance, 1e-12);
        Assert.Throws<ArgumentException>(() => NestedVariance.Of(new Matrix<float>(2, 1), [("half", [0, 1])]));
    }

    [Fact]
    public void A_factor_that_means_nothing_explains_its_share_by_chance()
    {
        var random = new RandomStream(7, "test/variance");
        var points = NeighborMeasureTests.Random(400, 50, random);
        var labels = Enumerable.Range(0, 400).Select(_ => random.NextInt32(40)).ToArray();
        var level = NestedVariance.Of(points, [("nothing", labels)])[0];
        Assert.Equal(level.ShareByChance, level.Share, 0.01);
        Assert.Equal(0, level.BeyondChance, 0.01);
    }

    [Fact]
    public void Odds_are_compared_with_half_a_thing_added_to_each_count()
    {
        var ratio = OddsRatio.From(9, 4, 19, 99);
        Assert.Equal(9.5 / 4.5 / (19.5 / 99.5), ratio.Ratio, 1e-9);
        Assert.Equal(Math.Sqrt((1 / 9.5) + (1 / 4.5) + (1 / 19.5) + (1 / 99.5)), ratio.StandardError, 1e-12);
        Assert.Equal(ratio.Ratio * ratio.Ratio, ratio.Lower * ratio.Upper, 1e-6);
        Assert.True(double.IsFinite(OddsRatio.From(5, 0, 0, 5).Upper));
        Assert.Equal(OddsRatio.From(1, 2, 0, 1), OddsRatio.Of([true, true, false, true], [true, false, false, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OddsRatio.From(1, -1, 1, 1));
    }

    [Fact]
    public void A_step_is_found_where_it_stands()
    {
        double[] x = [0, 10, 20, 30, 50, 60, 70, 80];
        var change = ChangePoint.Find(x, [5, 5.1, 4.9, 5, 2, 2.1, 1.9, 2], new RandomStream(1, "test/change"), 2, 499);
        Assert.Equal((4, 40.0), (change.Index, change.Place));
        Assert.Equal(-3, change.Jump, 0.2);
        Assert.True(change.ExplainedShare > 0.95);
        Assert.True(change.PValue < 0.06);
    }

    [Fact]
    public void A_kink_has_two_slopes_and_no_jump()
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        var change = ChangePoint.Find(x, [.. x.Select(at => at < 9.5 ? 9.5 - at : (at - 9.5) * 0.5)], new RandomStream(1, "test/change"));
        Assert.Equal(9.5, change.Place);
        Assert.Equal((-1, 0.5), (Math.Round(change.SlopeBefore, 9), Math.Round(change.SlopeAfter, 9)));
        Assert.Equal(0, change.Jump, 1e-9);
        Assert.Equal(1 / 200.0, change.PValue, 1e-12);
    }

    [Fact]
    public void Scatter_around_a_line_breaks_nowhere_clearly()
    {
        var random = new RandomStream(3, "test/scatter");
        double[] x = [.. Enumerable.Range(0, 30).Select(i => (double)i)];
        var small = 0;
        for (var curve = 0; curve < 40; curve++)
        {
            small += ChangePoint.Find(x, [.. x.Select(at => at + random.NextNormal())], random, permutations: 49).PValue <= 0.1 ? 1 : 0;
        }

        Assert.InRange(small, 0, 10);
    }

    [Fact]
    public void Concept_outputs_are_averaged_by_what_has_been_said()
    {
        var language = Language.Create(4);
        var outputs = new Matrix<double>(2, 22);

        // First state: nothing said, positions of slot 1 at 0.1, 0.2, 0.3. Second: position 1 said.
        (outputs[0, 4], outputs[0, 5], outputs[0, 6]) = (0.1, 0.2, 0.3);
        (outputs[1, 4], outputs[1, 5], outputs[1, 6]) = (0.05, 0.9, 0.15);
        (outputs[1, 7 + 4 + 4], outputs[1, 11 + 4]) = (8, 8);
        Scene[] said = [new(ObjectDescription.Nothing, ObjectDescription.Nothing), new(new ObjectDescription(-1, 1, -1), ObjectDescription.Nothing)];
        var position = ConceptActivation.Of(language, outputs, said, 1)[1];
        Assert.Equal(("position", 3), (position.Characteristic, position.Values));
        Assert.Equal([0.2, 0.9, 0.1], [position.BeforeKeyword, position.AfterKeyword, position.AfterRival], (x, y) => Math.Abs(x - y) < 1e-12);

        // 0.1, 0.2, 0.3 from 1/3; 0.9 from 1; 0.05 and 0.15 from 0.
        double Root(params double[] deviations) => Math.Sqrt(deviations.Average(deviation => deviation * deviation));
        Assert.Equal(
            [Root(0.1 - (1 / 3.0), 0.2 - (1 / 3.0), 0.3 - (1 / 3.0)), Root(0.1), Root(0.05, 0.15)],
            [position.BeforeScatter, position.AfterScatter, position.RivalScatter], (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.True(double.IsNaN(ConceptActivation.Of(language, outputs, said, 1)[0].AfterKeyword));
        Assert.Equal(8 / 6.0, ConceptActivation.Of(language, outputs, said, 2)[1].BeforeKeyword, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => ConceptActivation.Of(language, outputs, said, 3));
    }
}

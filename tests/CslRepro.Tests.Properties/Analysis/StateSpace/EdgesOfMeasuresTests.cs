using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>What measures say where their formulas would divide by nothing, and at the ends of what they take.</summary>
public class EdgesOfMeasuresTests
{
    [Fact]
    public void Divisions_that_leave_nothing_to_chance_agree_if_they_are_the_same()
    {
        Assert.Equal(1, ClusterAgreement.AdjustedRandIndex([4, 4, 4], [7, 7, 7]));
        Assert.Equal(1, ClusterAgreement.AdjustedRandIndex([0, 1, 2], [2, 0, 1]));
        Assert.Equal(0, ClusterAgreement.AdjustedRandIndex([0, 1, 2], [7, 7, 7]));
    }

    [Fact]
    public void Two_things_are_enough_to_be_compared()
    {
        Assert.Equal(1, ClusterAgreement.AdjustedRandIndex([0, 1], [1, 0]));
        Assert.Equal(1, RankCorrelation.Spearman([1, 2], [3, 4]), 1e-12);
        Assert.Equal(1, NeighborPurity.ByChance([3, 3]));
        Assert.Throws<ArgumentException>(() => ClusterAgreement.AdjustedRandIndex([0], [0]));
        Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1], [1]));
        var error = Assert.Throws<ArgumentException>(() => NeighborPurity.ByChance([3]));
        Assert.Contains("only if there are two", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_vary_correlates_with_nothing()
    {
        Assert.Equal(0, RankCorrelation.Spearman([1, 1, 1], [1, 2, 3]));
        Assert.Equal(0, RankCorrelation.Spearman([1, 2, 3], [1, 1, 1]));
    }

    [Fact]
    public void Where_all_points_carry_one_label_purity_says_nothing_beyond_chance()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NeighborPurity.BeyondChance(1, 1));
        Assert.Contains("one label", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factors_that_part_all_points_leave_nothing_to_chance()
    {
        // 0 2 | 10 16 as below one another: 144 between the halves and 20 within, of 164; nothing is left over.
        var points = new Matrix<float>(4, 1, [0, 2, 10, 16]);
        var levels = NestedVariance.Of(points, [("half", [0, 0, 1, 1]), ("parity", [0, 1, 0, 1])]);
        Assert.Equal([144 / 164.0, 20 / 164.0], levels.Select(level => level.BeyondChance), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Partial_correlation_is_that_of_ranks_worked_out_by_hand()
    {
        // Ranks 1 2 3 4, 2 1 4 3 and 1 3 2 4: r12 = 0.6, r13 = 0.8, r23 = 0: (0.6 - 0) / sqrt((1 - 0.64) (1 - 0)) = 1.
        Assert.Equal(1, RankCorrelation.Partial([1, 2, 3, 4], [2, 1, 4, 3], [1, 3, 2, 4]), 1e-12);

        // And with 2 1 3 4 held: r13 = 0.8, r23 = 0.8: (0.6 - 0.64) / 0.36.
        Assert.Equal(-0.04 / 0.36, RankCorrelation.Partial([1, 2, 3, 4], [2, 1, 4, 3], [2, 1, 3, 4]), 1e-12);
    }

    [Fact]
    public void Points_at_one_place_have_no_silhouette()
    {
        var distances = PairDistances.Of(new Matrix<float>(4, 1, [5, 5, 5, 5]));
        Assert.Equal(0, Silhouette.Of(distances, [0, 0, 1, 1]));
    }

    [Fact]
    public void Groups_of_points_at_one_place_each_have_the_largest_silhouette() =>
        Assert.Equal(1, Silhouette.Of(PairDistances.Of(new Matrix<float>(4, 1, [5, 5, 9, 9])), [0, 0, 1, 1]));

    [Fact]
    public void A_point_alone_in_its_group_counts_as_zero()
    {
        // Of 0 and 2, and 10 alone: b = 10 and 8, a = 2.
        var distances = PairDistances.Of(new Matrix<float>(3, 1, [0, 2, 10]));
        Assert.Equal(((8 / 10.0) + (6 / 8.0)) / 3, Silhouette.Of(distances, [0, 0, 1]), 1e-12);
    }

    [Fact]
    public void A_straight_line_breaks_nowhere()
    {
        double[] x = [0, 1, 2, 3, 4, 5, 6];
        var change = ChangePoint.Find(x, [3, 3, 3, 3, 3, 3, 3], new RandomStream(1, "test/line"));
        Assert.Equal((0, 1, 0), (change.ExplainedShare, change.PValue, change.Jump));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_break_may_leave_the_fewest_points_on_either_side(int index)
    {
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7];
        var change = ChangePoint.Find(x, [.. x.Select(at => at < index ? 0.0 : 10)], new RandomStream(1, "test/ends"), leastSegment: 2);
        Assert.Equal((index, index - 0.5), (change.Index, change.Place));
        Assert.Equal(10, change.Jump, 1e-9);
        Assert.Equal(1, change.ExplainedShare, 1e-9);
    }

    [Fact]
    public void Of_equally_good_breaks_the_first_is_told()
    {
        // A bump in the middle: up after the third point is as good as down after the fifth.
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7];
        Assert.Equal(3, ChangePoint.Find(x, [0, 0, 0, 8, 8, 0, 0, 0], new RandomStream(1, "test/bump"), leastSegment: 3).Index);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_characteristic_of_a_slot_reads_its_own_outputs(int slot)
    {
        // What was said is at 0.9, and every other output of the slot at a number of its own characteristic; the other slot is elsewhere.
        var language = Language.Create(4);
        var said = new ObjectDescription(2, 1, 3);
        var scene = slot == 1 ? new Scene(said, ObjectDescription.Nothing) : new Scene(ObjectDescription.Nothing, said);
        var outputs = new Matrix<double>(1, language.OutputCount);
        outputs.Elements.Fill(7);
        double[] own = [0.1, 0.1, 0.9, 0.1, 0.2, 0.9, 0.2, 0.3, 0.3, 0.3, 0.9];
        own.CopyTo(outputs.Row(0)[((slot - 1) * language.SlotSize)..]);
        var found = ConceptActivation.Of(language, outputs, [scene], slot);
        Assert.Equal([("category", 4), ("position", 3), ("colour", 4)], found.Select(item => (item.Characteristic, item.Values)));
        Assert.Equal([0.9, 0.9, 0.9], found.Select(item => item.AfterKeyword));
        Assert.Equal([0.1, 0.2, 0.3], found.Select(item => item.AfterRival), (a, b) => Math.Abs(a - b) < 1e-12);
    }
}

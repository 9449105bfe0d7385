using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class DistanceMeasureTests
{
    // A right-angled triangle with sides 3, 4, 5, and the same far away.
    private static readonly Matrix<float> Triangles = new(6, 2, [1000, 1000, 1003, 1000, 1000, 1004, 0, 0, 3, 0, 0, 4]);
    private static readonly int[] Halves = [0, 0, 0, 1, 1, 1];

    [Fact]
    public void Distances_are_those_of_geometry()
    {
        var distances = PairDistances.Of(Triangles);
        Assert.Equal([0, 3, 4], distances.From(0)[..3].ToArray());
        Assert.Equal(5f, distances.From(2)[1]);
        Assert.Equal(5f, distances.From(4)[5]);

        // Nearest: 3, 3, 4, 3, 3, 4.
        Assert.Equal(3, distances.MedianNearest());
    }

    [Fact]
    public void The_median_of_nearest_distances_is_the_lower_of_two_in_the_middle()
    {
        // Nearest: 1, 1, 3, 3.
        Assert.Equal(1, PairDistances.Of(new Matrix<float>(4, 1, [0, 1, 10, 13])).MedianNearest());
        Assert.Equal(2, PairDistances.Of(new Matrix<float>(2, 1, [5, 7])).MedianNearest());
        var error = Assert.Throws<InvalidOperationException>(() => PairDistances.Of(new Matrix<float>(1, 1)).MedianNearest());
        Assert.Contains("only if there are two", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_points_have_no_components()
    {
        var error = Assert.Throws<ArgumentException>(() => DistanceComponents.Of(PairDistances.Of(new Matrix<float>(0, 2))));
        Assert.Contains("no points", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Distance_components_merge_at_the_edges_of_the_spanning_tree()
    {
        var distances = PairDistances.Of(Triangles);
        var components = DistanceComponents.Of(distances);
        Assert.Equal([3, 3, 4, 4], components.MergeDistances.Take(4));
        Assert.Equal(Math.Sqrt((1000 * 1000) + (996 * 996)), components.MergeDistances[4], 1e-3);
        Assert.Equal([6, 4, 2, 2, 1], components.OverScales([2.9, 3, 4, 1000, 2000]).Select(division => division.Count));
        Assert.Equal(Halves, components.At(5).Labels);
    }

    [Property(Replay = "(802,1)", MaxTest = 40)]
    public void Distance_components_are_those_of_the_graph_itself(ulong seed)
    {
        var random = new RandomStream(seed, "test/points");
        var distances = PairDistances.Of(NeighborMeasureTests.Random(30, 2, random));
        var components = DistanceComponents.Of(distances);
        var reach = 0.1 + random.NextDouble();
        var labels = Enumerable.Range(0, 30).ToArray();
        for (var round = 0; round < 30; round++)
        {
            for (var a = 0; a < 30; a++)
            {
                for (var b = 0; b < 30; b++)
                {
                    labels[a] = distances.From(a)[b] <= reach ? Math.Min(labels[a], labels[b]) : labels[a];
                }
            }
        }

        Assert.Equal(1, ClusterAgreement.AdjustedRandIndex(labels, components.At(reach).Labels));
        Assert.Equal(labels.Distinct().Count(), components.At(reach).Count);
    }

    [Fact]
    public void Silhouettes_compare_the_own_group_with_the_next()
    {
        var distances = PairDistances.Of(new Matrix<float>(4, 1, [0, 2, 10, 12]));

        // a = 2; b = 11, 9, 9, 11.
        Assert.Equal(((9 / 11.0) + (7 / 9.0)) / 2, Silhouette.Of(distances, [0, 0, 1, 1]), 1e-12);

        // Points 0 and 12: a = 12, b = 6; points 2 and 10: a = 8, b = 6.
        Assert.Equal(-((6 / 12.0) + (2 / 8.0)) / 2, Silhouette.Of(distances, [0, 1, 1, 0]), 1e-12);
        Assert.Equal(0, Silhouette.Of(distances, [0, 1, 2, 3]));
        var overScales = Silhouette.OverScales(distances, DistanceComponents.Of(distances), [1, 2, 9]);
        Assert.Equal([0, ((9 / 11.0) + (7 / 9.0)) / 2, double.NaN], overScales, (x, y) => double.IsNaN(x) ? double.IsNaN(y) : Math.Abs(x - y) < 1e-12);
        Assert.Throws<ArgumentException>(() => Silhouette.Of(distances, [3, 3, 3, 3]));
    }

    [Fact]
    public void Silhouettes_take_means_over_the_others_of_a_group()
    {
        // 0, 2, 4: a = 3, 2, 3 and b = 11, 9, 7; 10, 12: a = 2 and b = 8, 10.
        var distances = PairDistances.Of(new Matrix<float>(5, 1, [0, 2, 4, 10, 12]));
        Assert.Equal(((8 / 11.0) + (7 / 9.0) + (4 / 7.0) + (6 / 8.0) + (8 / 10.0)) / 5, Silhouette.Of(distances, [0, 0, 0, 1, 1]), 1e-12);
    }

    [Fact]
    public void Group_distances_are_means_over_pairs()
    {
        var distances = PairDistances.Of(new Matrix<float>(4, 1, [0, 2, 10, 13]));
        var all = GroupDistances.Of(distances, [0, 0, 1, 1]);
        Assert.Equal((2 + 3) / 2.0, all.Within, 1e-12);
        Assert.Equal((10 + 8 + 13 + 11) / 4.0, all.Between, 1e-12);
        Assert.Equal((2, 4), (all.WithinPairs, all.BetweenPairs));
        Assert.Equal(2.5 / 10.5, all.Ratio, 1e-12);
        Assert.Equal(all, GroupDistances.Of(distances, [5, 5, 2, 2]));
        var some = GroupDistances.Of(distances, [0, 0, 1, 1], (a, b) => a < 3 && b < 3);
        Assert.Equal((2, 9), (some.Within, some.Between));
        Assert.Throws<ArgumentException>(() => GroupDistances.Of(distances, [0, 0, 0, 0]));
        Assert.Throws<ArgumentException>(() => GroupDistances.Of(distances, [0, 1, 2, 3]));
    }

    [Fact]
    public void Principal_positions_turn_points_to_their_longest_axis()
    {
        // On the diagonal, with a little across it.
        var map = PrincipalMap.Of(new Matrix<float>(4, 2, [-3, -3, 3, 3, 1, -1, -1, 1]), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            [Math.Sqrt(18), Math.Sqrt(18), 0, 0],
            Enumerable.Range(0, 4).Select(row => (double)Math.Abs(map[row, 0])),
            (x, y) => Math.Abs(x - y) < 1e-5);
        Assert.Equal([0, 0, Math.Sqrt(2), Math.Sqrt(2)], Enumerable.Range(0, 4).Select(row => (double)Math.Abs(map[row, 1])), (x, y) => Math.Abs(x - y) < 1e-5);
    }
}

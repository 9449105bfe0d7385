using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Neighbors;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class FuzzyGraphTests
{
    [Fact]
    public void Smooth_distances_solve_the_papers_equation()
    {
        // Three neighbours, the point itself one of them: rho = 1, and 1 + exp(-(2 - 1) / sigma) = log2 3, so sigma = -1 / ln(log2 3 - 1).
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2], [0, 1, 2], 3), 1, 1);
        Assert.Equal(1, smooth.Nearest[0], 1e-7);
        Assert.Equal(1.8650, smooth.Scales[0], 1e-4);
        Assert.Equal(1, smooth.Membership(0, 1));
        Assert.Equal(Math.Log2(3) - 1, smooth.Membership(0, 2), 2e-5);
    }

    [Property(Replay = "7361,11", MaxTest = 60)]
    public void Memberships_of_a_row_sum_to_the_logarithm_of_the_number_of_neighbours(ushort seed, byte size, bool mostlyFar)
    {
        var count = 3 + (size % 40);
        var random = new RandomStream(seed, "test/rows");
        var distances = new float[count];
        for (var rank = 1; rank < count; rank++)
        {
            distances[rank] = distances[rank - 1] + (float)((mostlyFar && rank > 2 ? 1 : 0) + random.NextDouble() + 0.01);
        }

        var smooth = SmoothDistances.Of(new NearestNeighbors([.. Enumerable.Range(0, count)], distances, count), 1, 1);
        var sum = distances[1..].Sum(distance => (double)smooth.Membership(0, distance));
        Assert.Equal(Math.Log2(count), sum, 1e-4);
    }

    [Fact]
    public void Local_connectivity_interpolates_between_neighbours()
    {
        var neighbors = new NearestNeighbors([0, 1, 2, 3], [0, 1, 3, 7], 4);
        Assert.Equal(3, SmoothDistances.Of(neighbors, 2, 1).Nearest[0], 1e-6);
        Assert.Equal(1.5, SmoothDistances.Of(neighbors, 1.25, 1).Nearest[0], 1e-6);
        Assert.Equal(0.5, SmoothDistances.Of(neighbors, 0.5, 1).Nearest[0], 1e-6);
    }

    [Fact]
    public void The_union_is_a_plus_b_minus_ab()
    {
        // Point 2 is far: 0 and 1 have it as second neighbour, and it has both at (almost) equal distance.
        var neighbors = new NearestNeighbors([0, 1, 2, 1, 0, 2, 2, 1, 0], [0, 1, 4, 0, 1, 3, 0, 3, 4], 3);
        var smooth = SmoothDistances.Of(neighbors, 1, 1);
        double a = smooth.Membership(0, 4);
        double b = smooth.Membership(2, 4);
        Assert.InRange(a, 0.01, 0.99);
        Assert.InRange(b, 0.01, 0.99);
        var union = UmapData.Dense(FuzzyUnion.Of(neighbors, 1, 1, 1));
        Assert.Equal(a + b - (a * b), union[0, 2], 1e-6);
        Assert.Equal(1, union[0, 1], 1e-6);
        Assert.Equal(a * b, UmapData.Dense(FuzzyUnion.Of(neighbors, 1, 0, 1))[0, 2], 1e-6);
        Assert.Equal((0.25 * (a + b - (a * b))) + (0.75 * a * b), UmapData.Dense(FuzzyUnion.Of(neighbors, 1, 0.25, 1))[0, 2], 1e-6);
    }

    [Property(Replay = "4711,3", MaxTest = 25)]
    public void Graphs_are_symmetric_without_loops_and_with_weights_up_to_one(ushort seed, byte size, byte dimensions)
    {
        var graph = GraphOf(UmapData.Clusters(6 + (size % 100), 1 + (dimensions % 6), 2, 3, seed));
        var dense = UmapData.Dense(graph);
        for (var point = 0; point < graph.Points; point++)
        {
            Assert.Equal(0, dense[point, point]);
            var neighbors = graph.NeighborsOf(point);
            for (var edge = 0; edge < neighbors.Length; edge++)
            {
                Assert.True(graph.WeightsOf(point)[edge] is > 0 and <= 1);
                Assert.Equal(dense[point, neighbors[edge]], dense[neighbors[edge], point]);
                Assert.True(edge == 0 || neighbors[edge] > neighbors[edge - 1]);
            }
        }
    }

    [Property(Replay = "99,5", MaxTest = 20)]
    public void Moving_turning_and_scaling_points_leaves_the_graph(ushort seed, short shift, byte angle)
    {
        var data = UmapData.Clusters(60, 3, 2, 2, seed);
        var (cos, sin) = ((float)Math.Cos(angle), (float)Math.Sin(angle));
        var moved = UmapData.Map(data, (row, column) => 4 * (column switch
        {
            0 => (cos * data[row, 0]) - (sin * data[row, 1]),
            1 => (sin * data[row, 0]) + (cos * data[row, 1]),
            _ => data[row, 2],
        }) + (shift / 1000f));
        Assert.InRange(UmapData.GreatestDifference(UmapData.Dense(GraphOf(data)), UmapData.Dense(GraphOf(moved))), 0, 2e-3);
    }

    [Property(Replay = "5,77", MaxTest = 20)]
    public void Reordering_points_reorders_the_graph(ushort seed)
    {
        var data = UmapData.Clusters(80, 4, 2, 2, seed);
        var order = Enumerable.Range(0, 80).ToArray();
        new RandomStream(seed, "test/order").Shuffle<int>(order);
        var before = UmapData.Dense(GraphOf(data));
        var after = UmapData.Dense(GraphOf(UmapData.Map(data, (row, column) => data[order[row], column])));
        var reordered = new double[80, 80];
        for (var i = 0; i < 80; i++)
        {
            for (var j = 0; j < 80; j++)
            {
                reordered[i, j] = before[order[i], order[j]];
            }
        }

        Assert.InRange(UmapData.GreatestDifference(reordered, after), 0, 1e-6);
    }

    [Theory]
    [InlineData(0.1, 1, 1.576943, 0.895061)]
    [InlineData(0.0, 1, 1.932808, 0.790495)]
    [InlineData(0.5, 1, 0.583030, 1.334167)]
    public void The_curve_is_that_of_the_reference_implementation(double minimum, double spread, double a, double b)
    {
        var curve = OutputCurve.Fit(minimum, spread);
        Assert.Equal(a, curve.A, 1e-4);
        Assert.Equal(b, curve.B, 1e-4);
    }

    private static FuzzyGraph GraphOf(Matrix<float> points)
    {
        var space = new PointSpace(points, UmapMetric.Euclidean, SimdWidth.Best);
        return FuzzyUnion.Of(ExactNeighbors.Among(space, Math.Min(points.Rows, 6), 1, null, CancellationToken.None), 1, 1, 1);
    }
}

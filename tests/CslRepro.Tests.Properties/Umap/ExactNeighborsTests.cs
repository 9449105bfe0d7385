using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Neighbors;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class ExactNeighborsTests
{
    /// <summary>
    /// Points, dimensions, offset of all coordinates (which makes products cancel), step to which coordinates are rounded (which makes distances tie).
    /// </summary>
    public static TheoryData<int, int, float, float, UmapMetric> Cases => new()
    {
        { 40, 1, 0, 0, UmapMetric.Euclidean },
        { 300, 3, 0, 0, UmapMetric.Euclidean },
        { 700, 17, 0, 0, UmapMetric.Euclidean },
        { 2100, 4, 0, 0, UmapMetric.Euclidean },
        { 200, 100, 1000, 0, UmapMetric.Euclidean },
        { 600, 2, 0, 0.5f, UmapMetric.Euclidean },
        { 300, 5, 0, 10, UmapMetric.Euclidean },
        { 300, 8, 0, 0, UmapMetric.Cosine },
        { 300, 3, 0, 1, UmapMetric.Cosine },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Neighbours_are_those_of_all_distances_sorted(int points, int dimensions, float offset, float step, UmapMetric metric)
    {
        var clusters = UmapData.Clusters(points, dimensions, 1, 0, 7);
        var data = UmapData.Map(clusters, (row, column) => offset + (step > 0 ? MathF.Round(clusters[row, column] / step) * step : clusters[row, column]));
        var space = new PointSpace(data, metric, SimdWidth.Best);
        var found = ExactNeighbors.Among(space, 15, 2, null, CancellationToken.None);
        var all = Enumerable.Range(0, points).ToArray();
        var squared = new float[points];
        for (var point = 0; point < points; point++)
        {
            space.SquaredDistances(space, point, all, squared);
            var expected = all.Where(other => other != point).OrderBy(other => squared[other]).ThenBy(other => other).Take(14).ToArray();
            Assert.Equal([point, .. expected], found.IndicesOf(point).ToArray());
            for (var rank = 1; rank < 15; rank++)
            {
                var neighbor = expected[rank - 1];
                var (x, y) = (data.Row(point).ToArray(), data.Row(neighbor).ToArray());
                Assert.Equal(Distance(x, y, metric), found.DistancesOf(point)[rank], 1e-5 * (1 + offset / 100));
            }
        }
    }

    [Fact]
    public void Neighbours_between_two_sets_are_those_of_all_distances_sorted()
    {
        var targets = new PointSpace(UmapData.Clusters(600, 6, 3, 4, 1), UmapMetric.Euclidean, SimdWidth.Best);
        var queries = new PointSpace(UmapData.Clusters(37, 6, 3, 4, 2), UmapMetric.Euclidean, SimdWidth.Best);
        var found = ExactNeighbors.Between(queries, targets, 9, 2, null, CancellationToken.None);
        var all = Enumerable.Range(0, 600).ToArray();
        var squared = new float[600];
        for (var point = 0; point < 37; point++)
        {
            targets.SquaredDistances(queries, point, all, squared);
            Assert.Equal(all.OrderBy(other => squared[other]).ThenBy(other => other).Take(9), found.IndicesOf(point).ToArray());
        }
    }

    [Fact]
    public void A_row_of_zeros_has_cosine_distance_one_from_every_direction()
    {
        var data = new Matrix<float>(4, 2, [0, 0, 1, 1, 0, 0, -3, 2]);
        var found = ExactNeighbors.Among(new PointSpace(data, UmapMetric.Cosine, SimdWidth.Best), 4, 1, null, CancellationToken.None);
        Assert.Equal([0, 2, 1, 3], found.IndicesOf(0).ToArray());
        Assert.Equal([0f, 0f, 1f, 1f], found.DistancesOf(0).ToArray());
        Assert.Equal([1, 0, 2, 3], found.IndicesOf(1).ToArray());
    }

    [Theory]
    [InlineData(UmapMetric.Euclidean)]
    [InlineData(UmapMetric.Cosine)]
    public void Widths_and_threads_do_not_matter(UmapMetric metric)
    {
        var data = UmapData.Clusters(1100, 21, 4, 2, 3);
        var expected = ExactNeighbors.Among(new PointSpace(data, metric, SimdWidth.Scalar), 10, 1, null, CancellationToken.None);
        foreach (var width in new[] { SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512, SimdWidth.Best })
        {
            var found = ExactNeighbors.Among(new PointSpace(data, metric, width), 10, 3, null, CancellationToken.None);
            for (var point = 0; point < 1100; point++)
            {
                Assert.True(expected.IndicesOf(point).SequenceEqual(found.IndicesOf(point)));
                Assert.True(expected.DistancesOf(point).SequenceEqual(found.DistancesOf(point)));
            }
        }
    }

    private static double Distance(float[] x, float[] y, UmapMetric metric)
    {
        if (metric == UmapMetric.Euclidean)
        {
            return Math.Sqrt(x.Zip(y, (a, b) => ((double)a - b) * ((double)a - b)).Sum());
        }

        var norms = Math.Sqrt(x.Sum(a => (double)a * a)) * Math.Sqrt(y.Sum(b => (double)b * b));
        return norms > 0 ? 1 - (x.Zip(y, (a, b) => (double)a * b).Sum() / norms) : x.All(a => a == 0) && y.All(b => b == 0) ? 0 : 1;
    }
}

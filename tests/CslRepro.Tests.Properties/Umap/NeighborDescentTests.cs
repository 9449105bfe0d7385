using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Neighbors;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class NeighborDescentTests
{
    [Fact]
    public void Nearly_all_neighbours_are_found()
    {
        var space = new PointSpace(UmapData.Clusters(3000, 12, 5, 4, 1), UmapMetric.Euclidean, SimdWidth.Best);
        var exact = ExactNeighbors.Among(space, 15, 2, null, CancellationToken.None);
        var found = NeighborDescent.Among(space, 15, 1, 2, null, CancellationToken.None);
        var hits = 0;
        for (var point = 0; point < 3000; point++)
        {
            hits += exact.IndicesOf(point).ToArray().Intersect(found.IndicesOf(point).ToArray()).Count();
        }

        Assert.InRange(hits / 45000.0, 0.97, 1);
    }

    [Fact]
    public void Threads_do_not_matter()
    {
        var space = new PointSpace(UmapData.Clusters(1500, 8, 5, 2, 1), UmapMetric.Euclidean, SimdWidth.Best);
        var expected = NeighborDescent.Among(space, 10, 1, 1, null, CancellationToken.None);
        foreach (var threads in new[] { 2, 5 })
        {
            var found = NeighborDescent.Among(space, 10, 1, threads, null, CancellationToken.None);
            for (var point = 0; point < 1500; point++)
            {
                Assert.True(expected.IndicesOf(point).SequenceEqual(found.IndicesOf(point)));
                Assert.True(expected.DistancesOf(point).SequenceEqual(found.DistancesOf(point)));
            }
        }
    }

    [Fact]
    public void Duplicates_are_neighbours_at_distance_zero()
    {
        var data = UmapData.Clusters(600, 4, 2, 3, 1);
        var doubled = UmapData.Map(data, (row, column) => data[row / 2, column]);
        var found = NeighborDescent.Among(new PointSpace(doubled, UmapMetric.Euclidean, SimdWidth.Best), 5, 1, 2, null, CancellationToken.None);
        var paired = Enumerable.Range(0, 600).Count(point => found.IndicesOf(point)[1] == (point ^ 1) && found.DistancesOf(point)[1] == 0);
        Assert.InRange(paired, 590, 600);
    }

    [Theory]
    [InlineData(UmapMetric.Euclidean, 7)]
    [InlineData(UmapMetric.Euclidean, 16)]
    [InlineData(UmapMetric.Euclidean, 53)]
    [InlineData(UmapMetric.Cosine, 21)]
    public void Distances_of_two_rows_at_a_time_are_those_of_each_for_every_vector_width(UmapMetric metric, int dimensions)
    {
        var data = UmapData.Clusters(40, dimensions, 3, 2, 1);
        var scalar = new PointSpace(data, metric, SimdWidth.Scalar);
        for (var count = 0; count <= 11; count++)
        {
            var others = Enumerable.Range(5, count).Select(i => (i * 7) % 40).ToArray();
            var (expectedFirst, expectedSecond) = (new float[count], new float[count]);
            scalar.SquaredDistances(scalar, 2, others, expectedFirst);
            scalar.SquaredDistances(scalar, 3, others, expectedSecond);
            foreach (var width in new[] { SimdWidth.Scalar, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512, SimdWidth.Best })
            {
                var (first, second) = (new float[count], new float[count]);
                new PointSpace(data, metric, width).SquaredDistances(2, 3, others, first, second);
                Assert.Equal(expectedFirst, first);
                Assert.Equal(expectedSecond, second);
            }
        }
    }
}

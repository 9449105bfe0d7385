using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Neighbors;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class ShortRowsTests
{
    /// <summary>
    /// Points, hidden dimensions, noise in all dimensions (of three points in ten, which short rows take for nearer to each other than they are), offset of all
    /// coordinates, step to which coordinates are rounded.
    /// </summary>
    public static TheoryData<int, int, float, float, float, UmapMetric> Cases => new()
    {
        { 1100, 3, 0, 0, 0, UmapMetric.Euclidean },
        { 1100, 8, 0.01f, 0, 0, UmapMetric.Euclidean },
        { 1100, 3, 0.7f, 0, 0, UmapMetric.Euclidean },
        { 1100, 5, 0.001f, 1000, 0, UmapMetric.Euclidean },
        { 1100, 2, 0, 0, 0.5f, UmapMetric.Euclidean },
        { 1100, 4, 1e-25f, 0, 0, UmapMetric.Euclidean },
        { 1100, 6, 0.01f, 0, 0, UmapMetric.Cosine },
        { 1100, 6, 0.01f, 5, 1, UmapMetric.Cosine },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void They_change_no_neighbour(int points, int hidden, float noise, float offset, float step, UmapMetric metric)
    {
        var space = new PointSpace(Points(points, hidden, noise, offset, step, 1), metric, SimdWidth.Best);
        Assert.NotNull(ShortRows.Of(space, 14, 2, CancellationToken.None));
        var found = ExactNeighbors.Among(space, 15, 2, null, CancellationToken.None);
        var all = Enumerable.Range(0, points).ToArray();
        var squared = new float[points];
        for (var point = 0; point < points; point++)
        {
            space.SquaredDistances(space, point, all, squared);
            var expected = all.Where(other => other != point).OrderBy(other => squared[other]).ThenBy(other => other).Take(14);
            Assert.Equal([point, .. expected], found.IndicesOf(point).ToArray());
        }
    }

    [Fact]
    public void They_change_no_neighbour_between_two_sets()
    {
        var targets = new PointSpace(Points(900, 4, 0.01f, 0, 0, 1), UmapMetric.Euclidean, SimdWidth.Best);
        var queries = new PointSpace(Points(1200, 4, 0.02f, 1, 0, 2), UmapMetric.Euclidean, SimdWidth.Best);
        Assert.NotNull(ShortRows.Of(targets, 9, 2, CancellationToken.None));
        var found = ExactNeighbors.Between(queries, targets, 9, 2, null, CancellationToken.None);
        var all = Enumerable.Range(0, 900).ToArray();
        var squared = new float[900];
        for (var point = 0; point < 1200; point++)
        {
            targets.SquaredDistances(queries, point, all, squared);
            Assert.Equal(all.OrderBy(other => squared[other]).ThenBy(other => other).Take(9), found.IndicesOf(point).ToArray());
        }
    }

    [Theory]
    [InlineData(UmapMetric.Euclidean, 0, 1)]
    [InlineData(UmapMetric.Euclidean, 1000, 1)]
    [InlineData(UmapMetric.Euclidean, 0, 1e-15f)]
    [InlineData(UmapMetric.Cosine, 0.3f, 1)]
    public void Short_rows_are_never_farther_apart_than_the_threshold_of_their_points(UmapMetric metric, float offset, float scale)
    {
        var data = Points(800, 4, 1e-4f, offset, 0, 1);
        var space = new PointSpace(UmapData.Map(data, (row, column) => scale * data[row, column]), metric, SimdWidth.Best);
        var rows = ShortRows.Of(space, 14, 1, CancellationToken.None)!;
        var shortSpace = new PointSpace(rows.Rows, UmapMetric.Euclidean, SimdWidth.Best);
        var all = Enumerable.Range(0, 800).ToArray();
        var (own, shorter) = (new float[800], new float[800]);
        var ruledOut = 0;
        for (var point = 0; point < 800; point++)
        {
            space.SquaredDistances(space, point, all, own);
            shortSpace.SquaredDistances(shortSpace, point, all, shorter);
            for (var other = 0; other < 800; other++)
            {
                Assert.True(shorter[other] <= rows.Threshold(own[other]), $"{point} and {other}: {shorter[other]} for {own[other]}");
                ruledOut += shorter[other] > rows.Threshold(own[other] * 0.9) ? 1 : 0;
            }
        }

        // The bound is not only right but near: pairs that are a tenth too far are ruled out (where single precision can hold their squares).
        Assert.True(scale < 1 || ruledOut > 0.9 * 800 * 799, $"{ruledOut}");
    }

    [Fact]
    public void Points_that_lie_apart_in_all_directions_have_none()
    {
        Assert.Null(ShortRows.Of(new PointSpace(UmapData.Clusters(600, 300, 3, 4, 1), UmapMetric.Euclidean, SimdWidth.Best), 14, 1, CancellationToken.None));
        Assert.Null(ShortRows.Of(new PointSpace(UmapData.Clusters(600, 20, 3, 4, 1), UmapMetric.Euclidean, SimdWidth.Best), 14, 1, CancellationToken.None));
    }

    /// <summary>Points of 250 dimensions that lie near a space of few.</summary>
    private static Matrix<float> Points(int points, int hidden, float noise, float offset, float step, ulong seed)
    {
        const int dimensions = 250;
        var directions = new RandomStream(1, "test/short rows");
        var basis = new Matrix<double>(hidden, dimensions);
        foreach (ref var value in basis.Elements)
        {
            value = directions.NextNormal();
        }

        var random = new RandomStream(seed, "test/short rows, points");
        var result = new Matrix<float>(points, dimensions);
        for (var row = 0; row < points; row++)
        {
            var place = Enumerable.Range(0, hidden).Select(_ => random.NextNormal()).ToArray();
            for (var column = 0; column < dimensions; column++)
            {
                var value = offset + ((row % 10 < 3 ? noise : 0.01 * noise) * random.NextNormal());
                for (var i = 0; i < hidden; i++)
                {
                    value += place[i] * basis[i, column];
                }

                result[row, column] = (float)(step > 0 ? Math.Round(value / step) * step : value);
            }
        }

        return result;
    }
}

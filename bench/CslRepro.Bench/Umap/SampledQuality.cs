using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Bench.Umap;

/// <summary>
/// Quality of a map of so many points that measuring at all of them would take longer than the map: exact neighbours, among all points, of a sample.
/// </summary>
internal sealed class SampledQuality
{
    private const int NeighborCount = 15;

    private readonly LabelledPoints data;
    private readonly int[] rows;
    private readonly int[][] neighbors;

    public SampledQuality(LabelledPoints data, int sample)
    {
        this.data = data;
        rows = [.. Enumerable.Range(0, sample).Select(i => (int)((long)i * data.Points.Rows / sample))];
        neighbors = Neighbors(data.Points);
    }

    /// <summary>
    /// The share of a point's 15 nearest neighbours that are among its 15 nearest in the map, and the share of the latter that carry its label.
    /// </summary>
    public (double Shared, double Purity) Of(Matrix<float> map)
    {
        var (shared, same) = (0, 0);
        var near = Neighbors(map);
        for (var i = 0; i < rows.Length; i++)
        {
            shared += near[i].Intersect(neighbors[i]).Count();
            same += near[i].Count(other => data.Labels[other] == data.Labels[rows[i]]);
        }

        return ((double)shared / (rows.Length * NeighborCount), (double)same / (rows.Length * NeighborCount));
    }

    /// <summary>The share of the 15 nearest neighbours that a search has found.</summary>
    public double Found(NearestNeighbors found)
    {
        var hits = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var known = found.IndicesOf(rows[i])[1..].ToArray();
            hits += known.Intersect(neighbors[i].Take(known.Length)).Count();
        }

        return (double)hits / (rows.Length * (found.Count - 1));
    }

    private int[][] Neighbors(Matrix<float> points)
    {
        var sample = new Matrix<float>(rows.Length, points.Columns);
        for (var i = 0; i < rows.Length; i++)
        {
            points.Row(rows[i]).CopyTo(sample.Row(i));
        }

        var found = ExactNeighbors.Between(Space(sample), Space(points), NeighborCount + 1, Environment.ProcessorCount, null, CancellationToken.None);
        return [.. rows.Select((row, i) => found.IndicesOf(i).ToArray().Where(other => other != row).Take(NeighborCount).ToArray())];
    }

    private static PointSpace Space(Matrix<float> points) => new(points, UmapMetric.Euclidean, SimdWidth.Best);
}

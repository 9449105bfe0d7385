using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>
/// How well a map keeps neighbourhoods. Distances in the map are Euclidean; each point is no neighbour of itself; equal distances
/// are ordered by index.
/// </summary>
public static class MapQuality
{
    /// <summary>
    /// Trustworthiness: 1 minus the scaled ranks, among the points, of those neighbours in the map that are no neighbours of the point:
    /// 1 - 2 / (n k (2n - 3k - 1)) Σ_i Σ_j (r(i, j) - k).
    /// Source: J. Venna, S. Kaski, "Neighborhood Preservation in Nonlinear Projection Methods: An Experimental Study", ICANN 2001.
    /// </summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="map">Points x components.</param>
    /// <param name="neighborCount">k: 1 or more, less than half the number of points.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor.</param>
    /// <returns>At most 1; 1 if the map brings no strangers together.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are too few points.</exception>
    public static double Trustworthiness(
        Matrix<float> points, Matrix<float> map, int neighborCount = 15, UmapMetric metric = UmapMetric.Euclidean, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(map);
        Require(points, map, neighborCount);
        return RankPenalty(new PointSpace(points, metric, SimdWidth.Best), Of(map), neighborCount, threads);
    }

    /// <summary>Continuity: as trustworthiness, with points and map exchanged: 1 if the map tears no neighbours apart.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="map">Points x components.</param>
    /// <param name="neighborCount">k: 1 or more, less than half the number of points.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor.</param>
    /// <returns>At most 1.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are too few points.</exception>
    public static double Continuity(Matrix<float> points, Matrix<float> map, int neighborCount = 15, UmapMetric metric = UmapMetric.Euclidean, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(map);
        Require(points, map, neighborCount);
        return RankPenalty(Of(map), new PointSpace(points, metric, SimdWidth.Best), neighborCount, threads);
    }

    /// <summary>The mean share of a point's k nearest neighbours that are among its k nearest in the map.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="map">Points x components.</param>
    /// <param name="neighborCount">k: 1 or more, less than the number of points.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are too few points.</exception>
    public static double SharedNeighbors(
        Matrix<float> points, Matrix<float> map, int neighborCount = 15, UmapMetric metric = UmapMetric.Euclidean, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(map);
        Require(points, map, neighborCount);
        var before = Neighbors(new PointSpace(points, metric, SimdWidth.Best), neighborCount, threads);
        var after = Neighbors(Of(map), neighborCount, threads);
        var shared = 0L;
        for (var point = 0; point < points.Rows; point++)
        {
            var known = before.IndicesOf(point)[1..];
            foreach (var neighbor in after.IndicesOf(point)[1..])
            {
                shared += known.Contains(neighbor) ? 1 : 0;
            }
        }

        return (double)shared / ((long)points.Rows * neighborCount);
    }

    /// <summary>The mean share of a point's k nearest neighbours in the map that carry its label.</summary>
    /// <param name="map">Points x components.</param>
    /// <param name="labels">One label for each point.</param>
    /// <param name="neighborCount">k: 1 or more, less than the number of points.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are too few points.</exception>
    public static double Purity(Matrix<float> map, ReadOnlySpan<int> labels, int neighborCount = 15, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(map);
        Require(map, map, neighborCount);
        if (labels.Length != map.Rows)
        {
            throw new ArgumentException($"There are {labels.Length} labels for {map.Rows} points.", nameof(labels));
        }

        var neighbors = Neighbors(Of(map), neighborCount, threads);
        var same = 0L;
        for (var point = 0; point < map.Rows; point++)
        {
            foreach (var neighbor in neighbors.IndicesOf(point)[1..])
            {
                same += labels[neighbor] == labels[point] ? 1 : 0;
            }
        }

        return (double)same / ((long)map.Rows * neighborCount);
    }

    /// <summary>Penalises neighbours in one space by their rank in the other.</summary>
    private static double RankPenalty(PointSpace ranked, PointSpace neighboring, int neighborCount, int threads)
    {
        var n = ranked.Count;
        if (2 * neighborCount >= n)
        {
            throw new ArgumentException(
                $"Ranks of {neighborCount} neighbours are scaled for more than twice as many points; there are {n}.", nameof(neighborCount));
        }

        var neighbors = Neighbors(neighboring, neighborCount, threads);
        var penalties = new long[n];
        var all = Enumerable.Range(0, n).ToArray();
        var workers = Threads(threads);
        var rows = new float[Math.Min(workers, n)][];
        WorkSharing.Run(n, workers, (point, worker) =>
        {
            var squared = rows[worker] ??= new float[n];
            ranked.SquaredDistances(ranked, point, all, squared);
            foreach (var neighbor in neighbors.IndicesOf(point)[1..])
            {
                var distance = squared[neighbor];
                var rank = 1;
                for (var other = 0; other < n; other++)
                {
                    if ((squared[other] < distance || (squared[other] == distance && other < neighbor)) && other != point)
                    {
                        rank++;
                    }
                }

                penalties[point] += Math.Max(0, rank - neighborCount);
            }
        });
        double k = neighborCount;
        return 1 - (penalties.Sum() * 2.0 / (n * k * ((2.0 * n) - (3 * k) - 1)));
    }

    private static NearestNeighbors Neighbors(PointSpace space, int count, int threads) =>
        ExactNeighbors.Among(space, count + 1, Threads(threads), null, CancellationToken.None);

    private static PointSpace Of(Matrix<float> map) => new(map, UmapMetric.Euclidean, SimdWidth.Best);

    private static int Threads(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        return threads == 0 ? Environment.ProcessorCount : threads;
    }

    private static void Require(Matrix<float> points, Matrix<float> map, int neighborCount)
    {
        PointChecks.Require(points, nameof(points));
        PointChecks.Require(map, nameof(map));
        if (points.Rows != map.Rows)
        {
            throw new ArgumentException($"The map has {map.Rows} points, the data {points.Rows}.", nameof(map));
        }

        if (neighborCount < 1 || neighborCount >= points.Rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(neighborCount), neighborCount, $"There must be 1 to {points.Rows - 1} neighbours for {points.Rows} points.");
        }
    }
}

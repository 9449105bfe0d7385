using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>
/// The nearest neighbours of every point, nearest first. When the points are searched among themselves, every point is its
/// own first neighbour at distance 0.
/// </summary>
public sealed class NearestNeighbors
{
    private readonly int[] indices;
    private readonly float[] distances;

    /// <summary>Takes neighbours found elsewhere.</summary>
    /// <param name="indices">Points x neighbours, row after row: which point each neighbour is.</param>
    /// <param name="distances">Points x neighbours: how far it is. Not negative, ascending within a row.</param>
    /// <param name="neighborCount">Neighbours of each point, 1 or more.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ or are no multiple of the count, or a distance is negative, not finite or not in ascending order, or an index is negative.
    /// </exception>
    public NearestNeighbors(int[] indices, float[] distances, int neighborCount)
    {
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(neighborCount);
        if (indices.Length != distances.Length || indices.Length % neighborCount != 0)
        {
            throw new ArgumentException($"{indices.Length} neighbour indices and {distances.Length} distances do not make rows of {neighborCount}.");
        }

        this.indices = indices;
        this.distances = distances;
        Count = neighborCount;
        Points = indices.Length / neighborCount;
        for (var point = 0; point < Points; point++)
        {
            var previous = 0f;
            for (var rank = 0; rank < neighborCount; rank++)
            {
                var distance = DistancesOf(point)[rank];
                if (!float.IsFinite(distance) || distance < previous || IndicesOf(point)[rank] < 0)
                {
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Neighbour {rank} of point {point} has index {IndicesOf(point)[rank]} and distance {distance}; indices count from 0, distances "
                                + $"are finite, not negative and ascending within a row."));
                }

                previous = distance;
            }
        }
    }

    /// <summary>Number of points.</summary>
    public int Points { get; }

    /// <summary>Neighbours of each point.</summary>
    public int Count { get; }

    /// <summary>Finds the exact nearest neighbours of points among themselves; equal distances are ordered by index.</summary>
    /// <param name="points">Points x dimensions; finite.</param>
    /// <param name="neighborCount">Neighbours of each point, the point itself counted as the first: 1 up to the number of points.</param>
    /// <param name="metric">How far apart two points are.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor. Results do not depend on it.</param>
    /// <exception cref="ArgumentException">There are no points, one holds NaN or infinity, or there are fewer points than neighbours.</exception>
    public static NearestNeighbors Among(
        Matrix<float> points, int neighborCount, UmapMetric metric = UmapMetric.Euclidean, int threads = 0, CancellationToken cancellation = default)
    {
        PointChecks.Require(points, nameof(points));
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        if (neighborCount < 1 || neighborCount > points.Rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(neighborCount), neighborCount, $"There must be 1 to {points.Rows} neighbours for {points.Rows} points, each being its own first.");
        }

        var workers = threads == 0 ? Environment.ProcessorCount : threads;
        return ExactNeighbors.Among(new PointSpace(points, metric, SimdWidth.Best), neighborCount, workers, null, cancellation);
    }

    /// <summary>Only the first neighbours of each point.</summary>
    /// <param name="neighborCount">How many: 1 up to <see cref="Count"/>.</param>
    /// <returns>These neighbours if that is all, else a copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">So many are not known.</exception>
    public NearestNeighbors Nearest(int neighborCount)
    {
        if (neighborCount < 1 || neighborCount > Count)
        {
            throw new ArgumentOutOfRangeException(nameof(neighborCount), neighborCount, $"{Count} neighbours of each point are known.");
        }

        if (neighborCount == Count)
        {
            return this;
        }

        var (fewerIndices, fewerDistances) = (new int[Points * neighborCount], new float[Points * neighborCount]);
        for (var point = 0; point < Points; point++)
        {
            IndicesOf(point)[..neighborCount].CopyTo(fewerIndices.AsSpan(point * neighborCount));
            DistancesOf(point)[..neighborCount].CopyTo(fewerDistances.AsSpan(point * neighborCount));
        }

        return new NearestNeighbors(fewerIndices, fewerDistances, neighborCount);
    }

    /// <summary>Which points are a point's neighbours, nearest first.</summary>
    /// <param name="point">The point, counted from 0.</param>
    /// <returns><see cref="Count"/> indices.</returns>
    public ReadOnlySpan<int> IndicesOf(int point) => indices.AsSpan(point * Count, Count);

    /// <summary>How far a point's neighbours are, nearest first.</summary>
    /// <param name="point">The point, counted from 0.</param>
    /// <returns><see cref="Count"/> distances.</returns>
    public ReadOnlySpan<float> DistancesOf(int point) => distances.AsSpan(point * Count, Count);

    /// <summary>Refuses rows that are not neighbours of the points among themselves.</summary>
    /// <exception cref="ArgumentException">A point is not its own first neighbour, a neighbour does not exist or is listed twice.</exception>
    internal void RequireSelfNeighbors()
    {
        var seenBy = new int[Points];
        Array.Fill(seenBy, -1);
        for (var point = 0; point < Points; point++)
        {
            var row = IndicesOf(point);
            if (row[0] != point)
            {
                throw new ArgumentException($"The first neighbour of point {point} is {row[0]}; it should be the point itself, at distance 0.");
            }

            foreach (var neighbor in row)
            {
                if (neighbor >= Points)
                {
                    throw new ArgumentException($"Point {point} has neighbour {neighbor}, but there are only {Points} points.");
                }

                if (seenBy[neighbor] == point)
                {
                    throw new ArgumentException($"Point {point} has neighbour {neighbor} twice.");
                }

                seenBy[neighbor] = point;
            }
        }
    }
}

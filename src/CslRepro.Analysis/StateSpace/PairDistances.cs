using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>The Euclidean distances of all pairs of points.</summary>
public sealed class PairDistances
{
    private readonly float[] distances;

    private PairDistances(float[] distances, int count)
    {
        this.distances = distances;
        Count = count;
    }

    /// <summary>Number of points.</summary>
    public int Count { get; }

    /// <summary>The distances of one point from all others; 0 from itself.</summary>
    /// <returns><see cref="Count"/> distances.</returns>
    public ReadOnlySpan<float> From(int point) => distances.AsSpan(point * Count, Count);

    /// <summary>Measures all pairs, in double precision and from the points' mean, so that close points far from 0 keep their digits.</summary>
    /// <param name="points">Points x dimensions, finite; a few thousand points, as the memory is their square.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    public static PairDistances Of(Matrix<float> points, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(points);
        var centred = CentredPoints.Of(points);
        var products = new Matrix<double>(points.Rows, points.Rows);
        MatrixProduct.MultiplyByTransposed(centred, centred, products, threads: threads);
        var distances = new float[points.Rows * points.Rows];
        for (var a = 0; a < points.Rows; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var squared = products[a, a] + products[b, b] - (2 * products[a, b]);
                var distance = (float)Math.Sqrt(Math.Max(0, squared));
                distances[(a * points.Rows) + b] = distance;
                distances[(b * points.Rows) + a] = distance;
            }
        }

        return new PairDistances(distances, points.Rows);
    }

    /// <summary>The median distance of a point from its nearest other one: the unit of scale that spaces of any size have in common.</summary>
    /// <returns>The median; of an even number of points the lower of the two in the middle.</returns>
    /// <exception cref="InvalidOperationException">There are fewer than two points.</exception>
    public double MedianNearest()
    {
        if (Count < 2)
        {
            throw new InvalidOperationException("A point has a nearest other one only if there are two.");
        }

        var nearest = new float[Count];
        for (var point = 0; point < Count; point++)
        {
            nearest[point] = float.PositiveInfinity;
            var row = From(point);
            for (var other = 0; other < Count; other++)
            {
                if (other != point)
                {
                    nearest[point] = Math.Min(nearest[point], row[other]);
                }
            }
        }

        Array.Sort(nearest);
        return nearest[(Count - 1) / 2];
    }
}

using System.Runtime.Intrinsics;
using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// For points of many dimensions, rows of few numbers whose distances are never greater than the points' own: the coordinates along
/// leading directions, and the length of what is left over. Where even the short rows lie too far apart, no long ones need be read; so
/// searches become faster and find the same.
/// </summary>
/// <remarks>
/// For orthonormal directions V, z = Vᵀ(x - c) and r² = |x - c|² - |z|²: |x - y|² = |z_x - z_y|² + |rest_x - rest_y|², and the
/// second term is at least (r_x - r_y)². <see cref="Threshold"/> adds what rounding can do to both sides.
/// </remarks>
internal sealed class ShortRows
{
    /// <summary>Numbers in a row.</summary>
    public const int Length = 64;

    /// <summary>Points of fewer dimensions are compared as quickly by themselves.</summary>
    private const int LeastColumns = 192;

    /// <summary>Short rows that leave more than this share of all pairs to be looked at would not pay.</summary>
    private const double GreatestShare = 1.0 / 32;

    /// <summary>Points on which that is tried.</summary>
    private const int TriedPoints = 16;

    private const int BlockRows = 64;

    private readonly float[] center;
    private readonly Matrix<double> directions;
    private readonly double slack;
    private readonly double relativeError;

    private ShortRows(PointSpace space, float[] center, Matrix<double> directions, int threads, CancellationToken cancellation)
    {
        this.center = center;
        this.directions = directions;
        Rows = new Matrix<float>(space.Count, Length);
        var norms = new double[space.Count];
        var blocks = (space.Count + BlockRows - 1) / BlockRows;
        var moved = new Matrix<double>[threads];
        WorkSharing.Run(
            blocks,
            threads,
            (block, worker) => Shorten(
                space,
                block * BlockRows,
                moved[worker] ??= new Matrix<double>(Math.Min(BlockRows, space.Count), center.Length),
                norms),
            cancellation);
        // A short row is rounded to single precision, by 2^-24 of its norm at most. The length of the rest is the root of a difference that errs by a
        // step of double precision for each number summed (and by what the directions lack of being orthonormal). Scaling rows to length 1, which
        // the points' own distances do in single precision, moves them by 2^-24.
        var greatestNorm = Math.Sqrt(norms.Max());
        var columns = space.Points.Columns;
        slack = (greatestNorm * (Math.ScaleB(1, -23) + Math.Sqrt(Math.ScaleB(columns + 1024.0, -52))))
            + (space.Metric == UmapMetric.Cosine ? Math.ScaleB(1, -22) : 0);

        // A squared distance in single precision errs by less than a step for each number summed, be it of the points or of short rows.
        relativeError = Math.ScaleB(columns + 128.0, -24);
    }

    /// <summary>The short rows: points x <see cref="Length"/>.</summary>
    public Matrix<float> Rows { get; }

    /// <summary>Short rows of a space's points, if they help to find nearest neighbours among them.</summary>
    /// <param name="space">The points.</param>
    /// <param name="wanted">How many neighbours.</param>
    /// <returns>Null for points of few dimensions, or that lie apart in all directions alike.</returns>
    public static ShortRows? Of(PointSpace space, int wanted, int threads, CancellationToken cancellation)
    {
        if (space.Points.Columns < LeastColumns || space.Count < 4 * Length)
        {
            return null;
        }

        var (center, directions) = LeadingDirections.Of(space, Length - 1, threads);
        var rows = new ShortRows(space, center, directions, threads, cancellation);
        return rows.Pays(space, wanted, threads) ? rows : null;
    }

    /// <summary>Other points' short rows along the same directions.</summary>
    public ShortRows For(PointSpace space, int threads, CancellationToken cancellation) => new(space, center, directions, threads, cancellation);

    /// <summary>
    /// A squared distance of short rows above this number, computed in single precision, means a squared distance of the points above the given one.
    /// </summary>
    public double Threshold(double squared)
    {
        // An infinite distance has an infinite threshold. The constant stands for squares that are too small for single precision.
        const double underflow = 1e-36;
        var distance = Math.Sqrt((squared * (1 + relativeError)) + underflow) + (2 * slack);
        return (distance * distance * (1 + relativeError)) + underflow;
    }

    private bool Pays(PointSpace space, int wanted, int threads)
    {
        var all = Enumerable.Range(0, space.Count).ToArray();
        var shortSpace = new PointSpace(Rows, UmapMetric.Euclidean, space.Width);
        var left = new long[TriedPoints];
        WorkSharing.Run(TriedPoints, threads, (piece, _) =>
        {
            var row = (int)((long)piece * space.Count / TriedPoints);
            var squared = new float[space.Count];
            space.SquaredDistances(space, row, all, squared);

            // The row itself is among them.
            var nearest = new CandidateLists(1, wanted + 1);
            for (var other = 0; other < squared.Length; other++)
            {
                nearest.Offer(0, squared[other], other);
            }

            var threshold = Threshold(nearest.Worst[0]);
            shortSpace.SquaredDistances(shortSpace, row, all, squared);
            foreach (var distance in squared)
            {
                left[piece] += distance <= threshold ? 1 : 0;
            }
        });
        return left.Sum() <= GreatestShare * TriedPoints * space.Count;
    }

    private void Shorten(PointSpace space, int first, Matrix<double> buffer, double[] norms)
    {
        var count = Math.Min(buffer.Rows, space.Count - first);
        var moved = buffer.RowRange(0, count);
        var scores = new Matrix<double>(count, Length - 1);
        for (var i = 0; i < count; i++)
        {
            norms[first + i] = Move(space.Points.Row(first + i), space.ScaleOf(first + i), moved.Row(i));
        }

        MatrixProduct.Multiply(moved, directions, scores);
        for (var i = 0; i < count; i++)
        {
            var row = Rows.Row(first + i);
            var rest = norms[first + i];
            var source = scores.Row(i);
            for (var column = 0; column < source.Length; column++)
            {
                row[column] = (float)source[column];
                rest -= source[column] * source[column];
            }

            row[^1] = (float)Math.Sqrt(Math.Max(0, rest));
        }
    }

    /// <summary>A point less the center.</summary>
    /// <returns>Its squared length.</returns>
    private double Move(ReadOnlySpan<float> source, float scale, Span<double> target)
    {
        var squares = Vector256<double>.Zero;
        var scales = Vector256.Create((double)scale);
        var column = 0;
        for (; column <= target.Length - 4; column += 4)
        {
            var own = Vector256.Create(source[column], source[column + 1], source[column + 2], (double)source[column + 3]);
            var middle = Vector256.Create(center[column], center[column + 1], center[column + 2], (double)center[column + 3]);
            var value = (own * scales) - middle;
            value.CopyTo(target[column..]);
            squares += value * value;
        }

        var sum = Vector256.Sum(squares);
        for (; column < target.Length; column++)
        {
            target[column] = ((double)source[column] * scale) - center[column];
            sum += target[column] * target[column];
        }

        return sum;
    }
}

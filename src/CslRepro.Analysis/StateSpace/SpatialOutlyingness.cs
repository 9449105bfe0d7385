using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// How far outside of a cloud of points each of them lies: the length of the mean unit vector from it to the others. It is 0 where they lie on all
/// sides alike, and comes near 1 where they all lie on one side, whatever the cloud's scale. Works in any number of dimensions.
/// Source: R. Serfling, "A depth function and a scale curve based on spatial quantiles", 2002, where 1 minus this is the spatial depth.
/// </summary>
public static class SpatialOutlyingness
{
    private const int BlockRows = 256;

    /// <summary>Measures each point against all others.</summary>
    /// <param name="points">Points x dimensions, two points or more; finite.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>For each point a number in [0, 1]. Points at the same place do not pull each other.</returns>
    /// <exception cref="ArgumentException">There are fewer than two points.</exception>
    public static double[] Of(Matrix<float> points, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Rows < 2)
        {
            throw new ArgumentException("A point lies outside of others only if there are some.", nameof(points));
        }

        var centred = CentredPoints.Of(points);
        var squares = new double[points.Rows];
        for (var row = 0; row < squares.Length; row++)
        {
            squares[row] = Squared(centred.Row(row));
        }

        var result = new double[points.Rows];
        for (var first = 0; first < points.Rows; first += BlockRows)
        {
            var block = centred.RowRange(first, Math.Min(BlockRows, points.Rows - first));
            var weights = new Matrix<double>(block.Rows, points.Rows);
            MatrixProduct.MultiplyByTransposed(block, centred, weights, threads: threads);
            var sums = new double[block.Rows];
            for (var row = 0; row < block.Rows; row++)
            {
                sums[row] = ToWeights(weights.Row(row), squares, first + row);
            }

            var pulls = new Matrix<double>(block.Rows, points.Columns);
            MatrixProduct.Multiply(weights, centred, pulls, threads: threads);
            for (var row = 0; row < block.Rows; row++)
            {
                var pull = pulls.Row(row);
                var own = block.Row(row);
                for (var column = 0; column < pull.Length; column++)
                {
                    pull[column] -= sums[row] * own[column];
                }

                result[first + row] = Math.Min(1, Math.Sqrt(Squared(pull)) / (points.Rows - 1));
            }
        }

        return result;
    }

    // From products of a point with all to 1 over the distances; returns their sum.
    private static double ToWeights(Span<double> products, double[] squares, int point)
    {
        var sum = 0.0;
        for (var other = 0; other < products.Length; other++)
        {
            var squared = squares[point] + squares[other] - (2 * products[other]);
            products[other] = other != point && squared > 0 ? 1 / Math.Sqrt(squared) : 0;
            sum += products[other];
        }

        return sum;
    }

    private static double Squared(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var value in vector)
        {
            sum = Math.FusedMultiplyAdd(value, value, sum);
        }

        return sum;
    }
}

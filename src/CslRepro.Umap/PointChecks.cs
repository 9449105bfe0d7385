using System.Globalization;
using System.Runtime.Intrinsics;
using CslRepro.Numerics;

namespace CslRepro.Umap;

/// <summary>Refuses points that cannot be mapped.</summary>
internal static class PointChecks
{
    /// <summary>Squared distances of greater values overflow single precision.</summary>
    private const float GreatestMagnitude = 1e15f;

    /// <exception cref="ArgumentException">There are no rows or no columns, or an element is NaN, infinite or too great.</exception>
    public static void Require(Matrix<float> points, string name)
    {
        ArgumentNullException.ThrowIfNull(points, name);
        if (points.Rows == 0 || points.Columns == 0)
        {
            throw new ArgumentException($"There are no points: the matrix is {points.Rows} x {points.Columns}.", name);
        }

        for (var row = 0; row < points.Rows; row++)
        {
            var values = points.Row(row);
            if (AllUsable(values))
            {
                continue;
            }

            for (var column = 0; column < values.Length; column++)
            {
                if (!(Math.Abs(values[column]) <= GreatestMagnitude))
                {
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Row {row}, column {column} (counted from 0) is {values[column]}; finite numbers of magnitude up to {GreatestMagnitude:e0} "
                                + $"are needed."),
                        name);
                }
            }
        }
    }

    /// <summary>Whether all values can be used; a vector at a time, so that looking at many points takes no time to speak of.</summary>
    private static bool AllUsable(ReadOnlySpan<float> values)
    {
        var i = 0;
        var greatest = Vector256.Create(GreatestMagnitude);
        for (; i <= values.Length - 8; i += 8)
        {
            if (!Vector256.LessThanOrEqualAll(Vector256.Abs(Vector256.Create(values.Slice(i, 8))), greatest))
            {
                return false;
            }
        }

        for (; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i]) <= GreatestMagnitude))
            {
                return false;
            }
        }

        return true;
    }
}

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
            for (var column = 0; column < values.Length; column++)
            {
                if (!(Math.Abs(values[column]) <= GreatestMagnitude))
                {
                    throw new ArgumentException(
                        $"Row {row}, column {column} (counted from 0) is {values[column]}; " +
                        $"finite numbers of magnitude up to {GreatestMagnitude:e0} are needed.",
                        name);
                }
            }
        }
    }
}

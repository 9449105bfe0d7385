using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// How unclear outputs are after the last word, and where on a map they are so. Learning pulls an output to 1 where its concept was said, to 0 where another
/// value was, and to chance, 1 / K, where nothing was said of its characteristic: an output between these levels leaves open what was heard.
/// </summary>
public static class OutputDoubt
{
    /// <summary>The distance of an output from the nearest of 0, 1 / K and 1.</summary>
    /// <param name="output">The output.</param>
    /// <param name="values">K, the number of values of its characteristic; 2 or more.</param>
    /// <returns>A distance of 0 or more; between two levels at most half of what lies between them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">K is below 2.</exception>
    public static double Of(double output, int values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 2);
        return Math.Min(Math.Abs(output), Math.Min(Math.Abs(output - (1.0 / values)), Math.Abs(output - 1)));
    }

    /// <summary>The column whose values are largest around some point, and that point.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="values">Points x columns.</param>
    /// <returns>The column, the point with the largest mean of it over its known neighbours, and this mean; of equal ones the first.</returns>
    /// <exception cref="ArgumentException">There is not a row for each point.</exception>
    public static (int Column, int Point, double Mean) Densest(NearestNeighbors neighbors, Matrix<double> values)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        ArgumentNullException.ThrowIfNull(values);
        LabelChecks.Require(neighbors.Points, values.Rows);
        var best = (Column: 0, Point: 0, Mean: double.NegativeInfinity);
        for (var point = 0; point < neighbors.Points; point++)
        {
            for (var column = 0; column < values.Columns; column++)
            {
                var sum = 0.0;
                foreach (var neighbor in neighbors.IndicesOf(point))
                {
                    sum += values[neighbor, column];
                }

                if (sum / neighbors.Count > best.Mean)
                {
                    best = (column, point, sum / neighbors.Count);
                }
            }
        }

        return best;
    }
}

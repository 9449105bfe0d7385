using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>Points from their mean, in double precision, so that close points far from 0 keep their digits.</summary>
internal static class CentredPoints
{
    /// <summary>Takes the mean of each column off it; a mean is summed from the first row to the last.</summary>
    /// <param name="points">Points x dimensions, finite.</param>
    /// <returns>A matrix of the same shape.</returns>
    public static Matrix<double> Of(Matrix<float> points)
    {
        var centred = points.Convert<double>();
        for (var column = 0; column < points.Columns; column++)
        {
            var mean = 0.0;
            for (var row = 0; row < points.Rows; row++)
            {
                mean += centred[row, column];
            }

            mean /= points.Rows;
            for (var row = 0; row < points.Rows; row++)
            {
                centred[row, column] -= mean;
            }
        }

        return centred;
    }
}

using CslRepro.Numerics;
using CslRepro.Umap.Initialisation;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Orthonormal directions along which points lie apart most, roughly: the span of a few steps of subspace iteration with the covariance of a sample.
/// Source: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithm 4.3.
/// </summary>
internal static class LeadingDirections
{
    private const int SampleRows = 512;
    private const int Steps = 2;

    /// <summary>Finds the directions.</summary>
    /// <param name="space">Points of at least as many columns as directions are wanted.</param>
    /// <param name="wanted">How many directions.</param>
    /// <returns>The sample's mean, and the directions as columns: dimensions x wanted, orthonormal to the last digits of double precision.</returns>
    public static (float[] Center, Matrix<double> Directions) Of(PointSpace space, int wanted, int threads)
    {
        var columns = space.Points.Columns;
        var count = Math.Min(SampleRows, space.Count);
        var sample = new Matrix<double>(count, columns);
        var sums = new double[columns];
        for (var i = 0; i < count; i++)
        {
            var row = (int)((long)i * space.Count / count);
            var source = space.Points.Row(row);
            var target = sample.Row(i);
            double scale = space.ScaleOf(row);
            for (var column = 0; column < columns; column++)
            {
                target[column] = source[column] * scale;
                sums[column] += target[column];
            }
        }

        var center = Array.ConvertAll(sums, sum => (float)(sum / count));
        for (var i = 0; i < count; i++)
        {
            var target = sample.Row(i);
            for (var column = 0; column < columns; column++)
            {
                target[column] -= center[column];
            }
        }

        var random = new RandomStream(0, "umap/neighbours/directions");
        var directions = new Matrix<double>(columns, wanted);
        foreach (ref var value in directions.Elements)
        {
            value = random.NextNormal();
        }

        var scores = new Matrix<double>(count, wanted);
        for (var step = 0; step < Steps; step++)
        {
            MatrixProduct.Multiply(sample, directions, scores, threads: threads);
            MatrixProduct.MultiplyTransposed(sample, scores, directions, threads: threads);
        }

        ColumnBlock.Orthonormalise(directions, null, random);
        return (center, directions);
    }
}

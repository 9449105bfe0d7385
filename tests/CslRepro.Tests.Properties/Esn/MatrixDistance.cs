using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Esn;

internal static class MatrixDistance
{
    /// <summary>Largest difference of two matrices of one shape, relative to the largest element.</summary>
    public static double Relative(Matrix<double> expected, Matrix<double> actual)
    {
        var left = expected.Elements;
        var right = actual.Elements;
        var difference = 0.0;
        var scale = double.Epsilon;
        for (var i = 0; i < left.Length; i++)
        {
            difference = Math.Max(difference, Math.Abs(left[i] - right[i]));
            scale = Math.Max(scale, Math.Abs(left[i]));
        }

        return left.Length == right.Length ? difference / scale : double.PositiveInfinity;
    }
}

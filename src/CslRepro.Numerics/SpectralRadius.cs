namespace CslRepro.Numerics;

/// <summary>placeholder</summary>
public static class SpectralRadius
{
    /// <summary>placeholder</summary>
    /// <param name="matrix">m</param>
    /// <returns>r</returns>
    public static double Of(Matrix<double> matrix) => throw new NotImplementedException();
}

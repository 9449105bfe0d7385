namespace CslRepro.Models.Esn;

/// <summary>
/// Recurrent weights from one uniform number each: below the density the weight is not zero, and where below it decides its value, uniform in (-b, b)
/// with b = √3 radius / √(density N).
/// Source: C. Gallicchio, A. Micheli, L. Pedrelli, "Fast Spectral Radius Initialization for Recurrent Neural Networks", INNSBDDL 2019.
/// </summary>
/// <param name="Density">The probability that a weight is not zero.</param>
/// <param name="Slope">2 b / density.</param>
/// <param name="Offset">-b.</param>
internal readonly record struct UniformWeights(float Density, float Slope, float Offset)
{
    /// <summary>The label of the stream that the numbers come from, row by row.</summary>
    public const string Stream = "reservoir/recurrent";

    /// <summary>The distribution that settings ask for.</summary>
    public static UniformWeights Of(EsnSettings settings)
    {
        var bound = Math.Sqrt(3) * settings.SpectralRadius / Math.Sqrt(settings.Density * settings.Units);
        return new UniformWeights((float)settings.Density, (float)(2 * bound / settings.Density), (float)-bound);
    }

    /// <summary>The weight of a number.</summary>
    /// <param name="uniform">In [0, 1).</param>
    public float At(float uniform) => uniform < Density ? MathF.FusedMultiplyAdd(uniform, Slope, Offset) : 0;
}

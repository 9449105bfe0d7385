using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics;

/// <summary>
/// Elementary functions that give the same bits on every machine: they use only exactly rounded operations
/// (IEEE 754 addition, multiplication, division, square root and fused multiply-add).
/// </summary>
public static class ExactMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power of x.</summary>
    /// <param name="x">Any number.</param>
    public static double Exp(double x) => Scalar<double, DoubleElement>.Exp(x);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>A number in [-1, 1].</returns>
    public static double Tanh(double x) => Scalar<double, DoubleElement>.Tanh(x);

    /// <summary>e to the power of x, in single precision.</summary>
    /// <param name="x">Any number.</param>
    public static float Exp(float x) => Scalar<float, SingleElement>.Exp(x);

    /// <summary>The hyperbolic tangent, in single precision.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>A number in [-1, 1].</returns>
    public static float Tanh(float x) => Scalar<float, SingleElement>.Tanh(x);

    /// <summary>
    /// The natural logarithm, at most 0.749 units of the last place off over a million arguments (printed by the explicit tests of the class
    /// DoubleFunctionTests).
    /// </summary>
    /// <param name="x">0 or more.</param>
    /// <returns>The logarithm; negative infinity for 0, NaN for a negative number.</returns>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        }

        var scale = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            scale = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var significand = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (significand > 1.4142135623730951)
        {
            significand *= 0.5;
            exponent++;
        }

        // log(1 + f) = 2 atanh(s), s = f / (2 + f), |s| < 0.1716: 2 s + s R(s²), where 2 s = f - f²/2 + s f²/2 keeps f's own bits.
        var f = significand - 1;
        var s = f / (2 + f);
        var z = s * s;
        var sum = 0.0;
        for (var power = 21; power >= 3; power -= 2)
        {
            sum = Math.FusedMultiplyAdd(sum, z, 2.0 / power);
        }

        var halfSquare = 0.5 * f * f;
        var k = (double)(exponent + scale);
        var small = halfSquare - Math.FusedMultiplyAdd(s, Math.FusedMultiplyAdd(z, sum, halfSquare), k * Ln2Low);
        return Math.FusedMultiplyAdd(k, Ln2High, -(small - f));
    }

    /// <summary>x to the power of y, as e^(y ln x).</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="y">Any number.</param>
    public static double Pow(double x, double y) => y == 0 ? 1 : x == 0 ? (y > 0 ? 0 : double.PositiveInfinity) : Exp(y * Log(x));
}

using CslRepro.Numerics;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The upper tail of the standard normal distribution, by arithmetic that gives the same bits everywhere.
/// Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23, 1969, with the coefficients for the
/// normal distribution of his algorithm 715 (ACM Transactions on Mathematical Software 19, 1993); in the far tail the continued fraction 26.2.14 of
/// M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 1964. The relative error is about 1e-15.
/// </summary>
internal static class NormalTail
{
    private const double OneOverRootTwoPi = 0.39894228040143267794;
    private const double CentralEnd = 0.67448975;
    private const double FarTail = 5.656854249492380195;
    private const int FractionDepth = 50;

    private static ReadOnlySpan<double> CentralNumerator =>
        [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];

    private static ReadOnlySpan<double> CentralDenominator =>
        [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];

    private static ReadOnlySpan<double> MiddleNumerator =>
    [
        1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static ReadOnlySpan<double> MiddleDenominator =>
    [
        1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
        18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    /// <summary>The density at a value.</summary>
    public static double Density(double z) => OneOverRootTwoPi * ExactMath.Exp(-0.5 * z * z);

    /// <summary>The probability of more than a value.</summary>
    public static double Above(double z)
    {
        var size = Math.Abs(z);
        if (size <= CentralEnd)
        {
            var square = size * size;
            return 0.5 - (z * (Polynomial(CentralNumerator, square) / Polynomial(CentralDenominator, square)));
        }

        var tail = ExactMath.Exp(-0.5 * size * size) * (size <= FarTail ? Middle(size) : Far(size));
        return z > 0 ? tail : 1 - tail;
    }

    /// <summary>The value that a standard normal number exceeds with a given probability, by halving.</summary>
    /// <param name="probability">A probability in (0, 1).</param>
    public static double Quantile(double probability)
    {
        var (low, high) = (-38.0, 38.0);
        while (true)
        {
            var middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            (low, high) = Above(middle) > probability ? (middle, high) : (low, middle);
        }
    }

    private static double Middle(double size) => Polynomial(MiddleNumerator, size) / Polynomial(MiddleDenominator, size);

    /// <summary>1 / (z + 1 / (z + 2 / (z + 3 / ...))).</summary>
    private static double Far(double size)
    {
        var fraction = size;
        for (var depth = FractionDepth; depth > 0; depth--)
        {
            fraction = size + (depth / fraction);
        }

        return OneOverRootTwoPi / fraction;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = Math.FusedMultiplyAdd(sum, x, coefficient);
        }

        return sum;
    }
}

using System.Numerics;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>A number Significand x 2^Exponent with over 200 bits, and elementary functions of doubles from their series: the judge of our own.</summary>
internal readonly record struct ExtendedPrecision(BigInteger Significand, int Exponent)
{
    private const int Bits = 256;
    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = 2 * InverseTangent(One, 3 * One);

    public static ExtendedPrecision Exp(double x)
    {
        var n = (int)Math.Round(x / 0.6931471805599453);
        return new(ReducedExp(Fixed(x) - (n * Ln2)), n - Bits);
    }

    public static ExtendedPrecision Log(double x)
    {
        var (significand, exponent) = Split(x);
        var top = (int)significand.GetBitLength();
        var m = Shift(significand, Bits - top);
        return new((2 * InverseTangent(m - One, m + One)) + ((top + exponent) * Ln2), -Bits);
    }

    /// <summary>For 2^-90 &lt;= |x| &lt;= 50.</summary>
    public static ExtendedPrecision Tanh(double x)
    {
        var (significand, exponent) = Exp(2 * x);
        var e = Shift(significand, exponent + Bits);
        return new(((e - One) << Bits) / (e + One), -Bits);
    }

    public static ExtendedPrecision Sigmoid(double x)
    {
        var (significand, exponent) = Exp(-x);
        return new((BigInteger.One << (2 * Bits) + 1200) / (One + Shift(significand, exponent + Bits)), -Bits - 1200);
    }

    /// <summary>How far a double is away, in units of the last place of a double of this size.</summary>
    public double UlpsFrom(double value)
    {
        var unit = Math.Max((int)BigInteger.Abs(Significand).GetBitLength() + Exponent - 53, -1074);
        var (significand, exponent) = double.IsInfinity(value) ? (new BigInteger(Math.Sign(value)), 1024) : Split(value);
        var common = Math.Min(Math.Min(exponent, Exponent), unit - 40);
        var difference = (significand << (exponent - common)) - (Significand << (Exponent - common));
        return (double)BigInteger.Abs(difference >> (unit - 40 - common)) / (1L << 40);
    }

    private static BigInteger ReducedExp(BigInteger x)
    {
        var sum = One;
        var term = One;
        for (var k = 1; !term.IsZero && k < 200; k++)
        {
            term = ((term * x) >> Bits) / k;
            sum += term;
            if (BigInteger.Abs(term) <= 1)
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>The inverse hyperbolic tangent of a quotient.</summary>
    private static BigInteger InverseTangent(BigInteger numerator, BigInteger denominator)
    {
        var t = (numerator << Bits) / denominator;
        var square = (t * t) >> Bits;
        var sum = t;
        for (var k = 3; BigInteger.Abs(t) > 1; k += 2)
        {
            t = (t * square) >> Bits;
            sum += t / k;
        }

        return sum;
    }

    private static BigInteger Fixed(double x)
    {
        var (significand, exponent) = Split(x);
        return Shift(significand, exponent + Bits);
    }

    private static (BigInteger Significand, int Exponent) Split(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        var exponent = (int)(bits >> 52);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger significand = exponent == 0 ? fraction : fraction | 0x10000000000000;
        return (double.IsNegative(x) ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }

    private static BigInteger Shift(BigInteger value, int left) => left >= 0 ? value << left : value >> -left;
}

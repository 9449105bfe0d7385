using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;
using Operation = CslRepro.Tests.Properties.Numerics.ElementwiseKernel.Operation;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>
/// Errors of the single-precision functions against the double-precision ones (2^-29 of an ulp better), and that exp and
/// tanh never fall where they should rise. The bounds are the maxima over all floats, as the functions' documentation states them; the
/// quick test takes every 1021st float, the explicit one all of them.
/// </summary>
public class SingleFunctionTests
{
    private const int Batch = 1 << 16;

    [Theory]
    [InlineData("Exp", 1.05, false)]
    [InlineData("Tanh", 0.98, false)]
    [InlineData("Sigmoid", 2.41, true)]
    public void Error_over_a_sample_of_all_floats(string name, double bound, bool mayFall) => Scan(name, bound, mayFall, 1021);

    [Theory(Explicit = true)]
    [InlineData("Exp", 1.05, false)]
    [InlineData("Tanh", 0.98, false)]
    [InlineData("Sigmoid", 2.41, true)]
    public void Error_over_all_floats(string name, double bound, bool mayFall) => Scan(name, bound, mayFall, 1);

    [Fact]
    public void Special_values()
    {
        float[] specials = [float.NaN, float.NegativeInfinity, -1e30f, -0f, 0f, 1e30f, float.PositiveInfinity, float.Epsilon];
        Assert.Equal([float.NaN, 0, 0, 1, 1, float.PositiveInfinity, float.PositiveInfinity, 1], specials.Select(x => ExactMath.Exp(x)));
        Assert.Equal([float.NaN, -1, -1, -0f, 0, 1, 1, float.Epsilon], specials.Select(x => ExactMath.Tanh(x)));
        Assert.Equal([float.NaN, 0, 0, 0.5f, 0.5f, 1, 1, 0.5f], specials.Select(Scalar<float, SingleElement>.Sigmoid));
        Assert.True(float.IsNegative(ExactMath.Tanh(-0f)));
        Assert.Equal(float.Epsilon, ExactMath.Exp(-103.5f));
    }

    private static void Scan(string name, double bound, bool mayFall, int stride)
    {
        var operation = Enum.Parse<Operation>(name);
        var x = new float[Batch];
        var result = new float[Batch];
        var wide = new double[Batch];
        var exact = new double[Batch];
        var (worst, at, previous) = (0.0, 0f, float.NegativeInfinity);
        var falls = 0L;

        // Ordered as numbers: -largest ... -0, 0 ... largest.
        for (var index = -0x7F7FFFFFL; index <= 0x7F7FFFFF;)
        {
            var count = 0;
            for (; count < Batch && index <= 0x7F7FFFFF; index += stride)
            {
                x[count++] = index < 0 ? -BitConverter.Int32BitsToSingle((int)-index) : BitConverter.Int32BitsToSingle((int)index);
            }

            for (var i = 0; i < Batch; i++)
            {
                wide[i] = x[i];
            }

            ElementwiseKernel.Run(operation, SimdWidth.Best, x, x, x, result);
            ElementwiseKernel.Run(operation, SimdWidth.Best, wide, wide, wide, exact);
            for (var i = 0; i < count; i++)
            {
                var error = Ulps(result[i], exact[i]);
                if (!(error <= worst))
                {
                    (worst, at) = (error, x[i]);
                }

                falls += result[i] < previous ? 1 : 0;
                previous = result[i];
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0}, every {1}. float: at most {2:F4} ulp, at {3:R}; falls {4} times", name, stride, worst, at, falls);
        Assert.True(worst <= bound, $"{name}({at:R}) is {worst:F4} ulp off");
        Assert.True(mayFall || falls == 0, $"{name} falls {falls} times");
    }

    private static double Ulps(float value, double exact)
    {
        if (float.IsInfinity(value))
        {
            return exact >= float.MaxValue * (1 + 2.98e-8) ? 0 : double.PositiveInfinity;
        }

        var exponent = (int)(BitConverter.DoubleToInt64Bits(exact) >> 52 & 0x7FF) - 1023;
        var unit = Math.Max(exponent - 23, -149);
        return Math.Abs(value - exact) * BitConverter.Int64BitsToDouble((long)(1023 - unit) << 52);
    }
}

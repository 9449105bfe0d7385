using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>Errors of the double-precision functions against 256-bit arithmetic. Each bound is what the functions' documentation states.</summary>
public class DoubleFunctionTests
{
    [Theory]
    [InlineData("exp")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    [InlineData("log")]
    public void Error_over_a_sample(string name) => MaximumError(name, 20_000);

    [Theory(Explicit = true)]
    [InlineData("exp")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    [InlineData("log")]
    public void Error_over_a_million(string name) => MaximumError(name, 1_000_000);

    [Fact]
    public void Special_values()
    {
        double[] specials = [double.NaN, double.NegativeInfinity, -1e300, -0.0, 0.0, 1e300, double.PositiveInfinity, double.Epsilon];
        Assert.Equal([double.NaN, 0, 0, 1, 1, double.PositiveInfinity, double.PositiveInfinity, 1], specials.Select(x => ExactMath.Exp(x)));
        Assert.Equal([double.NaN, -1, -1, -0.0, 0, 1, 1, double.Epsilon], specials.Select(x => ExactMath.Tanh(x)));
        Assert.Equal([double.NaN, 0, 0, 0.5, 0.5, 1, 1, 0.5], specials.Select(Scalar<double, DoubleElement>.Sigmoid));
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NegativeInfinity, double.NegativeInfinity], specials[..5].Select(ExactMath.Log));
        Assert.Equal(double.PositiveInfinity, ExactMath.Log(double.PositiveInfinity));
        Assert.Equal(0, ExactMath.Log(1));
        Assert.True(double.IsNegative(ExactMath.Tanh(-0.0)));
        Assert.Equal(double.Epsilon, ExactMath.Exp(-745.0));
        Assert.Equal(1, ExactMath.Pow(2, 0));
        Assert.Equal(8, ExactMath.Pow(2, 3), 1e-14);
        Assert.Equal(0, ExactMath.Pow(0, 2));
    }

    [Fact]
    public void Tanh_of_tiny_numbers_is_the_number()
    {
        foreach (var x in new[] { 1e-310, -1e-310, 3e-200, -1e-20 })
        {
            Assert.Equal(x, ExactMath.Tanh(x));
        }
    }

    /// <summary>At every place where a formula takes over from another, the functions go on rising.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(20.0)]
    [InlineData(0.0)]
    [InlineData(0.34657359027997264)]
    [InlineData(0.17328679513998632)]
    [InlineData(1.0397207708399179)]
    [InlineData(0.5198603854199589)]
    public void Functions_are_monotone_across_seams(double seam)
    {
        foreach (var center in new[] { seam, -seam })
        {
            var x = center;
            for (var i = 0; i < 1000; i++)
            {
                x = Math.BitDecrement(x);
            }

            for (var i = 0; i < 2000; i++)
            {
                var next = Math.BitIncrement(x);
                Assert.True(ExactMath.Tanh(next) >= ExactMath.Tanh(x), $"tanh falls at {x:R}");
                Assert.True(ExactMath.Exp(next) >= ExactMath.Exp(x), $"exp falls at {x:R}");
                x = next;
            }
        }
    }

    private static void MaximumError(string name, int samples)
    {
        var (function, exact, inputs, bound) = name switch
        {
            "exp" => ((Func<double, double>)ExactMath.Exp, (Func<double, ExtendedPrecision>)ExtendedPrecision.Exp, Spread(samples, -745.2, 709.78), 1.05),
            "tanh" => (ExactMath.Tanh, ExtendedPrecision.Tanh, Spread(samples, -20, 20), 0.9),
            "sigmoid" => (Scalar<double, DoubleElement>.Sigmoid, ExtendedPrecision.Sigmoid, Spread(samples, -745.2, 40), 2.35),
            _ => (ExactMath.Log, ExtendedPrecision.Log, Logarithms(samples), 1.0),
        };
        var (worst, at) = (0.0, 0.0);
        foreach (var x in inputs)
        {
            var error = exact(x).UlpsFrom(function(x));
            if (!(error <= worst))
            {
                (worst, at) = (error, x);
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0}: at most {1:F4} ulp, at {2:R}", name, worst, at);
        Assert.True(worst <= bound, $"{name}({at:R}) is {worst:F4} ulp off");
    }

    /// <summary>Half of the samples even over the range, half over all magnitudes down to 2^-80.</summary>
    private static IEnumerable<double> Spread(int samples, double low, double high)
    {
        var stream = new RandomStream(11, "test/functions");
        for (var i = 0; i < samples / 2; i++)
        {
            yield return low + ((high - low) * stream.NextDouble());
            var magnitude = Math.ScaleB(1 + stream.NextDouble(), stream.NextInt32(84) - 80);
            yield return stream.NextInt32(2) == 0 ? magnitude : -magnitude;
        }
    }

    private static IEnumerable<double> Logarithms(int samples)
    {
        var stream = new RandomStream(12, "test/functions");
        for (var i = 0; i < samples / 2; i++)
        {
            yield return Math.ScaleB(1 + stream.NextDouble(), stream.NextInt32(2090) - 1070);
            var near = 1 + ((stream.NextDouble() - 0.5) * Math.ScaleB(1, -stream.NextInt32(50)));
            if (near != 1)
            {
                yield return near;
            }
        }
    }
}

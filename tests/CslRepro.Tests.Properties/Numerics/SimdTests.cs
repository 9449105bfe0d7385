using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;
using Operation = CslRepro.Tests.Properties.Numerics.ElementwiseKernel.Operation;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>Every operation gives the same bits at every vector width, for ordinary numbers and for all special ones.</summary>
public class SimdTests
{
    private static readonly SimdWidth[] Wider = [SimdWidth.Best, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512];

    public static TheoryData<string> Operations => new(Enum.GetNames<Operation>());

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_width_equals_the_scalar_operation(string name)
    {
        var operation = Enum.Parse<Operation>(name);
        var (a, b, c) = (Inputs<float>(1), Inputs<float>(2), Inputs<float>(3));
        var (x, y, z) = (Inputs<double>(4), Inputs<double>(5), Inputs<double>(6));
        if (operation == Operation.ScaleByPowerOfTwo)
        {
            Array.Fill(b, 0);
            Array.Fill(y, 0);
            for (var i = 0; i < b.Length; i++)
            {
                b[i] = (i % 254) - 126;
                y[i] = (i % 2046) - 1022;
            }
        }

        var expected = new float[a.Length];
        ElementwiseKernel.Run(operation, SimdWidth.Scalar, a, b, c, expected);
        var expectedDouble = new double[x.Length];
        ElementwiseKernel.Run(operation, SimdWidth.Scalar, x, y, z, expectedDouble);
        foreach (var width in Wider)
        {
            var actual = new float[a.Length];
            ElementwiseKernel.Run(operation, width, a, b, c, actual);
            for (var i = 0; i < actual.Length; i++)
            {
                Assert.True(Same(expected[i], actual[i]), $"{name} of ({a[i]:R}, {b[i]:R}, {c[i]:R}) at {width}: {actual[i]:R}, scalar {expected[i]:R}");
            }

            var actualDouble = new double[x.Length];
            ElementwiseKernel.Run(operation, width, x, y, z, actualDouble);
            for (var i = 0; i < actualDouble.Length; i++)
            {
                Assert.True(
                    Same(expectedDouble[i], actualDouble[i]),
                    $"{name} of ({x[i]:R}, {y[i]:R}, {z[i]:R}) at {width}: {actualDouble[i]:R}, scalar {expectedDouble[i]:R}");
            }
        }
    }

    /// <summary>(1 + e)(1 - e) - 1 = -e²: 0 if the product were rounded first.</summary>
    [Fact]
    public void Multiply_add_rounds_once_at_every_width()
    {
        foreach (var width in Enum.GetValues<SimdWidth>())
        {
            var single = new float[16];
            var (x, y, z) = (
                Enumerable.Repeat(1 + 1.1920929e-7f, 16).ToArray(), Enumerable.Repeat(1 - 1.1920929e-7f, 16).ToArray(), Enumerable.Repeat(-1f, 16).ToArray());
            ElementwiseKernel.Run(Operation.MultiplyAdd, width, x, y, z, single);
            Assert.All(single, value => Assert.Equal(-1.42108547e-14f, value));

            var wide = new double[16];
            var (a, b, c) = (
                Enumerable.Repeat(1 + 2.220446049250313e-16, 16).ToArray(),
                Enumerable.Repeat(1 - 2.220446049250313e-16, 16).ToArray(),
                Enumerable.Repeat(1.0, 16).ToArray());
            ElementwiseKernel.Run(Operation.NegatedMultiplyAdd, width, a, b, c, wide);
            Assert.All(wide, value => Assert.Equal(4.930380657631324e-32, value));
        }
    }

    /// <summary>Any two NaN are the same: their payloads differ between processors and mean nothing.</summary>
    private static bool Same(double left, double right) =>
        BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right) || (double.IsNaN(left) && double.IsNaN(right));

    /// <summary>All bit patterns alike, ordinary numbers, and the special ones in all positions.</summary>
    private static T[] Inputs<T>(ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var stream = new RandomStream(seed, "test/simd");
        T[] special =
        [
            T.Zero, -T.Zero, T.One, -T.One, T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.Epsilon, -T.Epsilon,
            T.CreateTruncating(89), T.CreateTruncating(-104), T.CreateTruncating(710), T.CreateTruncating(-746),
        ];
        var result = new T[8192];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (i % 3) switch
            {
                0 => T.CreateTruncating((stream.NextDouble() - 0.5) * 20),
                1 => typeof(T) == typeof(float)
                    ? T.CreateTruncating(BitConverter.UInt32BitsToSingle(stream.NextUInt32()))
                    : T.CreateTruncating(BitConverter.UInt64BitsToDouble(stream.NextUInt64())),
                _ => special[stream.NextInt32(special.Length)],
            };
        }

        return result;
    }
}

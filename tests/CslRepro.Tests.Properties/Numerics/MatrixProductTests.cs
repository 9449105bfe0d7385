using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>Every product at every vector width and number of threads equals the textbook's loops to the bit.</summary>
public class MatrixProductTests
{
    private static readonly SimdWidth[] Widths = [SimdWidth.Best, SimdWidth.Scalar, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512];

    /// <summary>Rows, inner index, columns: nothing, one, primes, around every tile and beyond every block.</summary>
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 0, 3, 4 },
        { 3, 0, 4 },
        { 3, 4, 0 },
        { 1, 1, 1 },
        { 1, 300, 50 },
        { 2, 7, 48 },
        { 4, 5, 3 },
        { 7, 257, 49 },
        { 8, 256, 96 },
        { 9, 513, 31 },
        { 13, 17, 4099 },
        { 67, 101, 53 },
        { 277, 3, 11 },
        { 530, 259, 5 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Products_equal_the_textbook_at_every_width(int rows, int depth, int columns)
    {
        Products<float>(rows, depth, columns, 1);
        Products<double>(rows, depth, columns, 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Products_do_not_depend_on_threads(int threads)
    {
        Products<float>(150, 301, 131, threads);
        Products<double>(61, 299, 331, threads);
        Products<double>(331, 150, 61, threads);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 47)]
    [InlineData(257, 50)]
    [InlineData(31, 101)]
    [InlineData(5, 307)]
    public void Symmetric_updates_equal_the_textbook_at_every_width(int depth, int size)
    {
        SymmetricUpdates<float, float>(depth, size, 1);
        SymmetricUpdates<double, double>(depth, size, 1);
        SymmetricUpdates<float, double>(depth, size, 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Symmetric_updates_do_not_depend_on_threads(int threads) => SymmetricUpdates<float, double>(99, 211, threads);

    [Fact]
    public void Zeros_keep_the_signs_of_the_textbook()
    {
        var a = new Matrix<float>(2, 1, [-1f, 1f]);
        var b = new Matrix<float>(1, 2, [0f, -0f]);
        var start = new Matrix<float>(2, 2, [-0f, -0f, -0f, -0f]);
        foreach (var width in Widths)
        {
            var result = start.Copy();
            MatrixProduct.Multiply(a, b, result, accumulate: true, 1, width);
            SameBits.Assert(new Matrix<float>(2, 2, [-0f, 0f, 0f, -0f]), result, $"{width}");
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var a = new Matrix<double>(2, 3);
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(a, a, new Matrix<double>(2, 3)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.MultiplyByTransposed(a, a, new Matrix<double>(3, 3)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.MultiplyTransposed(a, a, new Matrix<double>(2, 2)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.SymmetricUpdate(a, new Matrix<double>(2, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.MultiplyByTransposed(a, a, new Matrix<double>(2, 2), threads: 0));
    }

    private static void Products<T>(int rows, int depth, int columns, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Oracle.Random<T>(rows, depth, 1);
        var b = Oracle.Random<T>(depth, columns, 2);
        var aTransposed = Oracle.Transpose(a);
        var bTransposed = Oracle.Transpose(b);
        var old = Oracle.Random<T>(rows, columns, 3);
        foreach (var accumulate in new[] { false, true })
        {
            var expected = Oracle.Multiply(a, b, accumulate ? old : new Matrix<T>(rows, columns));
            foreach (var width in Widths)
            {
                var what = $"{typeof(T).Name}, {width}, {threads} threads, accumulate {accumulate}";
                var result = old.Copy();
                MatrixProduct.Multiply(a, b, result, accumulate, threads, width);
                SameBits.Assert(expected, result, "A B, " + what);

                result = old.Copy();
                MatrixProduct.MultiplyByTransposed(a, bTransposed, result, accumulate, threads, width);
                SameBits.Assert(expected, result, "A Bᵀ, " + what);

                result = old.Copy();
                MatrixProduct.MultiplyTransposed<T, T>(aTransposed, b, result, accumulate, threads, width);
                SameBits.Assert(expected, result, "Aᵀ B, " + what);
            }
        }

        if (typeof(T) == typeof(double))
        {
            var single = aTransposed.Convert<float>();
            var expected = Oracle.Multiply(Oracle.Transpose(single).Convert<T>(), b, old);
            foreach (var width in Widths)
            {
                var result = old.Copy();
                MatrixProduct.MultiplyTransposed(single, b, result, accumulate: true, threads, width);
                SameBits.Assert(expected, result, $"Aᵀ B of a single-precision A, {width}, {threads} threads");
            }
        }
    }

    private static void SymmetricUpdates<TSource, T>(int depth, int size, int threads)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Oracle.Random<TSource>(depth, size, 1);
        var exact = a.Convert<T>();
        var old = Oracle.Random<T>(size, size, 2);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                old[j, i] = old[i, j];
            }
        }

        foreach (var subtract in new[] { false, true })
        {
            var expected = Oracle.Multiply(Oracle.Transpose(exact), exact, old, subtract);
            foreach (var width in Widths)
            {
                var result = old.Copy();
                MatrixProduct.SymmetricUpdate(a, result, subtract, threads, width);
                SameBits.Assert(expected, result, $"{typeof(TSource).Name} into {typeof(T).Name}, {width}, {threads} threads, subtract {subtract}");
            }
        }
    }
}

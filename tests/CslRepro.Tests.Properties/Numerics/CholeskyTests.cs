using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>The blocked factorisation and solves equal the textbook's loops to the bit.</summary>
public class CholeskyTests
{
    private static readonly SimdWidth[] Widths = [SimdWidth.Best, SimdWidth.Scalar, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 1)]
    [InlineData(131, 1)]
    [InlineData(211, 2)]
    [InlineData(211, 5)]
    public void Factor_and_solves_equal_the_textbook_at_every_width(int size, int threads)
    {
        var matrix = PositiveDefinite(size);
        var lower = Oracle.Cholesky(matrix);
        foreach (var width in Widths)
        {
            var factor = matrix.Copy();
            SpoilAbove(factor);
            Cholesky.Factor(factor, threads, width);
            SameBits.Assert(lower, factor, $"L at {width}, {threads} threads");
        }

        foreach (var sides in new[] { 0, 1, 2, 7, 22, 131 })
        {
            var b = Oracle.Random<double>(size, sides, 3);
            var forward = Oracle.SolveLower(lower, b);
            var backward = Oracle.SolveLowerTransposed(lower, b);
            foreach (var width in Widths)
            {
                var x = b.Copy();
                Cholesky.SolveLower(lower, x, threads, width);
                SameBits.Assert(forward, x, $"L X = B of {sides} sides at {width}, {threads} threads");

                x = b.Copy();
                Cholesky.SolveLowerTransposed(lower, x, threads, width);
                SameBits.Assert(backward, x, $"Lᵀ X = B of {sides} sides at {width}, {threads} threads");
            }
        }
    }

    [Fact]
    public void Solve_inverts_the_product()
    {
        var matrix = PositiveDefinite(100);
        var x = Oracle.Random<double>(100, 9, 5);
        var b = new Matrix<double>(100, 9);
        MatrixProduct.Multiply(matrix, x, b);
        Cholesky.Factor(matrix);
        Cholesky.Solve(matrix, b);
        for (var i = 0; i < x.Elements.Length; i++)
        {
            Assert.Equal(x.Elements[i], b.Elements[i], 1e-11);
        }
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(100, 80)]
    public void A_matrix_that_is_not_positive_definite_is_refused_with_the_pivot(int size, int pivot)
    {
        var matrix = PositiveDefinite(size);
        matrix[pivot, pivot] = -1;
        var error = Assert.Throws<ArithmeticException>(() => Cholesky.Factor(matrix));
        Assert.Contains($"pivot {pivot} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Cholesky.Factor(new Matrix<double>(2, 3)));
        Assert.Throws<ArgumentException>(() => Cholesky.SolveLower(new Matrix<double>(3, 3), new Matrix<double>(2, 3)));
        Assert.Throws<ArgumentException>(() => Cholesky.SolveLowerTransposed(new Matrix<double>(2, 3), new Matrix<double>(2, 3)));
    }

    private static Matrix<double> PositiveDefinite(int size)
    {
        var rows = Oracle.Random<double>(size + 5, size, 7);
        var result = new Matrix<double>(size, size);
        for (var i = 0; i < size; i++)
        {
            result[i, i] = 0.1;
        }

        MatrixProduct.SymmetricUpdate(rows, result);
        return result;
    }

    /// <summary>Only the lower triangle may be read: NaN above it must not matter.</summary>
    private static void SpoilAbove(Matrix<double> matrix)
    {
        for (var i = 0; i < matrix.Rows; i++)
        {
            matrix.Row(i)[(i + 1)..].Fill(double.NaN);
        }
    }
}

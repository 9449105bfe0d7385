using CslRepro.Numerics;
using MathNet.Numerics.LinearAlgebra.Double;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

public class SpectralRadiusTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(51)]
    [InlineData(97)]
    [InlineData(150)]
    public void Agrees_with_an_eigenvalue_solver(int size)
    {
        var (real, complex) = (0, 0);
        for (var seed = 0UL; seed < 6; seed++)
        {
            var matrix = Oracle.Random<double>(size, size, 100 + seed);
            // Column-major there, row-major here: a matrix and its transpose have the same eigenvalues.
            var values = new DenseMatrix(size, size, matrix.Elements.ToArray()).Evd().EigenValues;
            var dominant = values.MaxBy(value => value.Magnitude);
            _ = dominant.Imaginary == 0 ? real++ : complex++;
            Assert.Equal(dominant.Magnitude, SpectralRadius.Of(matrix), dominant.Magnitude * 2e-10);
            Assert.Equal(dominant.Magnitude, SpectralRadius.Of(matrix, 1e-13), dominant.Magnitude * 1e-12);
        }

        Assert.True(size < 20 || complex > 0, "the sample needs complex dominant eigenvalues");
        Assert.True(size != 20 || real > 0, "the sample needs real dominant eigenvalues");
    }

    [Fact]
    public void Diagonal_matrices_have_their_largest_element()
    {
        var matrix = new Matrix<double>(3, 3);
        (matrix[0, 0], matrix[1, 1], matrix[2, 2]) = (0.25, -1.75, 1.5);
        Assert.Equal(1.75, SpectralRadius.Of(matrix, 1e-14), 1e-13);
    }

    [Fact]
    public void Nilpotent_and_empty_matrices_have_exactly_0()
    {
        var matrix = Oracle.Random<double>(9, 9, 1);
        for (var i = 0; i < 9; i++)
        {
            matrix.Row(i)[..(i + 1)].Clear();
        }

        Assert.Equal(0, SpectralRadius.Of(matrix));
        Assert.Equal(0, SpectralRadius.Of(new Matrix<double>(0, 0)));
        Assert.Equal(0, SpectralRadius.Of(new Matrix<double>(4, 4)));
    }

    /// <summary>Many eigenvalues of one modulus, and powers that never settle.</summary>
    [Fact]
    public void Scaled_cycles_have_their_scale()
    {
        var cycle = new Matrix<double>(5, 5);
        for (var i = 0; i < 5; i++)
        {
            cycle[i, (i + 1) % 5] = 0.7;
        }

        Assert.Equal(0.7, SpectralRadius.Of(cycle, 1e-13), 1e-13);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Neither_overflows_nor_underflows(double scale)
    {
        var matrix = Oracle.Random<double>(20, 20, 3);
        var radius = SpectralRadius.Of(matrix);
        foreach (ref var element in matrix.Elements)
        {
            element *= scale;
        }

        Assert.Equal(1, SpectralRadius.Of(matrix) / (scale * radius), 1e-9);
    }

    [Fact]
    public void A_defective_matrix_is_right_within_the_tolerance()
    {
        var jordan = new Matrix<double>(2, 2, [0.9, 1, 0, 0.9]);
        Assert.Equal(0.9, SpectralRadius.Of(jordan, 1e-10), 2e-9);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var matrix = Oracle.Random<double>(120, 120, 4);
        Assert.Equal(SpectralRadius.Of(matrix), SpectralRadius.Of(matrix, threads: 3));
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SpectralRadius.Of(new Matrix<double>(2, 3)));
        Assert.Throws<ArgumentException>(() => SpectralRadius.Of(new Matrix<double>(1, 1, [double.NaN])));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpectralRadius.Of(new Matrix<double>(1, 1), 0));
    }
}

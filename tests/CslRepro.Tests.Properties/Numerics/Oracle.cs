using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>The textbook's loops, one element at a time: what every fast kernel has to equal to the bit.</summary>
internal static class Oracle
{
    public static Matrix<T> Random<T>(int rows, int columns, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var stream = new RandomStream(seed, "test/matrix");
        var matrix = new Matrix<T>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = T.CreateTruncating(stream.NextDouble() - 0.5);
        }

        return matrix;
    }

    /// <summary>c_ij + (+/-) Σ_k a_ik b_kj, k ascending, one fused multiply-add each.</summary>
    public static Matrix<T> Multiply<T>(Matrix<T> a, Matrix<T> b, Matrix<T> start, bool subtract = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = start.Copy();
        for (var i = 0; i < a.Rows; i++)
        {
            for (var j = 0; j < b.Columns; j++)
            {
                var sum = start[i, j];
                for (var k = 0; k < a.Columns; k++)
                {
                    sum = T.FusedMultiplyAdd(subtract ? -a[i, k] : a[i, k], b[k, j], sum);
                }

                result[i, j] = sum;
            }
        }

        return result;
    }

    public static Matrix<T> Transpose<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new Matrix<T>(matrix.Columns, matrix.Rows);
        for (var i = 0; i < matrix.Rows; i++)
        {
            for (var j = 0; j < matrix.Columns; j++)
            {
                result[j, i] = matrix[i, j];
            }
        }

        return result;
    }

    /// <summary>l_ij = (a_ij - Σ_k&lt;j l_ik l_jk) / l_jj and the root on the diagonal, k ascending.</summary>
    public static Matrix<double> Cholesky(Matrix<double> matrix)
    {
        var lower = new Matrix<double>(matrix.Rows, matrix.Rows);
        for (var i = 0; i < matrix.Rows; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum = Math.FusedMultiplyAdd(-lower[i, k], lower[j, k], sum);
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }

    /// <summary>L X = B, k ascending.</summary>
    public static Matrix<double> SolveLower(Matrix<double> lower, Matrix<double> sides)
    {
        var result = sides.Copy();
        for (var j = 0; j < sides.Columns; j++)
        {
            for (var i = 0; i < lower.Rows; i++)
            {
                var sum = sides[i, j];
                for (var k = 0; k < i; k++)
                {
                    sum = Math.FusedMultiplyAdd(-lower[i, k], result[k, j], sum);
                }

                result[i, j] = sum / lower[i, i];
            }
        }

        return result;
    }

    /// <summary>Lᵀ X = B, k descending.</summary>
    public static Matrix<double> SolveLowerTransposed(Matrix<double> lower, Matrix<double> sides)
    {
        var result = sides.Copy();
        for (var j = 0; j < sides.Columns; j++)
        {
            for (var i = lower.Rows - 1; i >= 0; i--)
            {
                var sum = sides[i, j];
                for (var k = lower.Rows - 1; k > i; k--)
                {
                    sum = Math.FusedMultiplyAdd(-lower[k, i], result[k, j], sum);
                }

                result[i, j] = sum / lower[i, i];
            }
        }

        return result;
    }
}

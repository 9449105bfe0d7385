using System.Numerics;

namespace CslRepro.Numerics;

/// <summary>
/// Products of dense matrices. Every element of a result is one chain of fused multiply-adds over the inner index in
/// ascending order, starting from 0 (or from the old element where the product is accumulated), so that the result does
/// not depend on blocking, vector width or threads.
/// </summary>
public static class MatrixProduct
{
    /// <summary>C = A B, or C = C + A B.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="a">m x k.</param>
    /// <param name="b">k x n.</param>
    /// <param name="result">m x n; must not share memory with a factor.</param>
    /// <param name="accumulate">Whether to add to what the result holds.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Multiply<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result, bool accumulate = false, int threads = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Columns == b.Rows && result.Rows == a.Rows && result.Columns == b.Columns, a, b, result, "A B");
        for (var i = 0; i < a.Rows; i++)
        {
            var row = result.Row(i);
            if (!accumulate)
            {
                row.Clear();
            }

            for (var k = 0; k < a.Columns; k++)
            {
                var left = a[i, k];
                var right = b.Row(k);
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] = T.FusedMultiplyAdd(left, right[j], row[j]);
                }
            }
        }
    }

    /// <summary>C = A Bᵀ, or C = C + A Bᵀ.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="a">m x k.</param>
    /// <param name="b">n x k.</param>
    /// <param name="result">m x n; must not share memory with a factor.</param>
    /// <param name="accumulate">Whether to add to what the result holds.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void MultiplyByTransposed<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result, bool accumulate = false, int threads = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Columns == b.Columns && result.Rows == a.Rows && result.Columns == b.Rows, a, b, result, "A Bᵀ");
        Multiply(a, b.Transpose(), result, accumulate, threads);
    }

    /// <summary>C = Aᵀ B, or C = C + Aᵀ B.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="a">k x m.</param>
    /// <param name="b">k x n.</param>
    /// <param name="result">m x n; must not share memory with a factor.</param>
    /// <param name="accumulate">Whether to add to what the result holds.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void MultiplyTransposed<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result, bool accumulate = false, int threads = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Rows == b.Rows && result.Rows == a.Columns && result.Columns == b.Columns, a, b, result, "Aᵀ B");
        Multiply(a.Transpose(), b, result, accumulate, threads);
    }

    /// <summary>
    /// A symmetric rank-k update: C = C + Aᵀ A, or C - Aᵀ A. The lower triangle is computed and mirrored into the upper one.
    /// c_ij (i >= j) takes (+/-) a_ki a_kj for k = 0, 1, ... with one fused multiply-add each.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="a">k x n.</param>
    /// <param name="result">n x n, symmetric; must not share memory with A.</param>
    /// <param name="subtract">Whether to subtract the product.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SymmetricUpdate<T>(Matrix<T> a, Matrix<T> result, bool subtract = false, int threads = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(result.Rows == a.Columns && result.Columns == a.Columns, a, a, result, "Aᵀ A");
        for (var k = 0; k < a.Rows; k++)
        {
            var row = a.Row(k);
            for (var i = 0; i < row.Length; i++)
            {
                var left = subtract ? -row[i] : row[i];
                for (var j = 0; j <= i; j++)
                {
                    result[i, j] = T.FusedMultiplyAdd(left, row[j], result[i, j]);
                }
            }
        }

        for (var i = 0; i < result.Rows; i++)
        {
            for (var j = 0; j < i; j++)
            {
                result[j, i] = result[i, j];
            }
        }
    }

    private static void Require<T>(bool fits, Matrix<T> a, Matrix<T> b, Matrix<T> result, string product)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!fits)
        {
            throw new ArgumentException($"{product}: shapes {a.Rows} x {a.Columns}, {b.Rows} x {b.Columns} and result {result.Rows} x {result.Columns} do not fit.");
        }
    }
}

namespace CslRepro.Numerics;

/// <summary>
/// Cholesky's factorisation A = L Lᵀ of a symmetric positive definite matrix, and the triangular solves that go with it.
/// Sums run in the order of the textbook's loops, with one fused multiply-add for each term.
/// </summary>
public static class Cholesky
{
    /// <summary>
    /// Replaces the lower triangle of A by L and clears the upper one.
    /// l_jj = sqrt(a_jj - Σ_k&lt;j l_jk²), l_ij = (a_ij - Σ_k&lt;j l_ik l_jk) / l_jj, k ascending.
    /// </summary>
    /// <param name="matrix">n x n; only its lower triangle is read.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public static void Factor(Matrix<double> matrix, int threads = 1)
    {
        if (matrix.Rows != matrix.Columns)
        {
            throw new ArgumentException($"Cholesky's factorisation needs a square matrix, got {matrix.Rows} x {matrix.Columns}.", nameof(matrix));
        }

        for (var j = 0; j < matrix.Rows; j++)
        {
            var pivotRow = matrix.Row(j);
            for (var i = j; i < matrix.Rows; i++)
            {
                var row = matrix.Row(i);
                var sum = row[j];
                for (var k = 0; k < j; k++)
                {
                    sum = Math.FusedMultiplyAdd(-row[k], pivotRow[k], sum);
                }

                if (i > j)
                {
                    row[j] = sum / pivotRow[j];
                }
                else if (sum > 0)
                {
                    row[j] = Math.Sqrt(sum);
                }
                else
                {
                    throw new ArithmeticException($"The matrix is not positive definite: pivot {j} is {sum}.");
                }
            }

            pivotRow[(j + 1)..].Clear();
        }
    }

    /// <summary>Solves L X = B in place, k ascending.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    public static void SolveLower(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        for (var i = 0; i < lower.Rows; i++)
        {
            var target = rightSides.Row(i);
            for (var k = 0; k < i; k++)
            {
                var factor = -lower[i, k];
                var source = rightSides.Row(k);
                for (var j = 0; j < target.Length; j++)
                {
                    target[j] = Math.FusedMultiplyAdd(factor, source[j], target[j]);
                }
            }

            var pivot = lower[i, i];
            foreach (ref var value in target)
            {
                value /= pivot;
            }
        }
    }

    /// <summary>Solves Lᵀ X = B in place, k descending.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    public static void SolveLowerTransposed(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        for (var i = lower.Rows - 1; i >= 0; i--)
        {
            var target = rightSides.Row(i);
            for (var k = lower.Rows - 1; k > i; k--)
            {
                var factor = -lower[k, i];
                var source = rightSides.Row(k);
                for (var j = 0; j < target.Length; j++)
                {
                    target[j] = Math.FusedMultiplyAdd(factor, source[j], target[j]);
                }
            }

            var pivot = lower[i, i];
            foreach (ref var value in target)
            {
                value /= pivot;
            }
        }
    }

    /// <summary>Solves A X = B in place for A = L Lᵀ.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    public static void Solve(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        SolveLower(lower, rightSides, threads);
        SolveLowerTransposed(lower, rightSides, threads);
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Kernels;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics;

/// <summary>
/// Cholesky's factorisation A = L Lᵀ of a symmetric positive definite matrix, and the triangular solves that go with it.
/// Sums run in the order of the textbook's loops, with one fused multiply-add for each term.
/// </summary>
public static class Cholesky
{
    private const int Block = TriangularSolve.Block;

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
        ArgumentNullException.ThrowIfNull(matrix);
        Factor(matrix, threads, SimdWidth.Best);
    }

    /// <summary>Solves L X = B in place, k ascending.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SolveLower(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(rightSides);
        SolveLower(lower, rightSides, threads, SimdWidth.Best);
    }

    /// <summary>Solves Lᵀ X = B in place, k descending.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SolveLowerTransposed(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(rightSides);
        SolveLowerTransposed(lower, rightSides, threads, SimdWidth.Best);
    }

    /// <summary>Solves A X = B in place for A = L Lᵀ.</summary>
    /// <param name="lower">n x n, the factor L.</param>
    /// <param name="rightSides">n x m: B, replaced by X.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void Solve(Matrix<double> lower, Matrix<double> rightSides, int threads = 1)
    {
        SolveLower(lower, rightSides, threads);
        SolveLowerTransposed(lower, rightSides, threads);
    }

    internal static unsafe void Factor(Matrix<double> matrix, int threads, SimdWidth width)
    {
        if (matrix.Rows != matrix.Columns)
        {
            throw new ArgumentException($"Cholesky's factorisation needs a square matrix, got {matrix.Rows} x {matrix.Columns}.", nameof(matrix));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        nint size = matrix.Rows;
        using var buffer = new PackBuffer((Block * size * sizeof(double)) + 64);
        var panel = buffer.Take<double>(Block * size);
        fixed (double* elements = matrix.Elements)
        {
            for (nint first = 0; first < size; first += Block)
            {
                var columns = Math.Min(Block, size - first);
                FactorBlock(elements + (first * size) + first, size, columns, first);

                // The rows below hold A21; as columns of the panel they are right sides of L11 X = A21ᵀ, and then L21ᵀ.
                var next = first + columns;
                var rest = size - next;
                var below = elements + (next * size) + first;
                Packing.Copy(new Operand<double>(below, 1, size), columns, rest, rest, negate: false, panel);
                TriangularSolve.Run(new(elements + (first * size) + first, size, 1), columns, new(panel, rest, 1), rest, threads, width);
                Packing.Copy(new Operand<double>(panel, 1, rest), rest, columns, size, negate: false, below);
                ProductRunner.Run(
                    new ProductTask<double, double, double>
                    {
                        Left = new(panel, 1, rest),
                        Right = new(panel, rest, 1),
                        Result = elements + (next * size) + next,
                        ResultStride = size,
                        Rows = rest,
                        Depth = columns,
                        Columns = rest,
                        Accumulate = true,
                        Subtract = true,
                        LowerOnly = true,
                    },
                    threads,
                    width);
            }
        }

        for (var row = 0; row < matrix.Rows; row++)
        {
            matrix.Row(row)[(row + 1)..].Clear();
        }
    }

    internal static unsafe void SolveLower(Matrix<double> lower, Matrix<double> rightSides, int threads, SimdWidth width)
    {
        RequireFit(lower, rightSides);
        fixed (double* triangle = lower.Elements, sides = rightSides.Elements)
        {
            TriangularSolve.Run(new(triangle, lower.Columns, 1), lower.Rows, new(sides, rightSides.Columns, 1), rightSides.Columns, threads, width);
        }
    }

    internal static unsafe void SolveLowerTransposed(Matrix<double> lower, Matrix<double> rightSides, int threads, SimdWidth width)
    {
        RequireFit(lower, rightSides);
        fixed (double* triangle = lower.Elements, sides = rightSides.Elements)
        {
            // Lᵀ with both indices reversed is a lower triangle: row i is column n - 1 - i of L, from its end.
            nint size = lower.Rows;
            TriangularSolve.Run(
                new(triangle + (size * size) - 1, -1, -size),
                size,
                new(sides + ((size - 1) * rightSides.Columns), -rightSides.Columns, 1),
                rightSides.Columns,
                threads,
                width);
        }
    }

    /// <summary>The textbook's loops, for a block on the diagonal from which all earlier columns are already taken out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FactorBlock(double* block, nint stride, nint size, nint first)
    {
        for (nint j = 0; j < size; j++)
        {
            var pivotRow = block + (j * stride);
            for (var i = j; i < size; i++)
            {
                var row = block + (i * stride);
                var sum = row[j];
                for (nint k = 0; k < j; k++)
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
                    throw new ArithmeticException(
                        string.Create(CultureInfo.InvariantCulture, $"The matrix is not positive definite: pivot {first + j} is {sum}."));
                }
            }
        }
    }

    private static void RequireFit(Matrix<double> lower, Matrix<double> rightSides)
    {
        if (lower.Rows != lower.Columns || rightSides.Rows != lower.Rows)
        {
            throw new ArgumentException(
                $"A triangle of {lower.Rows} x {lower.Columns} and right sides of {rightSides.Rows} x {rightSides.Columns} do not fit.");
        }
    }
}

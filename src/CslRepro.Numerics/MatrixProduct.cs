using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Kernels;
using CslRepro.Numerics.Simd;

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
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(result);
        Multiply(a, b, result, accumulate, threads, SimdWidth.Best);
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
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(result);
        MultiplyByTransposed(a, b, result, accumulate, threads, SimdWidth.Best);
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
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(result);
        MultiplyTransposed<T, T>(a, b, result, accumulate, threads, SimdWidth.Best);
    }

    /// <summary>
    /// C = Aᵀ B, or C = C + Aᵀ B, of a single-precision A in double precision: every element of A enters exactly.
    /// </summary>
    /// <param name="a">k x m.</param>
    /// <param name="b">k x n.</param>
    /// <param name="result">m x n; must not share memory with a factor.</param>
    /// <param name="accumulate">Whether to add to what the result holds.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void MultiplyTransposed(Matrix<float> a, Matrix<double> b, Matrix<double> result, bool accumulate = false, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(result);
        MultiplyTransposed(a, b, result, accumulate, threads, SimdWidth.Best);
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
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(result);
        SymmetricUpdate<T, T>(a, result, subtract, threads, SimdWidth.Best);
    }

    /// <summary>
    /// A symmetric rank-k update, C = C + Aᵀ A or C - Aᵀ A, of a single-precision A in double precision: every element of A
    /// enters exactly, and all arithmetic is in double precision.
    /// </summary>
    /// <param name="a">k x n.</param>
    /// <param name="result">n x n, symmetric.</param>
    /// <param name="subtract">Whether to subtract the product.</param>
    /// <param name="threads">How many threads may work at it, 1 or more.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SymmetricUpdate(Matrix<float> a, Matrix<double> result, bool subtract = false, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(result);
        SymmetricUpdate(a, result, subtract, threads, SimdWidth.Best);
    }

    internal static unsafe void Multiply<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result, bool accumulate, int threads, SimdWidth width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Columns == b.Rows && result.Rows == a.Rows && result.Columns == b.Columns, a, b, result, "A B");
        fixed (T* left = a.Elements, right = b.Elements, target = result.Elements)
        {
            ProductRunner.Run(
                new ProductTask<T, T, T>
                {
                    Left = new(left, a.Columns, 1),
                    Right = new(right, b.Columns, 1),
                    Result = target,
                    ResultStride = result.Columns,
                    Rows = result.Rows,
                    Depth = a.Columns,
                    Columns = result.Columns,
                    Accumulate = accumulate,
                },
                threads,
                width);
        }
    }

    internal static unsafe void MultiplyByTransposed<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result, bool accumulate, int threads, SimdWidth width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Columns == b.Columns && result.Rows == a.Rows && result.Columns == b.Rows, a, b, result, "A Bᵀ");
        fixed (T* left = a.Elements, right = b.Elements, target = result.Elements)
        {
            ProductRunner.Run(
                new ProductTask<T, T, T>
                {
                    Left = new(left, a.Columns, 1),
                    Right = new(right, 1, b.Columns),
                    Result = target,
                    ResultStride = result.Columns,
                    Rows = result.Rows,
                    Depth = a.Columns,
                    Columns = result.Columns,
                    Accumulate = accumulate,
                },
                threads,
                width);
        }
    }

    internal static unsafe void MultiplyTransposed<TLeft, T>(Matrix<TLeft> a, Matrix<T> b, Matrix<T> result, bool accumulate, int threads, SimdWidth width)
        where TLeft : unmanaged, IBinaryFloatingPointIeee754<TLeft>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(a.Rows == b.Rows && result.Rows == a.Columns && result.Columns == b.Columns, a, b, result, "Aᵀ B");
        fixed (TLeft* left = a.Elements)
        fixed (T* right = b.Elements, target = result.Elements)
        {
            ProductRunner.Run(
                new ProductTask<TLeft, T, T>
                {
                    Left = new(left, 1, a.Columns),
                    Right = new(right, b.Columns, 1),
                    Result = target,
                    ResultStride = result.Columns,
                    Rows = result.Rows,
                    Depth = a.Rows,
                    Columns = result.Columns,
                    Accumulate = accumulate,
                },
                threads,
                width);
        }
    }

    internal static unsafe void SymmetricUpdate<TSource, T>(Matrix<TSource> a, Matrix<T> result, bool subtract, int threads, SimdWidth width)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Require(result.Rows == a.Columns && result.Columns == a.Columns, a, a, result, "Aᵀ A");
        fixed (TSource* factor = a.Elements)
        fixed (T* target = result.Elements)
        {
            ProductRunner.Run(
                new ProductTask<TSource, TSource, T>
                {
                    Left = new(factor, 1, a.Columns),
                    Right = new(factor, a.Columns, 1),
                    Result = target,
                    ResultStride = result.Columns,
                    Rows = result.Rows,
                    Depth = a.Rows,
                    Columns = result.Columns,
                    Accumulate = true,
                    Subtract = subtract,
                    LowerOnly = true,
                },
                threads,
                width);
            Mirror(target, result.Rows);
        }
    }

    /// <summary>Copies the lower triangle into the upper one, block by block to stay in the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Mirror<T>(T* matrix, nint size)
        where T : unmanaged
    {
        const int block = 32;
        for (nint rowBlock = 0; rowBlock < size; rowBlock += block)
        {
            var rowEnd = Math.Min(rowBlock + block, size);
            for (nint columnBlock = 0; columnBlock <= rowBlock; columnBlock += block)
            {
                for (var column = columnBlock; column < Math.Min(columnBlock + block, size); column++)
                {
                    for (var row = Math.Max(rowBlock, column + 1); row < rowEnd; row++)
                    {
                        matrix[(column * size) + row] = matrix[(row * size) + column];
                    }
                }
            }
        }
    }

    private static void Require<TLeft, TRight, T>(bool fits, Matrix<TLeft> a, Matrix<TRight> b, Matrix<T> result, string product)
        where TLeft : unmanaged, IBinaryFloatingPointIeee754<TLeft>
        where TRight : unmanaged, IBinaryFloatingPointIeee754<TRight>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!fits)
        {
            throw new ArgumentException(
                $"{product}: shapes {a.Rows} x {a.Columns}, {b.Rows} x {b.Columns} and result {result.Rows} x {result.Columns} do not fit.");
        }
    }
}

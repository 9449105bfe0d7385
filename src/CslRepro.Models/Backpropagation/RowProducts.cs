using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Products of rows and matrices whose rows are padded to whole vectors.
/// Every element is a chain of fused multiply-adds in the order that its method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class RowProducts<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A row vector times a matrix: target = start + x[k] * matrix row k, for k ascending.</summary>
    /// <param name="start">Where the sums begin, or null for zeros.</param>
    /// <param name="vector">The row vector.</param>
    /// <param name="count">Its length, the matrix's number of rows.</param>
    /// <param name="matrix">The matrix, rows of <paramref name="columns"/>.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="target">Receives the product.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowTimesMatrix(T* start, T* vector, int count, T* matrix, int columns, T* target)
    {
        var width = TSimd.Width;
        for (var column = 0; column < columns; column += width)
        {
            var sum = start == null ? TSimd.Broadcast(T.Zero) : TSimd.Load(start + column);
            var row = matrix + column;
            for (var k = 0; k < count; k++)
            {
                sum = TSimd.MultiplyAdd(TSimd.Broadcast(vector[k]), TSimd.Load(row), sum);
                row += columns;
            }

            TSimd.Store(target + column, sum);
        }
    }

    /// <summary>A sum of outer products: target[i, j] = Σ left[r, i] * right[r, j] over rows r, ascending from 0.</summary>
    /// <param name="left">Rows of <paramref name="leftRow"/>.</param>
    /// <param name="leftRow">Distance between rows of the left factor.</param>
    /// <param name="right">Rows of <paramref name="rightRow"/>.</param>
    /// <param name="rightRow">Distance between rows of the right factor.</param>
    /// <param name="count">How many rows both factors have.</param>
    /// <param name="rows">How many rows the target has.</param>
    /// <param name="columns">Padded number of the target's columns.</param>
    /// <param name="target">Receives the sum, rows of <paramref name="columns"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OuterProducts(T* left, int leftRow, T* right, int rightRow, int count, int rows, int columns, T* target)
    {
        // Columns outside: a few vectors of all rows of the right factor stay in the first cache while the left factor's columns pass.
        var width = TSimd.Width;
        var column = 0;
        if (width * sizeof(T) == 64)
        {
            for (; column + (5 * width) <= columns; column += 5 * width)
            {
                var i = 0;
                for (; i + 4 <= rows; i += 4)
                {
                    FourByFive(left + i, leftRow, right + column, rightRow, count, target + ((nint)i * columns) + column, columns);
                }

                OneByAny(left, leftRow, right, rightRow, count, i, rows, column, column + (5 * width), target, columns);
            }
        }

        for (; column + (3 * width) <= columns; column += 3 * width)
        {
            var i = 0;
            for (; i + 4 <= rows; i += 4)
            {
                FourByThree(left + i, leftRow, right + column, rightRow, count, target + ((nint)i * columns) + column, columns);
            }

            OneByAny(left, leftRow, right, rightRow, count, i, rows, column, column + (3 * width), target, columns);
        }

        for (; column < columns; column += width)
        {
            var i = 0;
            for (; i + 4 <= rows; i += 4)
            {
                FourByOne(left + i, leftRow, right + column, rightRow, count, target + ((nint)i * columns) + column, columns);
            }

            OneByAny(left, leftRow, right, rightRow, count, i, rows, column, column + width, target, columns);
        }
    }

    /// <summary>The sum of rows: target[j] = Σ source[r, j] over rows r, ascending from 0.</summary>
    /// <param name="source">Rows of <paramref name="sourceRow"/>.</param>
    /// <param name="sourceRow">Distance between rows of the source.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="target">Receives the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumOfRows(T* source, int sourceRow, int count, int columns, T* target)
    {
        for (var column = 0; column < columns; column += TSimd.Width)
        {
            var sum = TSimd.Broadcast(T.Zero);
            for (var r = 0; r < count; r++)
            {
                sum = TSimd.Add(sum, TSimd.Load(source + ((nint)r * sourceRow) + column));
            }

            TSimd.Store(target + column, sum);
        }
    }

    /// <summary>target = target + factor * source.</summary>
    /// <param name="source">The row to add.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="target">The row to add to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(T factor, T* source, int columns, T* target)
    {
        var scale = TSimd.Broadcast(factor);
        for (var column = 0; column < columns; column += TSimd.Width)
        {
            TSimd.Store(target + column, TSimd.MultiplyAdd(scale, TSimd.Load(source + column), TSimd.Load(target + column)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByFive(T* left, int leftRow, T* right, int rightRow, int count, T* target, int columns)
    {
        var width = TSimd.Width;
        var zero = TSimd.Broadcast(T.Zero);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero;
        for (var r = 0; r < count; r++)
        {
            var v0 = TSimd.Load(right);
            var v1 = TSimd.Load(right + width);
            var v2 = TSimd.Load(right + (2 * width));
            var v3 = TSimd.Load(right + (3 * width));
            var v4 = TSimd.Load(right + (4 * width));
            var x = TSimd.Broadcast(left[0]);
            s00 = TSimd.MultiplyAdd(x, v0, s00);
            s01 = TSimd.MultiplyAdd(x, v1, s01);
            s02 = TSimd.MultiplyAdd(x, v2, s02);
            s03 = TSimd.MultiplyAdd(x, v3, s03);
            s04 = TSimd.MultiplyAdd(x, v4, s04);
            x = TSimd.Broadcast(left[1]);
            s10 = TSimd.MultiplyAdd(x, v0, s10);
            s11 = TSimd.MultiplyAdd(x, v1, s11);
            s12 = TSimd.MultiplyAdd(x, v2, s12);
            s13 = TSimd.MultiplyAdd(x, v3, s13);
            s14 = TSimd.MultiplyAdd(x, v4, s14);
            x = TSimd.Broadcast(left[2]);
            s20 = TSimd.MultiplyAdd(x, v0, s20);
            s21 = TSimd.MultiplyAdd(x, v1, s21);
            s22 = TSimd.MultiplyAdd(x, v2, s22);
            s23 = TSimd.MultiplyAdd(x, v3, s23);
            s24 = TSimd.MultiplyAdd(x, v4, s24);
            x = TSimd.Broadcast(left[3]);
            s30 = TSimd.MultiplyAdd(x, v0, s30);
            s31 = TSimd.MultiplyAdd(x, v1, s31);
            s32 = TSimd.MultiplyAdd(x, v2, s32);
            s33 = TSimd.MultiplyAdd(x, v3, s33);
            s34 = TSimd.MultiplyAdd(x, v4, s34);
            left += leftRow;
            right += rightRow;
        }

        StoreFive(target, s00, s01, s02, s03, s04);
        StoreFive(target + columns, s10, s11, s12, s13, s14);
        StoreFive(target + (2 * columns), s20, s21, s22, s23, s24);
        StoreFive(target + (3 * columns), s30, s31, s32, s33, s34);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFive(T* target, TVector v0, TVector v1, TVector v2, TVector v3, TVector v4)
    {
        TSimd.Store(target, v0);
        TSimd.Store(target + TSimd.Width, v1);
        TSimd.Store(target + (2 * TSimd.Width), v2);
        TSimd.Store(target + (3 * TSimd.Width), v3);
        TSimd.Store(target + (4 * TSimd.Width), v4);
    }

    /// <summary>As four by five, with no more accumulators than the sixteen registers of narrower vectors hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByThree(T* left, int leftRow, T* right, int rightRow, int count, T* target, int columns)
    {
        var width = TSimd.Width;
        var zero = TSimd.Broadcast(T.Zero);
        TVector s00 = zero, s01 = zero, s02 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero;
        for (var r = 0; r < count; r++)
        {
            var v0 = TSimd.Load(right);
            var v1 = TSimd.Load(right + width);
            var v2 = TSimd.Load(right + (2 * width));
            var x = TSimd.Broadcast(left[0]);
            s00 = TSimd.MultiplyAdd(x, v0, s00);
            s01 = TSimd.MultiplyAdd(x, v1, s01);
            s02 = TSimd.MultiplyAdd(x, v2, s02);
            x = TSimd.Broadcast(left[1]);
            s10 = TSimd.MultiplyAdd(x, v0, s10);
            s11 = TSimd.MultiplyAdd(x, v1, s11);
            s12 = TSimd.MultiplyAdd(x, v2, s12);
            x = TSimd.Broadcast(left[2]);
            s20 = TSimd.MultiplyAdd(x, v0, s20);
            s21 = TSimd.MultiplyAdd(x, v1, s21);
            s22 = TSimd.MultiplyAdd(x, v2, s22);
            x = TSimd.Broadcast(left[3]);
            s30 = TSimd.MultiplyAdd(x, v0, s30);
            s31 = TSimd.MultiplyAdd(x, v1, s31);
            s32 = TSimd.MultiplyAdd(x, v2, s32);
            left += leftRow;
            right += rightRow;
        }

        StoreThree(target, s00, s01, s02);
        StoreThree(target + columns, s10, s11, s12);
        StoreThree(target + (2 * columns), s20, s21, s22);
        StoreThree(target + (3 * columns), s30, s31, s32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreThree(T* target, TVector v0, TVector v1, TVector v2)
    {
        TSimd.Store(target, v0);
        TSimd.Store(target + TSimd.Width, v1);
        TSimd.Store(target + (2 * TSimd.Width), v2);
    }

    /// <summary>The rows that are left where four do not divide their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneByAny(
        T* left, int leftRow, T* right, int rightRow, int count, int firstRow, int rows, int firstColumn, int endColumn, T* target, int columns)
    {
        for (var i = firstRow; i < rows; i++)
        {
            for (var column = firstColumn; column < endColumn; column += TSimd.Width)
            {
                var sum = TSimd.Broadcast(T.Zero);
                for (var r = 0; r < count; r++)
                {
                    sum = TSimd.MultiplyAdd(TSimd.Broadcast(left[((nint)r * leftRow) + i]), TSimd.Load(right + ((nint)r * rightRow) + column), sum);
                }

                TSimd.Store(target + ((nint)i * columns) + column, sum);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByOne(T* left, int leftRow, T* right, int rightRow, int count, T* target, int columns)
    {
        var zero = TSimd.Broadcast(T.Zero);
        TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero;
        for (var r = 0; r < count; r++)
        {
            var v = TSimd.Load(right);
            s0 = TSimd.MultiplyAdd(TSimd.Broadcast(left[0]), v, s0);
            s1 = TSimd.MultiplyAdd(TSimd.Broadcast(left[1]), v, s1);
            s2 = TSimd.MultiplyAdd(TSimd.Broadcast(left[2]), v, s2);
            s3 = TSimd.MultiplyAdd(TSimd.Broadcast(left[3]), v, s3);
            left += leftRow;
            right += rightRow;
        }

        TSimd.Store(target, s0);
        TSimd.Store(target + columns, s1);
        TSimd.Store(target + (2 * columns), s2);
        TSimd.Store(target + (3 * columns), s3);
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// The matrix products of the LSTM, for two sentences at a time where a weight is used for both.
/// Every element is a chain of fused multiply-adds in the order that its method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class LstmProducts<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// What enters the gates, for two sentences: z = bias + scale * input row, then + h[k] * recurrent row k for k ascending.
    /// </summary>
    /// <param name="bias">The gates' bias.</param>
    /// <param name="recurrent">The recurrent kernel, rows of <paramref name="columns"/>.</param>
    /// <param name="units">Number of rows to take: N, or 0 where both hidden states are zero.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="inputA">The input kernel's row for the first sentence's word.</param>
    /// <param name="scaleA">What dropout makes of a one: 1, 0 or 1 / (1 - p).</param>
    /// <param name="hiddenA">The first sentence's hidden state.</param>
    /// <param name="targetA">Receives the first sentence's z.</param>
    /// <param name="inputB">As for the first sentence.</param>
    /// <param name="scaleB">As for the first sentence.</param>
    /// <param name="hiddenB">As for the first sentence.</param>
    /// <param name="targetB">As for the first sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gates(
        T* bias,
        T* recurrent,
        int units,
        int columns,
        T* inputA,
        T scaleA,
        T* hiddenA,
        T* targetA,
        T* inputB,
        T scaleB,
        T* hiddenB,
        T* targetB)
    {
        var width = TSimd.Width;
        var column = 0;

        // Five vectors of 512 bits are the 80 gates of the paper's 20 units; ten accumulators hide the latency of the additions.
        for (; column + (5 * width) <= columns; column += 5 * width)
        {
            var scale = TSimd.Broadcast(scaleA);
            var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(inputA + column), TSimd.Load(bias + column));
            var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(inputA + column + width), TSimd.Load(bias + column + width));
            var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(inputA + column + (2 * width)), TSimd.Load(bias + column + (2 * width)));
            var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(inputA + column + (3 * width)), TSimd.Load(bias + column + (3 * width)));
            var a4 = TSimd.MultiplyAdd(scale, TSimd.Load(inputA + column + (4 * width)), TSimd.Load(bias + column + (4 * width)));
            scale = TSimd.Broadcast(scaleB);
            var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(inputB + column), TSimd.Load(bias + column));
            var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(inputB + column + width), TSimd.Load(bias + column + width));
            var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(inputB + column + (2 * width)), TSimd.Load(bias + column + (2 * width)));
            var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(inputB + column + (3 * width)), TSimd.Load(bias + column + (3 * width)));
            var b4 = TSimd.MultiplyAdd(scale, TSimd.Load(inputB + column + (4 * width)), TSimd.Load(bias + column + (4 * width)));
            var row = recurrent + column;
            for (var k = 0; k < units; k++)
            {
                var u0 = TSimd.Load(row);
                var u1 = TSimd.Load(row + width);
                var u2 = TSimd.Load(row + (2 * width));
                var u3 = TSimd.Load(row + (3 * width));
                var u4 = TSimd.Load(row + (4 * width));
                var hidden = TSimd.Broadcast(hiddenA[k]);
                a0 = TSimd.MultiplyAdd(hidden, u0, a0);
                a1 = TSimd.MultiplyAdd(hidden, u1, a1);
                a2 = TSimd.MultiplyAdd(hidden, u2, a2);
                a3 = TSimd.MultiplyAdd(hidden, u3, a3);
                a4 = TSimd.MultiplyAdd(hidden, u4, a4);
                hidden = TSimd.Broadcast(hiddenB[k]);
                b0 = TSimd.MultiplyAdd(hidden, u0, b0);
                b1 = TSimd.MultiplyAdd(hidden, u1, b1);
                b2 = TSimd.MultiplyAdd(hidden, u2, b2);
                b3 = TSimd.MultiplyAdd(hidden, u3, b3);
                b4 = TSimd.MultiplyAdd(hidden, u4, b4);
                row += columns;
            }

            TSimd.Store(targetA + column, a0);
            TSimd.Store(targetA + column + width, a1);
            TSimd.Store(targetA + column + (2 * width), a2);
            TSimd.Store(targetA + column + (3 * width), a3);
            TSimd.Store(targetA + column + (4 * width), a4);
            TSimd.Store(targetB + column, b0);
            TSimd.Store(targetB + column + width, b1);
            TSimd.Store(targetB + column + (2 * width), b2);
            TSimd.Store(targetB + column + (3 * width), b3);
            TSimd.Store(targetB + column + (4 * width), b4);
        }

        for (; column < columns; column += width)
        {
            var a = TSimd.MultiplyAdd(TSimd.Broadcast(scaleA), TSimd.Load(inputA + column), TSimd.Load(bias + column));
            var b = TSimd.MultiplyAdd(TSimd.Broadcast(scaleB), TSimd.Load(inputB + column), TSimd.Load(bias + column));
            var row = recurrent + column;
            for (var k = 0; k < units; k++)
            {
                var u = TSimd.Load(row);
                a = TSimd.MultiplyAdd(TSimd.Broadcast(hiddenA[k]), u, a);
                b = TSimd.MultiplyAdd(TSimd.Broadcast(hiddenB[k]), u, b);
                row += columns;
            }

            TSimd.Store(targetA + column, a);
            TSimd.Store(targetB + column, b);
        }
    }

    /// <summary>
    /// How the loss changes with the hidden states before a word, for two sentences: dh[k] is a sum over each gate's N values by itself,
    /// ascending from 0, and then (input + forget) + (cell + output).
    /// </summary>
    /// <param name="transposed">The recurrent kernel's transpose: 4N rows of <paramref name="unitRow"/>.</param>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="gatesA">The first sentence's dz.</param>
    /// <param name="targetA">Receives the first sentence's dh.</param>
    /// <param name="gatesB">As for the first sentence.</param>
    /// <param name="targetB">As for the first sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Hidden(T* transposed, int units, int unitRow, T* gatesA, T* targetA, T* gatesB, T* targetB)
    {
        var width = TSimd.Width;
        var gate = (nint)units * unitRow;
        var column = 0;
        for (; column + width < units; column += 2 * width)
        {
            var zero = TSimd.Broadcast(T.Zero);
            TVector ai0 = zero, ai1 = zero, af0 = zero, af1 = zero, ac0 = zero, ac1 = zero, ao0 = zero, ao1 = zero;
            TVector bi0 = zero, bi1 = zero, bf0 = zero, bf1 = zero, bc0 = zero, bc1 = zero, bo0 = zero, bo1 = zero;
            var row = transposed + column;
            for (var j = 0; j < units; j++)
            {
                var u0 = TSimd.Load(row);
                var u1 = TSimd.Load(row + width);
                var a = TSimd.Broadcast(gatesA[j]);
                var b = TSimd.Broadcast(gatesB[j]);
                ai0 = TSimd.MultiplyAdd(a, u0, ai0);
                ai1 = TSimd.MultiplyAdd(a, u1, ai1);
                bi0 = TSimd.MultiplyAdd(b, u0, bi0);
                bi1 = TSimd.MultiplyAdd(b, u1, bi1);

                u0 = TSimd.Load(row + gate);
                u1 = TSimd.Load(row + gate + width);
                a = TSimd.Broadcast(gatesA[units + j]);
                b = TSimd.Broadcast(gatesB[units + j]);
                af0 = TSimd.MultiplyAdd(a, u0, af0);
                af1 = TSimd.MultiplyAdd(a, u1, af1);
                bf0 = TSimd.MultiplyAdd(b, u0, bf0);
                bf1 = TSimd.MultiplyAdd(b, u1, bf1);

                u0 = TSimd.Load(row + (2 * gate));
                u1 = TSimd.Load(row + (2 * gate) + width);
                a = TSimd.Broadcast(gatesA[(2 * units) + j]);
                b = TSimd.Broadcast(gatesB[(2 * units) + j]);
                ac0 = TSimd.MultiplyAdd(a, u0, ac0);
                ac1 = TSimd.MultiplyAdd(a, u1, ac1);
                bc0 = TSimd.MultiplyAdd(b, u0, bc0);
                bc1 = TSimd.MultiplyAdd(b, u1, bc1);

                u0 = TSimd.Load(row + (3 * gate));
                u1 = TSimd.Load(row + (3 * gate) + width);
                a = TSimd.Broadcast(gatesA[(3 * units) + j]);
                b = TSimd.Broadcast(gatesB[(3 * units) + j]);
                ao0 = TSimd.MultiplyAdd(a, u0, ao0);
                ao1 = TSimd.MultiplyAdd(a, u1, ao1);
                bo0 = TSimd.MultiplyAdd(b, u0, bo0);
                bo1 = TSimd.MultiplyAdd(b, u1, bo1);
                row += unitRow;
            }

            TSimd.Store(targetA + column, TSimd.Add(TSimd.Add(ai0, af0), TSimd.Add(ac0, ao0)));
            TSimd.Store(targetA + column + width, TSimd.Add(TSimd.Add(ai1, af1), TSimd.Add(ac1, ao1)));
            TSimd.Store(targetB + column, TSimd.Add(TSimd.Add(bi0, bf0), TSimd.Add(bc0, bo0)));
            TSimd.Store(targetB + column + width, TSimd.Add(TSimd.Add(bi1, bf1), TSimd.Add(bc1, bo1)));
        }

        for (; column < units; column += width)
        {
            var zero = TSimd.Broadcast(T.Zero);
            TVector ai = zero, af = zero, ac = zero, ao = zero;
            TVector bi = zero, bf = zero, bc = zero, bo = zero;
            var row = transposed + column;
            for (var j = 0; j < units; j++)
            {
                var u = TSimd.Load(row);
                ai = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[j]), u, ai);
                bi = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[j]), u, bi);
                u = TSimd.Load(row + gate);
                af = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[units + j]), u, af);
                bf = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[units + j]), u, bf);
                u = TSimd.Load(row + (2 * gate));
                ac = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[(2 * units) + j]), u, ac);
                bc = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[(2 * units) + j]), u, bc);
                u = TSimd.Load(row + (3 * gate));
                ao = TSimd.MultiplyAdd(TSimd.Broadcast(gatesA[(3 * units) + j]), u, ao);
                bo = TSimd.MultiplyAdd(TSimd.Broadcast(gatesB[(3 * units) + j]), u, bo);
                row += unitRow;
            }

            TSimd.Store(targetA + column, TSimd.Add(TSimd.Add(ai, af), TSimd.Add(ac, ao)));
            TSimd.Store(targetB + column, TSimd.Add(TSimd.Add(bi, bf), TSimd.Add(bc, bo)));
        }
    }

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
        var width = TSimd.Width;
        var i = 0;
        for (; i + 4 <= rows; i += 4)
        {
            var column = 0;
            for (; column + (5 * width) <= columns; column += 5 * width)
            {
                FourByFive(left + i, leftRow, right + column, rightRow, count, target + ((nint)i * columns) + column, columns);
            }

            for (; column < columns; column += width)
            {
                FourByOne(left + i, leftRow, right + column, rightRow, count, target + ((nint)i * columns) + column, columns);
            }
        }

        for (; i < rows; i++)
        {
            for (var column = 0; column < columns; column += width)
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

using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The products of row vectors with one matrix, for sentences that walk side by side: each number of the matrix is loaded once for two of them, and a few
/// columns of it stay in the first cache for all.
/// Every element is a chain of fused multiply-adds in the order that the method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class PairProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>target = start + scale * row, then + vector[k] * matrix row k for k ascending; for each walker.</summary>
    /// <param name="start">Where all sums begin.</param>
    /// <param name="matrix">The matrix, rows of <paramref name="columns"/>.</param>
    /// <param name="count">Number of its rows to take: 0 where all vectors are zero.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="walkers">The sentences, with rows and targets of as many columns and vectors of as many numbers as the matrix has rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* start, T* matrix, int count, int columns, Walkers<T> walkers)
    {
        var width = TSimd.Width;
        var column = 0;

        // Five vectors of 512 bits are the 80 gates of the paper's LSTM 20; ten accumulators hide the latency of the additions.
        // Eight vectors are better cut into fours, where eight accumulators do.
        for (; column + (5 * width) <= columns && column + (8 * width) != columns; column += 5 * width)
        {
            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                Five(start + column, matrix + column, count, columns, column, walkers[pair]);
            }
        }

        for (; column + (4 * width) <= columns; column += 4 * width)
        {
            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                Four(start + column, matrix + column, count, columns, column, walkers[pair]);
            }
        }

        for (; column + (2 * width) <= columns; column += 2 * width)
        {
            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                Two(start + column, matrix + column, count, columns, column, walkers[pair]);
            }
        }

        for (; column < columns; column += width)
        {
            for (var pair = 0; pair < walkers.Pairs; pair++)
            {
                One(start + column, matrix + column, count, columns, column, walkers[pair]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Five(T* start, T* matrix, int count, int columns, int column, Walker<T>* pair)
    {
        var width = TSimd.Width;
        T* row = pair->Row + column, vectorA = pair->Vector, targetA = pair->Target + column;
        var scale = TSimd.Broadcast(pair->Scale);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (2 * width)), TSimd.Load(start + (2 * width)));
        var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (3 * width)), TSimd.Load(start + (3 * width)));
        var a4 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (4 * width)), TSimd.Load(start + (4 * width)));
        pair++;
        row = pair->Row + column;
        T* vectorB = pair->Vector, targetB = pair->Target + column;
        scale = TSimd.Broadcast(pair->Scale);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (2 * width)), TSimd.Load(start + (2 * width)));
        var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (3 * width)), TSimd.Load(start + (3 * width)));
        var b4 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (4 * width)), TSimd.Load(start + (4 * width)));
        for (var k = 0; k < count; k++)
        {
            var u0 = TSimd.Load(matrix);
            var u1 = TSimd.Load(matrix + width);
            var u2 = TSimd.Load(matrix + (2 * width));
            var u3 = TSimd.Load(matrix + (3 * width));
            var u4 = TSimd.Load(matrix + (4 * width));
            var factor = TSimd.Broadcast(vectorA[k]);
            a0 = TSimd.MultiplyAdd(factor, u0, a0);
            a1 = TSimd.MultiplyAdd(factor, u1, a1);
            a2 = TSimd.MultiplyAdd(factor, u2, a2);
            a3 = TSimd.MultiplyAdd(factor, u3, a3);
            a4 = TSimd.MultiplyAdd(factor, u4, a4);
            factor = TSimd.Broadcast(vectorB[k]);
            b0 = TSimd.MultiplyAdd(factor, u0, b0);
            b1 = TSimd.MultiplyAdd(factor, u1, b1);
            b2 = TSimd.MultiplyAdd(factor, u2, b2);
            b3 = TSimd.MultiplyAdd(factor, u3, b3);
            b4 = TSimd.MultiplyAdd(factor, u4, b4);
            matrix += columns;
        }

        TSimd.Store(targetA, a0);
        TSimd.Store(targetA + width, a1);
        TSimd.Store(targetA + (2 * width), a2);
        TSimd.Store(targetA + (3 * width), a3);
        TSimd.Store(targetA + (4 * width), a4);
        TSimd.Store(targetB, b0);
        TSimd.Store(targetB + width, b1);
        TSimd.Store(targetB + (2 * width), b2);
        TSimd.Store(targetB + (3 * width), b3);
        TSimd.Store(targetB + (4 * width), b4);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(T* start, T* matrix, int count, int columns, int column, Walker<T>* pair)
    {
        var width = TSimd.Width;
        T* row = pair->Row + column, vectorA = pair->Vector, targetA = pair->Target + column;
        var scale = TSimd.Broadcast(pair->Scale);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (2 * width)), TSimd.Load(start + (2 * width)));
        var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (3 * width)), TSimd.Load(start + (3 * width)));
        pair++;
        row = pair->Row + column;
        T* vectorB = pair->Vector, targetB = pair->Target + column;
        scale = TSimd.Broadcast(pair->Scale);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (2 * width)), TSimd.Load(start + (2 * width)));
        var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(row + (3 * width)), TSimd.Load(start + (3 * width)));
        for (var k = 0; k < count; k++)
        {
            var u0 = TSimd.Load(matrix);
            var u1 = TSimd.Load(matrix + width);
            var u2 = TSimd.Load(matrix + (2 * width));
            var u3 = TSimd.Load(matrix + (3 * width));
            var factor = TSimd.Broadcast(vectorA[k]);
            a0 = TSimd.MultiplyAdd(factor, u0, a0);
            a1 = TSimd.MultiplyAdd(factor, u1, a1);
            a2 = TSimd.MultiplyAdd(factor, u2, a2);
            a3 = TSimd.MultiplyAdd(factor, u3, a3);
            factor = TSimd.Broadcast(vectorB[k]);
            b0 = TSimd.MultiplyAdd(factor, u0, b0);
            b1 = TSimd.MultiplyAdd(factor, u1, b1);
            b2 = TSimd.MultiplyAdd(factor, u2, b2);
            b3 = TSimd.MultiplyAdd(factor, u3, b3);
            matrix += columns;
        }

        TSimd.Store(targetA, a0);
        TSimd.Store(targetA + width, a1);
        TSimd.Store(targetA + (2 * width), a2);
        TSimd.Store(targetA + (3 * width), a3);
        TSimd.Store(targetB, b0);
        TSimd.Store(targetB + width, b1);
        TSimd.Store(targetB + (2 * width), b2);
        TSimd.Store(targetB + (3 * width), b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(T* start, T* matrix, int count, int columns, int column, Walker<T>* pair)
    {
        var width = TSimd.Width;
        T* row = pair->Row + column, vectorA = pair->Vector, targetA = pair->Target + column;
        var scale = TSimd.Broadcast(pair->Scale);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        pair++;
        row = pair->Row + column;
        T* vectorB = pair->Vector, targetB = pair->Target + column;
        scale = TSimd.Broadcast(pair->Scale);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(row + width), TSimd.Load(start + width));
        for (var k = 0; k < count; k++)
        {
            var u0 = TSimd.Load(matrix);
            var u1 = TSimd.Load(matrix + width);
            var factor = TSimd.Broadcast(vectorA[k]);
            a0 = TSimd.MultiplyAdd(factor, u0, a0);
            a1 = TSimd.MultiplyAdd(factor, u1, a1);
            factor = TSimd.Broadcast(vectorB[k]);
            b0 = TSimd.MultiplyAdd(factor, u0, b0);
            b1 = TSimd.MultiplyAdd(factor, u1, b1);
            matrix += columns;
        }

        TSimd.Store(targetA, a0);
        TSimd.Store(targetA + width, a1);
        TSimd.Store(targetB, b0);
        TSimd.Store(targetB + width, b1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(T* start, T* matrix, int count, int columns, int column, Walker<T>* pair)
    {
        T* row = pair->Row + column, vectorA = pair->Vector, targetA = pair->Target + column;
        var scale = TSimd.Broadcast(pair->Scale);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        pair++;
        row = pair->Row + column;
        T* vectorB = pair->Vector, targetB = pair->Target + column;
        scale = TSimd.Broadcast(pair->Scale);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(row), TSimd.Load(start));
        for (var k = 0; k < count; k++)
        {
            var u0 = TSimd.Load(matrix);
            var factor = TSimd.Broadcast(vectorA[k]);
            a0 = TSimd.MultiplyAdd(factor, u0, a0);
            factor = TSimd.Broadcast(vectorB[k]);
            b0 = TSimd.MultiplyAdd(factor, u0, b0);
            matrix += columns;
        }

        TSimd.Store(targetA, a0);
        TSimd.Store(targetB, b0);
    }
}

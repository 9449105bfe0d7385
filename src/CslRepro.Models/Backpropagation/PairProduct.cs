using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// The product of two row vectors with one matrix, for two sentences that walk side by side: each number of the matrix is loaded once for both.
/// Every element is a chain of fused multiply-adds in the order that the method states; vectors run across elements, never along a sum.
/// </summary>
internal static unsafe class PairProduct<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// target = start + scale * row, then + vector[k] * matrix row k for k ascending; for each of two sentences.
    /// </summary>
    /// <param name="start">Where the sums of both begin.</param>
    /// <param name="matrix">The matrix, rows of <paramref name="columns"/>.</param>
    /// <param name="count">Number of its rows to take: 0 where both vectors are zero.</param>
    /// <param name="columns">Padded number of columns.</param>
    /// <param name="rowA">What is added for the first sentence.</param>
    /// <param name="scaleA">The factor of what is added.</param>
    /// <param name="vectorA">The first sentence's vector.</param>
    /// <param name="targetA">Receives the first sentence's sums; may be the same memory as <paramref name="rowA"/>.</param>
    /// <param name="rowB">As for the first sentence.</param>
    /// <param name="scaleB">As for the first sentence.</param>
    /// <param name="vectorB">As for the first sentence.</param>
    /// <param name="targetB">As for the first sentence.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        T* start,
        T* matrix,
        int count,
        int columns,
        T* rowA,
        T scaleA,
        T* vectorA,
        T* targetA,
        T* rowB,
        T scaleB,
        T* vectorB,
        T* targetB)
    {
        var width = TSimd.Width;
        var column = 0;

        // Five vectors of 512 bits are the 80 gates of the paper's LSTM 20; ten accumulators hide the latency of the additions.
        // Eight vectors are better cut into fours, which two accumulators less still hide.
        for (; column + (5 * width) <= columns && column + (8 * width) != columns; column += 5 * width)
        {
            Five(
                start + column,
                matrix + column,
                count,
                columns,
                rowA + column,
                scaleA,
                vectorA,
                targetA + column,
                rowB + column,
                scaleB,
                vectorB,
                targetB + column);
        }

        for (; column + (4 * width) <= columns; column += 4 * width)
        {
            Four(
                start + column,
                matrix + column,
                count,
                columns,
                rowA + column,
                scaleA,
                vectorA,
                targetA + column,
                rowB + column,
                scaleB,
                vectorB,
                targetB + column);
        }

        for (; column + (2 * width) <= columns; column += 2 * width)
        {
            Two(
                start + column,
                matrix + column,
                count,
                columns,
                rowA + column,
                scaleA,
                vectorA,
                targetA + column,
                rowB + column,
                scaleB,
                vectorB,
                targetB + column);
        }

        for (; column < columns; column += width)
        {
            One(
                start + column,
                matrix + column,
                count,
                columns,
                rowA + column,
                scaleA,
                vectorA,
                targetA + column,
                rowB + column,
                scaleB,
                vectorB,
                targetB + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Five(
        T* start,
        T* matrix,
        int count,
        int columns,
        T* rowA,
        T scaleA,
        T* vectorA,
        T* targetA,
        T* rowB,
        T scaleB,
        T* vectorB,
        T* targetB)
    {
        var width = TSimd.Width;
        var scale = TSimd.Broadcast(scaleA);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + width), TSimd.Load(start + width));
        var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + (2 * width)), TSimd.Load(start + (2 * width)));
        var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + (3 * width)), TSimd.Load(start + (3 * width)));
        var a4 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + (4 * width)), TSimd.Load(start + (4 * width)));
        scale = TSimd.Broadcast(scaleB);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + width), TSimd.Load(start + width));
        var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + (2 * width)), TSimd.Load(start + (2 * width)));
        var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + (3 * width)), TSimd.Load(start + (3 * width)));
        var b4 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + (4 * width)), TSimd.Load(start + (4 * width)));
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
    private static void Four(
        T* start,
        T* matrix,
        int count,
        int columns,
        T* rowA,
        T scaleA,
        T* vectorA,
        T* targetA,
        T* rowB,
        T scaleB,
        T* vectorB,
        T* targetB)
    {
        var width = TSimd.Width;
        var scale = TSimd.Broadcast(scaleA);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + width), TSimd.Load(start + width));
        var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + (2 * width)), TSimd.Load(start + (2 * width)));
        var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + (3 * width)), TSimd.Load(start + (3 * width)));
        scale = TSimd.Broadcast(scaleB);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + width), TSimd.Load(start + width));
        var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + (2 * width)), TSimd.Load(start + (2 * width)));
        var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + (3 * width)), TSimd.Load(start + (3 * width)));
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
    private static void Two(
        T* start,
        T* matrix,
        int count,
        int columns,
        T* rowA,
        T scaleA,
        T* vectorA,
        T* targetA,
        T* rowB,
        T scaleB,
        T* vectorB,
        T* targetB)
    {
        var width = TSimd.Width;
        var scale = TSimd.Broadcast(scaleA);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA), TSimd.Load(start));
        var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + width), TSimd.Load(start + width));
        scale = TSimd.Broadcast(scaleB);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB), TSimd.Load(start));
        var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + width), TSimd.Load(start + width));
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
    private static void One(
        T* start,
        T* matrix,
        int count,
        int columns,
        T* rowA,
        T scaleA,
        T* vectorA,
        T* targetA,
        T* rowB,
        T scaleB,
        T* vectorB,
        T* targetB)
    {
        var scale = TSimd.Broadcast(scaleA);
        var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA), TSimd.Load(start));
        scale = TSimd.Broadcast(scaleB);
        var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB), TSimd.Load(start));
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

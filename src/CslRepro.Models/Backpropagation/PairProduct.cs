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

        // Five vectors of 512 bits are the 80 gates of the paper's 20 units; ten accumulators hide the latency of the additions.
        for (; column + (5 * width) <= columns; column += 5 * width)
        {
            var scale = TSimd.Broadcast(scaleA);
            var a0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + column), TSimd.Load(start + column));
            var a1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + column + width), TSimd.Load(start + column + width));
            var a2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + column + (2 * width)), TSimd.Load(start + column + (2 * width)));
            var a3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + column + (3 * width)), TSimd.Load(start + column + (3 * width)));
            var a4 = TSimd.MultiplyAdd(scale, TSimd.Load(rowA + column + (4 * width)), TSimd.Load(start + column + (4 * width)));
            scale = TSimd.Broadcast(scaleB);
            var b0 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + column), TSimd.Load(start + column));
            var b1 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + column + width), TSimd.Load(start + column + width));
            var b2 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + column + (2 * width)), TSimd.Load(start + column + (2 * width)));
            var b3 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + column + (3 * width)), TSimd.Load(start + column + (3 * width)));
            var b4 = TSimd.MultiplyAdd(scale, TSimd.Load(rowB + column + (4 * width)), TSimd.Load(start + column + (4 * width)));
            var row = matrix + column;
            for (var k = 0; k < count; k++)
            {
                var u0 = TSimd.Load(row);
                var u1 = TSimd.Load(row + width);
                var u2 = TSimd.Load(row + (2 * width));
                var u3 = TSimd.Load(row + (3 * width));
                var u4 = TSimd.Load(row + (4 * width));
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
            var a = TSimd.MultiplyAdd(TSimd.Broadcast(scaleA), TSimd.Load(rowA + column), TSimd.Load(start + column));
            var b = TSimd.MultiplyAdd(TSimd.Broadcast(scaleB), TSimd.Load(rowB + column), TSimd.Load(start + column));
            var row = matrix + column;
            for (var k = 0; k < count; k++)
            {
                var u = TSimd.Load(row);
                a = TSimd.MultiplyAdd(TSimd.Broadcast(vectorA[k]), u, a);
                b = TSimd.MultiplyAdd(TSimd.Broadcast(vectorB[k]), u, b);
                row += columns;
            }

            TSimd.Store(targetA + column, a);
            TSimd.Store(targetB + column, b);
        }
    }
}

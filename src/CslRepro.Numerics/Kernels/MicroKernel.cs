using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>
/// The innermost loops of the matrix products: a tile of the result stays in registers while the inner index runs, ascending,
/// with one fused multiply-add for each element and step. The tile's old elements are where the chains go on (or 0).
/// <para>
/// left: packed, for each step the factors of all rows. right: for each step a row of vectors, <c>rightStride</c> elements
/// after the one before. result: rows that are <c>resultStride</c> elements apart.
/// </para>
/// </summary>
/// <remarks>
/// 8 rows of 3 vectors need 28 of 32 registers and hide the latency of two multiply-add units; where there are 16 registers
/// 4 rows of 3 vectors fill them. Optimised at first call: one training run is over before tiered compilation would start.
/// </remarks>
internal static unsafe class MicroKernel<TSimd, TVector, TRow, T>
    where TSimd : struct, ISimd<TVector, T>
    where TRow : struct, ITileRow<TRow, TVector, T>
    where T : unmanaged
{
    /// <summary>A tile of 8 rows; <paramref name="left"/> holds 8 factors for each step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Rows8(nint depth, T* left, T* right, nint rightStride, T* result, nint resultStride, bool accumulate)
    {
        var r0 = default(TRow);
        var r1 = default(TRow);
        var r2 = default(TRow);
        var r3 = default(TRow);
        var r4 = default(TRow);
        var r5 = default(TRow);
        var r6 = default(TRow);
        var r7 = default(TRow);
        if (accumulate)
        {
            r0 = TRow.Load(result);
            r1 = TRow.Load(result + resultStride);
            r2 = TRow.Load(result + (2 * resultStride));
            r3 = TRow.Load(result + (3 * resultStride));
            r4 = TRow.Load(result + (4 * resultStride));
            r5 = TRow.Load(result + (5 * resultStride));
            r6 = TRow.Load(result + (6 * resultStride));
            r7 = TRow.Load(result + (7 * resultStride));
        }

        for (; depth > 0; depth--)
        {
            var b = TRow.Load(right);
            r0 = TRow.MultiplyAdd(TSimd.Broadcast(*left), b, r0);
            r1 = TRow.MultiplyAdd(TSimd.Broadcast(left[1]), b, r1);
            r2 = TRow.MultiplyAdd(TSimd.Broadcast(left[2]), b, r2);
            r3 = TRow.MultiplyAdd(TSimd.Broadcast(left[3]), b, r3);
            r4 = TRow.MultiplyAdd(TSimd.Broadcast(left[4]), b, r4);
            r5 = TRow.MultiplyAdd(TSimd.Broadcast(left[5]), b, r5);
            r6 = TRow.MultiplyAdd(TSimd.Broadcast(left[6]), b, r6);
            r7 = TRow.MultiplyAdd(TSimd.Broadcast(left[7]), b, r7);
            left += 8;
            right += rightStride;
        }

        TRow.Store(result, r0);
        TRow.Store(result + resultStride, r1);
        TRow.Store(result + (2 * resultStride), r2);
        TRow.Store(result + (3 * resultStride), r3);
        TRow.Store(result + (4 * resultStride), r4);
        TRow.Store(result + (5 * resultStride), r5);
        TRow.Store(result + (6 * resultStride), r6);
        TRow.Store(result + (7 * resultStride), r7);
    }

    /// <summary>A tile of 4 rows; <paramref name="left"/> holds 4 factors for each step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Rows4(nint depth, T* left, T* right, nint rightStride, T* result, nint resultStride, bool accumulate)
    {
        var r0 = default(TRow);
        var r1 = default(TRow);
        var r2 = default(TRow);
        var r3 = default(TRow);
        if (accumulate)
        {
            r0 = TRow.Load(result);
            r1 = TRow.Load(result + resultStride);
            r2 = TRow.Load(result + (2 * resultStride));
            r3 = TRow.Load(result + (3 * resultStride));
        }

        for (; depth > 0; depth--)
        {
            var b = TRow.Load(right);
            r0 = TRow.MultiplyAdd(TSimd.Broadcast(*left), b, r0);
            r1 = TRow.MultiplyAdd(TSimd.Broadcast(left[1]), b, r1);
            r2 = TRow.MultiplyAdd(TSimd.Broadcast(left[2]), b, r2);
            r3 = TRow.MultiplyAdd(TSimd.Broadcast(left[3]), b, r3);
            left += 4;
            right += rightStride;
        }

        TRow.Store(result, r0);
        TRow.Store(result + resultStride, r1);
        TRow.Store(result + (2 * resultStride), r2);
        TRow.Store(result + (3 * resultStride), r3);
    }
}

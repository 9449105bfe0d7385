using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Sums along a row in one documented order, whatever the width of the hardware's vectors: 16 partial sums, of which the
/// l-th takes the elements l, l + 16, l + 32, ... with one fused multiply-add each; then the partial sums are folded in halves
/// (0 + 8, 1 + 9, ...; 0 + 4, ...; 0 + 2, 1 + 3; 0 + 1).
/// </summary>
internal static unsafe class LaneSum
{
    public const int Lanes = 16;

    /// <summary>The sum of (scaleX x_i - scaleY y_i)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SquaredDistance<TSimd, TVector>(float* x, float scaleX, float* y, float scaleY, int length)
        where TSimd : struct, ISimd<TVector, float>
    {
        var partial = stackalloc float[Lanes];
        var whole = length & -Lanes;
        var left = TSimd.Broadcast(scaleX);
        var right = TSimd.Broadcast(scaleY);
        for (var lane = 0; lane < Lanes; lane += TSimd.Width)
        {
            var sum = TSimd.Broadcast(0f);
            for (var i = lane; i < whole; i += Lanes)
            {
                var difference = TSimd.Subtract(TSimd.Multiply(TSimd.Load(x + i), left), TSimd.Multiply(TSimd.Load(y + i), right));
                sum = TSimd.MultiplyAdd(difference, difference, sum);
            }

            TSimd.Store(partial + lane, sum);
        }

        for (var i = whole; i < length; i++)
        {
            var difference = (x[i] * scaleX) - (y[i] * scaleY);
            partial[i - whole] = MathF.FusedMultiplyAdd(difference, difference, partial[i - whole]);
        }

        return Fold(partial);
    }

    /// <summary>The sum of x_i y_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Product<TSimd, TVector>(float* x, float* y, int length)
        where TSimd : struct, ISimd<TVector, float>
    {
        var partial = stackalloc float[Lanes];
        var whole = length & -Lanes;
        for (var lane = 0; lane < Lanes; lane += TSimd.Width)
        {
            var sum = TSimd.Broadcast(0f);
            for (var i = lane; i < whole; i += Lanes)
            {
                sum = TSimd.MultiplyAdd(TSimd.Load(x + i), TSimd.Load(y + i), sum);
            }

            TSimd.Store(partial + lane, sum);
        }

        for (var i = whole; i < length; i++)
        {
            partial[i - whole] = MathF.FusedMultiplyAdd(x[i], y[i], partial[i - whole]);
        }

        return Fold(partial);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Fold(float* partial)
    {
        for (var half = Lanes / 2; half > 0; half /= 2)
        {
            for (var lane = 0; lane < half; lane++)
            {
                partial[lane] += partial[lane + half];
            }
        }

        return partial[0];
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>The sum of (x_i - y_i)²: the same as with scales of 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SquaredDistance<TSimd, TVector>(float* x, float* y, int length)
        where TSimd : struct, ISimd<TVector, float>
    {
        var partial = stackalloc float[Lanes];
        var whole = length & -Lanes;
        for (var lane = 0; lane < Lanes; lane += TSimd.Width)
        {
            var sum = TSimd.Broadcast(0f);
            for (var i = lane; i < whole; i += Lanes)
            {
                var difference = TSimd.Subtract(TSimd.Load(x + i), TSimd.Load(y + i));
                sum = TSimd.MultiplyAdd(difference, difference, sum);
            }

            TSimd.Store(partial + lane, sum);
        }

        for (var i = whole; i < length; i++)
        {
            var difference = x[i] - y[i];
            partial[i - whole] = MathF.FusedMultiplyAdd(difference, difference, partial[i - whole]);
        }

        return Fold(partial);
    }

    /// <summary>
    /// The sums for two rows and four others, side by side: each sum is a chain of dependent steps, of which a processor has room for more than one, and
    /// what is loaded once serves several.
    /// </summary>
    /// <param name="x">The rows' beginnings: two.</param>
    /// <param name="y">The others' beginnings: four.</param>
    /// <param name="length">The length of all of them.</param>
    /// <param name="squared">Gets the first row's four sums.</param>
    /// <param name="second">Gets the second row's four sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SquaredDistances<TSimd, TVector>(float** x, float** y, int length, float* squared, float* second)
        where TSimd : struct, ISimd<TVector, float>
    {
        var partial = stackalloc float[8 * Lanes];
        var whole = length & -Lanes;
        float* x0 = x[0], x1 = x[1], y0 = y[0], y1 = y[1], y2 = y[2], y3 = y[3];
        for (var lane = 0; lane < Lanes; lane += TSimd.Width)
        {
            var zero = TSimd.Broadcast(0f);
            TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero, t0 = zero, t1 = zero, t2 = zero, t3 = zero;
            for (var i = lane; i < whole; i += Lanes)
            {
                var left = TSimd.Load(x0 + i);
                var right = TSimd.Load(x1 + i);
                var other = TSimd.Load(y0 + i);
                s0 = AddSquare<TSimd, TVector>(left, other, s0);
                t0 = AddSquare<TSimd, TVector>(right, other, t0);
                other = TSimd.Load(y1 + i);
                s1 = AddSquare<TSimd, TVector>(left, other, s1);
                t1 = AddSquare<TSimd, TVector>(right, other, t1);
                other = TSimd.Load(y2 + i);
                s2 = AddSquare<TSimd, TVector>(left, other, s2);
                t2 = AddSquare<TSimd, TVector>(right, other, t2);
                other = TSimd.Load(y3 + i);
                s3 = AddSquare<TSimd, TVector>(left, other, s3);
                t3 = AddSquare<TSimd, TVector>(right, other, t3);
            }

            TSimd.Store(partial + lane, s0);
            TSimd.Store(partial + Lanes + lane, s1);
            TSimd.Store(partial + (2 * Lanes) + lane, s2);
            TSimd.Store(partial + (3 * Lanes) + lane, s3);
            TSimd.Store(partial + (4 * Lanes) + lane, t0);
            TSimd.Store(partial + (5 * Lanes) + lane, t1);
            TSimd.Store(partial + (6 * Lanes) + lane, t2);
            TSimd.Store(partial + (7 * Lanes) + lane, t3);
        }

        for (var pair = 0; pair < 8; pair++)
        {
            var sums = partial + (pair * Lanes);
            for (var i = whole; i < length; i++)
            {
                var difference = x[pair / 4][i] - y[pair % 4][i];
                sums[i - whole] = MathF.FusedMultiplyAdd(difference, difference, sums[i - whole]);
            }

            (pair < 4 ? squared : second)[pair % 4] = Fold(sums);
        }
    }

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
    private static TVector AddSquare<TSimd, TVector>(TVector left, TVector right, TVector sum)
        where TSimd : struct, ISimd<TVector, float>
    {
        var difference = TSimd.Subtract(left, right);
        return TSimd.MultiplyAdd(difference, difference, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Fold(float* partial)
    {
        var quarters = (Vector128.Load(partial) + Vector128.Load(partial + 8)) + (Vector128.Load(partial + 4) + Vector128.Load(partial + 12));
        var halves = quarters + Vector128.Shuffle(quarters, Vector128.Create(2, 3, 0, 1));
        return halves[0] + halves[1];
    }
}

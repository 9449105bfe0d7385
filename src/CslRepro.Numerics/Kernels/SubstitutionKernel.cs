using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;
using DoubleScalar = CslRepro.Numerics.Simd.Scalar<double, CslRepro.Numerics.Simd.DoubleElement>;

namespace CslRepro.Numerics.Kernels;

/// <summary>
/// Forward substitution with a small triangle that stays in the cache, vectorised across the right sides: a few columns at a
/// time, all their rows.
/// </summary>
/// <param name="triangle">size x size, row after row; only elements on and below the diagonal are read.</param>
/// <param name="size">Number of unknowns.</param>
/// <param name="sides">size x count, adjacent columns: B, replaced by X.</param>
/// <param name="count">Number of right sides.</param>
internal readonly unsafe struct SubstitutionKernel(double* triangle, nint size, Operand<double> sides, nint count) : ISimdKernel<double>
{
    private readonly double* triangle = triangle;
    private readonly nint size = size;
    private readonly Operand<double> sides = sides;
    private readonly nint count = count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TSimd, TVector>()
        where TSimd : struct, ISimd<TVector, double>
    {
        nint column = 0;
        for (; column + (6 * TSimd.Width) <= count; column += 6 * TSimd.Width)
        {
            Columns<TSimd, TVector, TileRow3<TSimd, TVector, double>, TileRow3<TSimd, TVector, double>>(sides.Origin + column);
        }

        for (; column + (2 * TSimd.Width) <= count; column += 2 * TSimd.Width)
        {
            Columns<TSimd, TVector, TileRow1<TSimd, TVector, double>, TileRow1<TSimd, TVector, double>>(sides.Origin + column);
        }

        for (; column + 2 <= count; column += 2)
        {
            Columns<DoubleScalar, double, TileRow1<DoubleScalar, double, double>, TileRow1<DoubleScalar, double, double>>(sides.Origin + column);
        }

        if (column < count)
        {
            Single(sides.Origin + column);
        }
    }

    /// <summary>Two groups of columns side by side, so that enough chains run at once to hide the latency.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Columns<TSimd, TVector, TFirst, TSecond>(double* target)
        where TSimd : struct, ISimd<TVector, double>
        where TFirst : struct, ITileRow<TFirst, TVector, double>
        where TSecond : struct, ITileRow<TSecond, TVector, double>
    {
        var row = target;
        var factors = triangle;
        for (nint i = 0; i < size; i++)
        {
            var first = TFirst.Load(row);
            var second = TSecond.Load(row + TFirst.Width);
            var solved = target;
            for (nint k = 0; k < i; k++)
            {
                var factor = TSimd.Broadcast(-factors[k]);
                first = TFirst.MultiplyAdd(factor, TFirst.Load(solved), first);
                second = TSecond.MultiplyAdd(factor, TSecond.Load(solved + TFirst.Width), second);
                solved += sides.RowStride;
            }

            var pivot = TSimd.Broadcast(factors[i]);
            TFirst.Store(row, TFirst.Divide(first, pivot));
            TSecond.Store(row + TFirst.Width, TSecond.Divide(second, pivot));
            row += sides.RowStride;
            factors += size;
        }
    }

    private void Single(double* target)
    {
        for (nint i = 0; i < size; i++)
        {
            var sum = target[i * sides.RowStride];
            for (nint k = 0; k < i; k++)
            {
                sum = Math.FusedMultiplyAdd(-triangle[(i * size) + k], target[k * sides.RowStride], sum);
            }

            target[i * sides.RowStride] = sum / triangle[(i * size) + i];
        }
    }
}

using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>A row of two vectors in a register tile.</summary>
internal unsafe struct TileRow2<TSimd, TVector, T> : ITileRow<TileRow2<TSimd, TVector, T>, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged
{
    private TVector v0;
    private TVector v1;

    public static int Width => 2 * TSimd.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow2<TSimd, TVector, T> Load(T* source)
    {
        Unsafe.SkipInit(out TileRow2<TSimd, TVector, T> row);
        row.v0 = TSimd.Load(source);
        row.v1 = TSimd.Load(source + TSimd.Width);
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, TileRow2<TSimd, TVector, T> row)
    {
        TSimd.Store(target, row.v0);
        TSimd.Store(target + TSimd.Width, row.v1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow2<TSimd, TVector, T> MultiplyAdd(TVector factor, TileRow2<TSimd, TVector, T> right, TileRow2<TSimd, TVector, T> addend)
    {
        Unsafe.SkipInit(out TileRow2<TSimd, TVector, T> row);
        row.v0 = TSimd.MultiplyAdd(factor, right.v0, addend.v0);
        row.v1 = TSimd.MultiplyAdd(factor, right.v1, addend.v1);
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow2<TSimd, TVector, T> Divide(TileRow2<TSimd, TVector, T> dividend, TVector divisor)
    {
        Unsafe.SkipInit(out TileRow2<TSimd, TVector, T> row);
        row.v0 = TSimd.Divide(dividend.v0, divisor);
        row.v1 = TSimd.Divide(dividend.v1, divisor);
        return row;
    }
}

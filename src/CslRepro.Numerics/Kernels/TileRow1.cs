using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>A row of one vector in a register tile.</summary>
internal unsafe struct TileRow1<TSimd, TVector, T> : ITileRow<TileRow1<TSimd, TVector, T>, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged
{
    private TVector v0;

    public static int Width => TSimd.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow1<TSimd, TVector, T> Load(T* source)
    {
        Unsafe.SkipInit(out TileRow1<TSimd, TVector, T> row);
        row.v0 = TSimd.Load(source);
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, TileRow1<TSimd, TVector, T> row)
    {
        TSimd.Store(target, row.v0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow1<TSimd, TVector, T> MultiplyAdd(TVector factor, TileRow1<TSimd, TVector, T> right, TileRow1<TSimd, TVector, T> addend)
    {
        Unsafe.SkipInit(out TileRow1<TSimd, TVector, T> row);
        row.v0 = TSimd.MultiplyAdd(factor, right.v0, addend.v0);
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileRow1<TSimd, TVector, T> Divide(TileRow1<TSimd, TVector, T> dividend, TVector divisor)
    {
        Unsafe.SkipInit(out TileRow1<TSimd, TVector, T> row);
        row.v0 = TSimd.Divide(dividend.v0, divisor);
        return row;
    }
}

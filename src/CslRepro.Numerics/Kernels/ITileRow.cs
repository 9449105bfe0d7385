namespace CslRepro.Numerics.Kernels;

/// <summary>
/// One row of a register tile: 1, 2 or 3 vectors side by side. The micro-kernel is written once over it and compiled for
/// every number of vectors, each of them in a register of its own.
/// </summary>
internal unsafe interface ITileRow<TRow, TVector, T>
    where TRow : struct, ITileRow<TRow, TVector, T>
    where T : unmanaged
{
    /// <summary>The number of lanes of all vectors together.</summary>
    static abstract int Width { get; }

    static abstract TRow Load(T* source);

    static abstract void Store(T* target, TRow row);

    /// <summary>factor * right + addend in every lane, rounded once.</summary>
    static abstract TRow MultiplyAdd(TVector factor, TRow right, TRow addend);

    /// <summary>Every lane of the dividend by the same lane of the divisor.</summary>
    static abstract TRow Divide(TRow dividend, TVector divisor);
}

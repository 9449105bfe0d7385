namespace CslRepro.Numerics.Kernels;

/// <summary>
/// A matrix in memory that someone else keeps in place, with any distance between rows and between columns:
/// a transposed matrix exchanges the two, one that is read backwards has negative ones.
/// </summary>
/// <param name="origin">The element of row 0 and column 0.</param>
/// <param name="rowStride">Elements from one row to the next.</param>
/// <param name="columnStride">Elements from one column to the next.</param>
internal readonly unsafe struct Operand<T>(T* origin, nint rowStride, nint columnStride)
    where T : unmanaged
{
    public T* Origin { get; } = origin;

    public nint RowStride { get; } = rowStride;

    public nint ColumnStride { get; } = columnStride;

    /// <summary>The same matrix without its first rows and columns.</summary>
    public Operand<T> From(nint row, nint column) =>
        new(Origin + (row * RowStride) + (column * ColumnStride), RowStride, ColumnStride);
}

namespace CslRepro.Numerics.Kernels;

/// <summary>One matrix product over memory that the caller keeps in place: result = left right, or result +/- left right.</summary>
/// <typeparam name="TLeft">Precision of the left factor.</typeparam>
/// <typeparam name="TRight">Precision of the right factor.</typeparam>
/// <typeparam name="T">Precision of the result and of all arithmetic, at least as wide as the factors'.</typeparam>
internal readonly unsafe struct ProductTask<TLeft, TRight, T>
    where TLeft : unmanaged
    where TRight : unmanaged
    where T : unmanaged
{
    /// <summary>Rows x Depth.</summary>
    public required Operand<TLeft> Left { get; init; }

    /// <summary>Depth x Columns.</summary>
    public required Operand<TRight> Right { get; init; }

    /// <summary>Rows x Columns, adjacent columns; rows are <see cref="ResultStride"/> apart.</summary>
    public required T* Result { get; init; }

    public required nint ResultStride { get; init; }

    public required nint Rows { get; init; }

    public required nint Depth { get; init; }

    public required nint Columns { get; init; }

    /// <summary>Whether the chains start from the result's old elements and not from 0.</summary>
    public bool Accumulate { get; init; }

    /// <summary>Whether the left factor's signs are changed.</summary>
    public bool Subtract { get; init; }

    /// <summary>Whether only elements on and below the diagonal are wanted; others may hold anything afterwards.</summary>
    public bool LowerOnly { get; init; }

    /// <summary>Where <see cref="LowerOnly"/>: the diagonal runs through (i, i + Diagonal).</summary>
    public nint Diagonal { get; init; }

    /// <summary>The part of the task that makes some rows of the result.</summary>
    public ProductTask<TLeft, TRight, T> RowRange(nint first, nint count) => this with
    {
        Left = Left.From(first, 0),
        Result = Result + (first * ResultStride),
        Rows = count,
        Diagonal = Diagonal + first,
    };

    /// <summary>The part of the task that makes some columns of the result.</summary>
    public ProductTask<TLeft, TRight, T> ColumnRange(nint first, nint count) => this with
    {
        Right = Right.From(0, first),
        Result = Result + first,
        Columns = count,
        Diagonal = Diagonal - first,
    };
}

using System.Numerics;

namespace CslRepro.Numerics;

/// <summary>
/// A dense matrix in row-major order. A matrix may share its memory with another one whose consecutive rows it is
/// (<see cref="RowRange"/>); it never has gaps between rows.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Matrix<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] storage;
    private readonly int offset;

    /// <summary>Creates a matrix of zeros.</summary>
    /// <param name="rows">Number of rows, 0 or more.</param>
    /// <param name="columns">Number of columns, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public Matrix(int rows, int columns)
        : this(new T[CheckedLength(rows, columns)], 0, rows, columns)
    {
    }

    /// <summary>Wraps row-major elements without copying them.</summary>
    /// <param name="rows">Number of rows, 0 or more.</param>
    /// <param name="columns">Number of columns, 0 or more.</param>
    /// <param name="elements">Exactly rows x columns elements.</param>
    /// <exception cref="ArgumentException">The number of elements is not rows x columns.</exception>
    public Matrix(int rows, int columns, T[] elements)
        : this(elements, 0, rows, columns)
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Length != CheckedLength(rows, columns))
        {
            throw new ArgumentException($"A {rows} x {columns} matrix needs {(long)rows * columns} elements, got {elements.Length}.", nameof(elements));
        }
    }

    private Matrix(T[] storage, int offset, int rows, int columns)
    {
        this.storage = storage;
        this.offset = offset;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>All elements, row after row.</summary>
    public Span<T> Elements => storage.AsSpan(offset, Rows * Columns);

    /// <summary>The element at a row and a column, both counted from 0.</summary>
    /// <param name="row">Row, 0 ... <see cref="Rows"/> - 1.</param>
    /// <param name="column">Column, 0 ... <see cref="Columns"/> - 1.</param>
    public ref T this[int row, int column] => ref Row(row)[column];

    /// <summary>One row as a span over the matrix's memory.</summary>
    /// <param name="row">Row, 0 ... <see cref="Rows"/> - 1.</param>
    /// <returns>The row's <see cref="Columns"/> elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Span<T> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return storage.AsSpan(offset + (row * Columns), Columns);
    }

    /// <summary>Consecutive rows as a matrix over the same memory.</summary>
    /// <returns>A matrix that shares this one's elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves the matrix.</exception>
    public Matrix<T> RowRange(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, Rows, nameof(count));
        return new Matrix<T>(storage, offset + (first * Columns), count, Columns);
    }

    /// <summary>A copy with memory of its own.</summary>
    public Matrix<T> Copy() => new(Rows, Columns, Elements.ToArray());

    /// <summary>The transpose, in memory of its own.</summary>
    public Matrix<T> Transpose()
    {
        var result = new Matrix<T>(Columns, Rows);
        var source = Elements;
        var target = result.Elements;
        const int tile = 32;
        for (var rowBlock = 0; rowBlock < Rows; rowBlock += tile)
        {
            var rowEnd = Math.Min(rowBlock + tile, Rows);
            for (var columnBlock = 0; columnBlock < Columns; columnBlock += tile)
            {
                var columnEnd = Math.Min(columnBlock + tile, Columns);
                for (var row = rowBlock; row < rowEnd; row++)
                {
                    for (var column = columnBlock; column < columnEnd; column++)
                    {
                        target[(column * Rows) + row] = source[(row * Columns) + column];
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Converts every element to another precision, rounding to nearest where it is narrower.</summary>
    public Matrix<TOther> Convert<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        var result = new Matrix<TOther>(Rows, Columns);
        var source = Elements;
        var target = result.Elements;
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = TOther.CreateTruncating(source[i]);
        }

        return result;
    }

    private static int CheckedLength(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        return checked(rows * columns);
    }
}

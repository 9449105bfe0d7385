using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// A number for each of a network's parameters (weights, or their gradients), in one piece of memory, so that the optimiser needs one loop.
/// The last two parts are kernel and bias of the linear head.
/// </summary>
internal sealed class Parameters<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] all;
    private readonly int[] starts;
    private readonly int[] columns;

    /// <summary>All zero.</summary>
    public Parameters(IReadOnlyList<ParameterShape> shapes)
    {
        Shapes = shapes;
        columns = [.. shapes.Select(shape => shape.Columns)];
        starts = new int[shapes.Count];
        var length = 0;
        for (var part = 0; part < starts.Length; part++)
        {
            starts[part] = length;
            length += shapes[part].Rows * shapes[part].Columns;
        }

        all = new T[length];
    }

    /// <summary>A copy of matrices, one for each part.</summary>
    public Parameters(IReadOnlyList<ParameterShape> shapes, IReadOnlyList<Matrix<T>> parts)
        : this(shapes)
    {
        for (var part = 0; part < starts.Length; part++)
        {
            parts[part].Elements.CopyTo(all.AsSpan(starts[part]));
        }
    }

    public IReadOnlyList<ParameterShape> Shapes { get; }

    public Span<T> All => all;

    /// <summary>Number of units N.</summary>
    public int Units => Shapes[^2].Rows;

    /// <summary>Number of outputs D.</summary>
    public int Outputs => Shapes[^1].Columns;

    /// <summary>D numbers.</summary>
    public Span<T> DenseBias => Row(starts.Length - 1, 0);

    /// <summary>D numbers: what a unit adds to the outputs.</summary>
    public Span<T> DenseRow(int unit) => Row(starts.Length - 2, unit);

    /// <summary>A row of a part.</summary>
    public Span<T> Row(int part, int row) => all.AsSpan(starts[part] + (row * columns[part]), columns[part]);

    /// <summary>The same numbers as matrices in memory of their own.</summary>
    public IReadOnlyList<Matrix<T>> ToMatrices() =>
        [.. Shapes.Select((shape, part) => new Matrix<T>(shape.Rows, shape.Columns, all.AsSpan(starts[part], shape.Rows * shape.Columns).ToArray()))];

    /// <summary>Writes a part's transpose, for the way back through the network.</summary>
    public void Transpose(int part, Matrix<T> target)
    {
        for (var row = 0; row < target.Columns; row++)
        {
            var source = Row(part, row);
            for (var column = 0; column < source.Length; column++)
            {
                target[column, row] = source[column];
            }
        }
    }
}

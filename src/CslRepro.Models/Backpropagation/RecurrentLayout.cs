using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Where each weight of a recurrent layer and its linear head lies in the trainer's memory: Keras' layout, with every row padded by zeros to whole vectors of
/// 512 bits, so that a kernel of any width walks over the same elements. All weights lie in one run of memory, for the optimiser's sake.
/// </summary>
internal sealed class RecurrentLayout
{
    private const int VectorBytes = 64;
    private readonly IReadOnlyList<ParameterShape> shapes;

    private RecurrentLayout(IReadOnlyList<ParameterShape> shapes, int lanes)
    {
        this.shapes = shapes;
        Words = shapes[0].Rows;
        Units = shapes[1].Rows;
        Outputs = shapes[4].Columns;
        Gates = shapes[1].Columns / Units;
        BiasRows = shapes[2].Rows;
        GateColumns = RoundUp(shapes[1].Columns, lanes);
        GateRow = GateColumns + lanes;
        UnitRow = RoundUp(Units, lanes);
        OutputRow = RoundUp(Outputs, lanes);
        Recurrent = Words * GateColumns;
        Bias = Recurrent + (Units * GateColumns);
        Dense = Bias + (BiasRows * GateColumns);
        DenseBias = Dense + (Units * OutputRow);
        Length = DenseBias + OutputRow;
    }

    public int Words { get; }

    public int Units { get; }

    public int Outputs { get; }

    /// <summary>How many numbers enter a unit: 4 for an LSTM, 3 for a GRU, 1 for a simple network.</summary>
    public int Gates { get; }

    /// <summary>1, or 2 where the hidden units' part has a bias of its own.</summary>
    public int BiasRows { get; }

    /// <summary>Length of a row of a kernel: the gates side by side, padded.</summary>
    public int GateColumns { get; }

    /// <summary>Length of a row of gate values or of their gradients: one vector more, because gates are read and written in whole vectors.</summary>
    public int GateRow { get; }

    /// <summary>Length of a row with one element for each unit, padded.</summary>
    public int UnitRow { get; }

    /// <summary>Length of a row with one element for each output, padded.</summary>
    public int OutputRow { get; }

    /// <summary>First element of the recurrent kernel; the input kernel begins at 0.</summary>
    public int Recurrent { get; }

    /// <summary>First element of the gates' bias.</summary>
    public int Bias { get; }

    /// <summary>First element of the head's kernel.</summary>
    public int Dense { get; }

    /// <summary>First element of the head's bias.</summary>
    public int DenseBias { get; }

    /// <summary>Number of elements of all weights, padding included.</summary>
    public int Length { get; }

    /// <summary>The layout of weights of given shapes.</summary>
    /// <param name="shapes">Kernel, recurrent kernel, bias, dense kernel and dense bias; see <see cref="ParameterShape.Keras"/>.</param>
    public static RecurrentLayout For<T>(IReadOnlyList<ParameterShape> shapes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(shapes, VectorBytes / Unsafe.SizeOf<T>());

    /// <summary>Copies weights into padded memory.</summary>
    /// <param name="parts">Matrices of the layout's shapes.</param>
    /// <param name="packed">Receives them; padding is left as it is.</param>
    public void Pack<T>(IReadOnlyList<Matrix<T>> parts, Span<T> packed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var part = 0; part < parts.Count; part++)
        {
            var (start, length) = Place(part);
            for (var row = 0; row < parts[part].Rows; row++)
            {
                parts[part].Row(row).CopyTo(packed[(start + (row * length))..]);
            }
        }
    }

    /// <summary>Copies weights, or their gradients, out of padded memory.</summary>
    /// <returns>Matrices of the layout's shapes.</returns>
    public IReadOnlyList<Matrix<T>> Unpack<T>(ReadOnlySpan<T> packed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parts = new Matrix<T>[shapes.Count];
        for (var part = 0; part < parts.Length; part++)
        {
            var (start, length) = Place(part);
            var matrix = parts[part] = new Matrix<T>(shapes[part].Rows, shapes[part].Columns);
            for (var row = 0; row < matrix.Rows; row++)
            {
                packed.Slice(start + (row * length), matrix.Columns).CopyTo(matrix.Row(row));
            }
        }

        return parts;
    }

    private static int RoundUp(int length, int multiple) => (length + multiple - 1) / multiple * multiple;

    /// <summary>A part's first element and the length of its rows.</summary>
    private (int Start, int Row) Place(int part)
    {
        ReadOnlySpan<int> starts = [0, Recurrent, Bias, Dense, DenseBias];
        return (starts[part], starts[part] < Dense ? GateColumns : OutputRow);
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Where each weight lies in the trainer's memory: Keras' layout, with every row padded by zeros to whole vectors of 512 bits,
/// so that a kernel of any width walks over the same elements. All weights lie in one run of memory, for the optimiser's sake.
/// </summary>
internal sealed class RecurrentLayout
{
    private const int VectorBytes = 64;

    private RecurrentLayout(int words, int units, int outputs, int lanes)
    {
        Words = words;
        Units = units;
        Outputs = outputs;
        GateColumns = RoundUp(4 * units, lanes);
        GateRow = GateColumns + lanes;
        UnitRow = RoundUp(units, lanes);
        OutputRow = RoundUp(outputs, lanes);
        Recurrent = words * GateColumns;
        Bias = Recurrent + (units * GateColumns);
        Dense = Bias + GateColumns;
        DenseBias = Dense + (units * OutputRow);
        Length = DenseBias + OutputRow;
    }

    public int Words { get; }

    public int Units { get; }

    public int Outputs { get; }

    /// <summary>Length of a row of a kernel: the four gates side by side (4N), padded.</summary>
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

    public static RecurrentLayout For<T>(int words, int units, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(words, units, outputs, VectorBytes / Unsafe.SizeOf<T>());

    private static int RoundUp(int length, int multiple) => (length + multiple - 1) / multiple * multiple;
}

using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>What an LSTM does in one sentence: one row after each of its T words.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Hidden">T x N: the hidden states h.</param>
/// <param name="Cells">T x N: the cell states c.</param>
/// <param name="Outputs">T x D: the outputs.</param>
public sealed record LstmRecording<T>(Matrix<T> Hidden, Matrix<T> Cells, Matrix<T> Outputs)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

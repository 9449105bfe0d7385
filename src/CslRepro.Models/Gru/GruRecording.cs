using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>What a GRU does in one sentence: one row after each of its T words.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Hidden">T x N: the hidden states h, a GRU's only states.</param>
/// <param name="Outputs">T x D: the outputs.</param>
public sealed record GruRecording<T>(Matrix<T> Hidden, Matrix<T> Outputs)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

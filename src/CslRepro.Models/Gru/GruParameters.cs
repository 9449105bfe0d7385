using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>A number for each of a GRU's parameters (weights, or their gradients), in one piece of memory, so that the optimiser needs one loop.</summary>
internal sealed class GruParameters<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] all;
    private readonly int gates;
    private readonly int recurrent;
    private readonly int bias;
    private readonly int dense;

    public GruParameters(int words, int units, int outputs)
    {
        Words = words;
        Units = units;
        Outputs = outputs;
        gates = 3 * units;
        recurrent = words * gates;
        bias = recurrent + (units * gates);
        dense = bias + (2 * gates);
        all = new T[dense + ((units + 1) * outputs)];
    }

    public GruParameters(GruWeights<T> weights)
        : this(weights.Words, weights.Units, weights.Outputs)
    {
        weights.Kernel.Elements.CopyTo(all);
        weights.RecurrentKernel.Elements.CopyTo(all.AsSpan(recurrent));
        weights.Bias.Elements.CopyTo(all.AsSpan(bias));
        weights.DenseKernel.Elements.CopyTo(all.AsSpan(dense));
        weights.DenseBias.CopyTo(DenseBias);
    }

    public int Words { get; }

    public int Units { get; }

    public int Outputs { get; }

    public Span<T> All => all;

    /// <summary>3N numbers: the first row of the bias.</summary>
    public Span<T> InputBias => all.AsSpan(bias, gates);

    /// <summary>3N numbers: the second row of the bias.</summary>
    public Span<T> RecurrentBias => all.AsSpan(bias + gates, gates);

    public Span<T> DenseBias => all.AsSpan(dense + (Units * Outputs), Outputs);

    public Span<T> KernelRow(int word) => all.AsSpan(word * gates, gates);

    public Span<T> RecurrentRow(int unit) => all.AsSpan(recurrent + (unit * gates), gates);

    public Span<T> DenseRow(int unit) => all.AsSpan(dense + (unit * Outputs), Outputs);

    /// <summary>The same numbers in memory of their own.</summary>
    public GruWeights<T> ToWeights() => new(
        new Matrix<T>(Words, gates, all[..recurrent]),
        new Matrix<T>(Units, gates, all[recurrent..bias]),
        new Matrix<T>(2, gates, all[bias..dense]),
        new Matrix<T>(Units, Outputs, all[dense..^Outputs]),
        all[^Outputs..]);
}

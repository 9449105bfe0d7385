using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>A GRU's arithmetic: the steps of <see cref="GruCell{T}"/> with the memory for their way back.</summary>
internal sealed class GruComputation<T> : RecurrentComputation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> gates;
    private readonly Matrix<T> inner;
    private readonly Matrix<T> recurrentTransposed;
    private readonly T[] inputGradient;
    private readonly T[] innerGradient;

    /// <param name="weights">The weights to start from; copied.</param>
    /// <param name="longest">The most words that a sentence has.</param>
    public GruComputation(GruWeights<T> weights, int longest)
        : base(weights.Shapes, weights.Parts, longest)
    {
        gates = new Matrix<T>(longest, 3 * weights.Units);
        inner = new Matrix<T>(longest, 3 * weights.Units);
        recurrentTransposed = new Matrix<T>(3 * weights.Units, weights.Units);
        inputGradient = new T[3 * weights.Units];
        innerGradient = new T[3 * weights.Units];
    }

    protected override void Forward(int word, int t, ReadOnlySpan<T> before, Span<T> after) =>
        GruCell<T>.Forward(Weights, word, before, gates.Row(t), inner.Row(t), after);

    protected override void PrepareBackward() => Weights.Transpose(GruPart.Recurrent, recurrentTransposed);

    protected override void Backward(int word, int t, ReadOnlySpan<T> before, ReadOnlySpan<T> after, Span<T> hidden)
    {
        GruCell<T>.Backward(before, gates.Row(t), inner.Row(t), hidden, inputGradient, innerGradient);
        VectorRows<T>.AddScaled(T.One, inputGradient, Gradients.Row(GruPart.Kernel, word));
        VectorRows<T>.AddScaled(T.One, inputGradient, Gradients.Row(GruPart.Bias, GruPart.InputBias));
        VectorRows<T>.AddScaled(T.One, innerGradient, Gradients.Row(GruPart.Bias, GruPart.RecurrentBias));
        if (t == 0)
        {
            return;
        }

        for (var k = 0; k < before.Length; k++)
        {
            VectorRows<T>.AddScaled(before[k], innerGradient, Gradients.Row(GruPart.Recurrent, k));
        }

        for (var j = 0; j < innerGradient.Length; j++)
        {
            VectorRows<T>.AddScaled(innerGradient[j], recurrentTransposed.Row(j), hidden);
        }
    }
}

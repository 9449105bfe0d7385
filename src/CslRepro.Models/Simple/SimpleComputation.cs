using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;

namespace CslRepro.Models.Simple;

/// <summary>
/// The equation of a simple recurrent network, forward and back, with x the word's one-hot vector: h' = tanh(x W + b + h U).
/// Source: J. L. Elman, "Finding Structure in Time", Cognitive Science 14(2), 1990; with tanh, as Keras' <c>SimpleRNN</c> has it.
/// <para>Sums run in one order, a fused multiply-add for each term: word and bias are added, then the hidden units ascending.</para>
/// </summary>
internal sealed class SimpleComputation<T> : RecurrentComputation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Kernel = 0;
    private const int Recurrent = 1;
    private const int Bias = 2;

    private readonly Matrix<T> recurrentTransposed;
    private readonly T[] inner;

    /// <param name="weights">The weights to start from; copied.</param>
    /// <param name="longest">The most words that a sentence has.</param>
    public SimpleComputation(SimpleWeights<T> weights, int longest)
        : base(SimpleWeights<T>.ShapesOf(weights.Words, weights.Units, weights.Outputs), weights.Parts, longest)
    {
        recurrentTransposed = new Matrix<T>(weights.Units, weights.Units);
        inner = new T[weights.Units];
    }

    protected override void Forward(int word, int t, ReadOnlySpan<T> before, Span<T> after)
    {
        Weights.Row(Kernel, word).CopyTo(inner);
        VectorRows<T>.AddScaled(T.One, Weights.Row(Bias, 0), inner);
        for (var k = 0; k < before.Length; k++)
        {
            VectorRows<T>.AddScaled(before[k], Weights.Row(Recurrent, k), inner);
        }

        for (var u = 0; u < inner.Length; u++)
        {
            after[u] = Tanh(inner[u]);
        }
    }

    protected override void PrepareBackward() => Weights.Transpose(Recurrent, recurrentTransposed);

    /// <summary>With d the loss's derivatives by h': those by what enters tanh are d (1 - h'²); through U they go on to h.</summary>
    protected override void Backward(int word, int t, ReadOnlySpan<T> before, ReadOnlySpan<T> after, Span<T> hidden)
    {
        for (var u = 0; u < inner.Length; u++)
        {
            inner[u] = hidden[u] * T.FusedMultiplyAdd(-after[u], after[u], T.One);
        }

        VectorRows<T>.AddScaled(T.One, inner, Gradients.Row(Kernel, word));
        VectorRows<T>.AddScaled(T.One, inner, Gradients.Row(Bias, 0));
        hidden.Clear();
        for (var k = 0; t > 0 && k < before.Length; k++)
        {
            VectorRows<T>.AddScaled(before[k], inner, Gradients.Row(Recurrent, k));
            VectorRows<T>.AddScaled(inner[k], recurrentTransposed.Row(k), hidden);
        }
    }

    private static T Tanh(T x) => typeof(T) == typeof(float)
        ? T.CreateTruncating(ExactMath.Tanh(float.CreateTruncating(x)))
        : T.CreateTruncating(ExactMath.Tanh(double.CreateTruncating(x)));
}

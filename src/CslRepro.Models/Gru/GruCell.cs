using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Gru;

/// <summary>
/// One step of the GRU as Keras has it by default (<c>reset_after</c>), forward and back. With x the word's one-hot vector, W, U the kernels, b, c the rows of
/// the bias, s the sigmoid and * the product element by element:
/// <code>
/// z = s(x W_z + b_z + h U_z + c_z)    r = s(x W_r + b_r + h U_r + c_r)    g = tanh(x W_g + b_g + r * (h U_g + c_g))    h' = z * h + (1 - z) * g
/// </code>
/// Source: K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation", EMNLP 2014; the reset gate after the
/// product as in its first version, arXiv 1406.1078v1, and in the documentation of Keras' <c>GRU</c>.
/// <para>Sums run in one order, a fused multiply-add for each term: bias, then the hidden units ascending; then the word's part and the hidden units'
/// part are added.</para>
/// </summary>
internal static class GruCell<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>From h to h'.</summary>
    /// <param name="word">The word's number: one row of the kernel.</param>
    /// <param name="before">h, N numbers.</param>
    /// <param name="gates">Receives z, r and g: 3N numbers.</param>
    /// <param name="inner">Receives h U + c: 3N numbers.</param>
    /// <param name="after">Receives h', N numbers; may be the same memory as h.</param>
    public static void Forward(Parameters<T> weights, int word, ReadOnlySpan<T> before, Span<T> gates, Span<T> inner, Span<T> after)
    {
        var units = before.Length;
        weights.Row(GruPart.Bias, GruPart.RecurrentBias).CopyTo(inner);
        for (var k = 0; k < units; k++)
        {
            VectorRows<T>.AddScaled(before[k], weights.Row(GruPart.Recurrent, k), inner);
        }

        var input = weights.Row(GruPart.Kernel, word);
        var bias = weights.Row(GruPart.Bias, GruPart.InputBias);
        for (var j = 0; j < 2 * units; j++)
        {
            gates[j] = Sigmoid(input[j] + bias[j] + inner[j]);
        }

        for (var u = 0; u < units; u++)
        {
            var j = (2 * units) + u;
            gates[j] = Tanh(T.FusedMultiplyAdd(gates[units + u], inner[j], input[j] + bias[j]));
            after[u] = T.FusedMultiplyAdd(gates[u], before[u] - gates[j], gates[j]);
        }
    }

    /// <summary>
    /// With d the loss's derivatives by h': dg = d (1 - z)(1 - g²), dr = dg (h U_g + c_g) r (1 - r), dz = d (h - g) z (1 - z);
    /// the hidden units' part of g has the derivative dg r. What goes on to h through z is d z; the rest goes through the hidden units' part.
    /// </summary>
    /// <param name="before">h, N numbers.</param>
    /// <param name="gates">What <see cref="Forward"/> left there.</param>
    /// <param name="inner">What <see cref="Forward"/> left there.</param>
    /// <param name="hidden">d, N numbers; replaced by d z.</param>
    /// <param name="inputGradient">Receives the derivatives by the word's part: dz, dr and dg, 3N numbers.</param>
    /// <param name="innerGradient">Receives the derivatives by the hidden units' part: dz, dr and dg r, 3N numbers.</param>
    public static void Backward(
        ReadOnlySpan<T> before, ReadOnlySpan<T> gates, ReadOnlySpan<T> inner, Span<T> hidden, Span<T> inputGradient, Span<T> innerGradient)
    {
        var units = before.Length;
        for (var u = 0; u < units; u++)
        {
            T z = gates[u], r = gates[units + u], g = gates[(2 * units) + u];
            var dg = hidden[u] * (T.One - z) * T.FusedMultiplyAdd(-g, g, T.One);
            var dr = dg * inner[(2 * units) + u] * T.FusedMultiplyAdd(-r, r, r);
            var dz = hidden[u] * (before[u] - g) * T.FusedMultiplyAdd(-z, z, z);
            inputGradient[u] = innerGradient[u] = dz;
            inputGradient[units + u] = innerGradient[units + u] = dr;
            inputGradient[(2 * units) + u] = dg;
            innerGradient[(2 * units) + u] = dg * r;
            hidden[u] *= z;
        }
    }

    private static T Sigmoid(T x) => typeof(T) == typeof(float)
        ? T.CreateTruncating(Scalar<float, SingleElement>.Sigmoid(float.CreateTruncating(x)))
        : T.CreateTruncating(Scalar<double, DoubleElement>.Sigmoid(double.CreateTruncating(x)));

    private static T Tanh(T x) => typeof(T) == typeof(float)
        ? T.CreateTruncating(ExactMath.Tanh(float.CreateTruncating(x)))
        : T.CreateTruncating(ExactMath.Tanh(double.CreateTruncating(x)));
}

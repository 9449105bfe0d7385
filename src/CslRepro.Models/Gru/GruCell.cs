using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Models.Backpropagation;
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
/// part are added. On the way back the state before collects d z, then z's, r's and g's terms ascending.</para>
/// </summary>
internal readonly struct GruCell : IRecurrentCell
{
    /// <summary>z, r, g and the hidden units' part of g.</summary>
    public static int ActivationRows => 4;

    /// <summary>The equations above.</summary>
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Forward<TSimd, TVector, T>(int units, int unitRow, T* inner, T* input, T* bias, T* before, T* activations, T* after)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var u = 0; u < units; u += TSimd.Width)
        {
            int r0 = units + u, g0 = (2 * units) + u;
            var z = TSimd.Sigmoid(TSimd.Add(TSimd.Add(TSimd.Load(input + u), TSimd.Load(bias + u)), TSimd.Load(inner + u)));
            var r = TSimd.Sigmoid(TSimd.Add(TSimd.Add(TSimd.Load(input + r0), TSimd.Load(bias + r0)), TSimd.Load(inner + r0)));
            var part = TSimd.Load(inner + g0);
            var g = TSimd.Tanh(TSimd.MultiplyAdd(r, part, TSimd.Add(TSimd.Load(input + g0), TSimd.Load(bias + g0))));
            TSimd.Store(activations + u, z);
            TSimd.Store(activations + unitRow + u, r);
            TSimd.Store(activations + (2 * unitRow) + u, g);
            TSimd.Store(activations + (3 * unitRow) + u, part);
            TSimd.Store(after + u, TSimd.MultiplyAdd(z, TSimd.Subtract(TSimd.Load(before + u), g), g));
        }
    }

    /// <summary>
    /// With d the loss's derivatives by h': dg = d (1 - z)(1 - g²), dr = dg (h U_g + c_g) r (1 - r), dz = d (h - g) z (1 - z);
    /// the hidden units' part of g has the derivative dg r. What goes on to h through z is d z; the rest goes through the hidden units' part.
    /// </summary>
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Backward<TSimd, TVector, T>(
        int units, int unitRow, T* activations, T* before, T* hidden, T* inputGradient, T* innerGradient)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var width = TSimd.Width;
        var one = TSimd.Broadcast(T.One);

        // From the last vector to the first, gates in their order: what a whole vector writes beyond its gate's end
        // lies in the next gate's first vector, which is written after it.
        for (var u = (units - 1) / width * width; u >= 0; u -= width)
        {
            int r0 = units + u, g0 = (2 * units) + u;
            var z = TSimd.Load(activations + u);
            var r = TSimd.Load(activations + unitRow + u);
            var g = TSimd.Load(activations + (2 * unitRow) + u);
            var part = TSimd.Load(activations + (3 * unitRow) + u);
            var d = TSimd.Load(hidden + u);
            var dg = TSimd.Multiply(TSimd.Multiply(d, TSimd.Subtract(one, z)), TSimd.NegatedMultiplyAdd(g, g, one));
            var dr = TSimd.Multiply(TSimd.Multiply(dg, part), TSimd.NegatedMultiplyAdd(r, r, r));
            var dz = TSimd.Multiply(TSimd.Multiply(d, TSimd.Subtract(TSimd.Load(before + u), g)), TSimd.NegatedMultiplyAdd(z, z, z));
            TSimd.Store(hidden + u, TSimd.Multiply(d, z));
            TSimd.Store(inputGradient + u, dz);
            TSimd.Store(inputGradient + r0, dr);
            TSimd.Store(inputGradient + g0, dg);
            TSimd.Store(innerGradient + u, dz);
            TSimd.Store(innerGradient + r0, dr);
            TSimd.Store(innerGradient + g0, TSimd.Multiply(dg, r));
        }
    }
}

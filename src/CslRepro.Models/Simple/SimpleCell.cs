using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Simple;

/// <summary>
/// The equation of a simple recurrent network, forward and back, with x the word's one-hot vector: h' = tanh(x W + b + h U).
/// Source: J. L. Elman, "Finding Structure in Time", Cognitive Science 14(2), 1990; with tanh, as Keras' <c>SimpleRNN</c> has it.
/// <para>Sums run in one order, a fused multiply-add for each term: word and bias are added, then the hidden units ascending.</para>
/// </summary>
internal readonly struct SimpleCell : IRecurrentCell
{
    /// <summary>h'.</summary>
    public static int ActivationRows => 1;

    /// <summary>The equation above.</summary>
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Forward<TSimd, TVector, T>(int units, int unitRow, T* inner, T* input, T* bias, T* before, T* activations, T* after)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var u = 0; u < units; u += TSimd.Width)
        {
            var tanh = TSimd.Tanh(TSimd.Load(inner + u));
            TSimd.Store(activations + u, tanh);
            TSimd.Store(after + u, tanh);
        }
    }

    /// <summary>With d the loss's derivatives by h', what enters the units has d (1 - h'²); nothing goes on to h past the hidden units' part.</summary>
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Backward<TSimd, TVector, T>(
        int units, int unitRow, T* activations, T* before, T* hidden, T* inputGradient, T* innerGradient)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var one = TSimd.Broadcast(T.One);
        var zero = TSimd.Broadcast(T.Zero);
        for (var u = 0; u < units; u += TSimd.Width)
        {
            var tanh = TSimd.Load(activations + u);
            TSimd.Store(inputGradient + u, TSimd.Multiply(TSimd.Load(hidden + u), TSimd.NegatedMultiplyAdd(tanh, tanh, one)));
            TSimd.Store(hidden + u, zero);
        }
    }
}

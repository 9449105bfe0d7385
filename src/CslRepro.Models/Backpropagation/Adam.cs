using System.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>The optimiser Adam with what it remembers of the gradients before; see <see cref="AdamStep{TSimd, TVector, T}"/>.</summary>
/// <param name="settings">Learning rate, decays and ε count.</param>
/// <param name="length">How many weights: whole vectors.</param>
internal sealed unsafe class Adam<TSimd, TVector, T>(BackpropagationSettings settings, int length)
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PinnedBuffer<T> means = new(length);
    private readonly PinnedBuffer<T> squares = new(length);
    private double beta1Power = 1;
    private double beta2Power = 1;

    /// <summary>Moves the weights by one step.</summary>
    /// <param name="weights">The weights, changed in place.</param>
    public void Step(T* weights, T* gradients)
    {
        beta1Power *= settings.Beta1;
        beta2Power *= settings.Beta2;
        var step = settings.LearningRate * Math.Sqrt(1 - beta2Power) / (1 - beta1Power);
        AdamStep<TSimd, TVector, T>.Run(
            weights,
            gradients,
            means.Pointer,
            squares.Pointer,
            length,
            T.CreateTruncating(step),
            T.CreateTruncating(1 - settings.Beta1),
            T.CreateTruncating(1 - settings.Beta2),
            T.CreateTruncating(settings.Epsilon));
        GC.KeepAlive(this);
    }
}

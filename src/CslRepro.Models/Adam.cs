using System.Numerics;

namespace CslRepro.Models;

/// <summary>The optimiser Adam with what it remembers of the gradients before; see <see cref="VectorRows{T}.Adam"/>.</summary>
internal sealed class Adam<T>(double learningRate, double beta1, double beta2, double epsilon, int length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] means = new T[length];
    private readonly T[] squares = new T[length];
    private double beta1Power = 1;
    private double beta2Power = 1;

    /// <summary>Moves the weights by one step.</summary>
    /// <param name="weights">The weights, changed in place.</param>
    public void Step(Span<T> weights, ReadOnlySpan<T> gradients)
    {
        beta1Power *= beta1;
        beta2Power *= beta2;
        var step = learningRate * Math.Sqrt(1 - beta2Power) / (1 - beta1Power);
        VectorRows<T>.Adam(
            weights,
            gradients,
            means,
            squares,
            T.CreateTruncating(step),
            T.CreateTruncating(1 - beta1),
            T.CreateTruncating(1 - beta2),
            T.CreateTruncating(epsilon));
    }
}

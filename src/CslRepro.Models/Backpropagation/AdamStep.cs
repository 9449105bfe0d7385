using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// One step of Adam on a run of weights, as TensorFlow 2.2 writes it:
/// m = m + (1 - β1)(g - m), v = v + (1 - β2)(g² - v), w = w - α m / (sqrt(v) + ε).
/// Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, end of section 2 (where ε is added to the root without bias
/// correction).
/// </summary>
internal static unsafe class AdamStep<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Moves the weights.</summary>
    /// <param name="weights">The weights, changed in place.</param>
    /// <param name="means">The running mean m of the gradients.</param>
    /// <param name="squares">The running mean v of their squares.</param>
    /// <param name="length">How many weights: whole vectors.</param>
    /// <param name="step">α: the learning rate with both bias corrections.</param>
    /// <param name="meanRate">1 - β1.</param>
    /// <param name="squareRate">1 - β2.</param>
    /// <param name="epsilon">ε.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* weights, T* gradients, T* means, T* squares, int length, T step, T meanRate, T squareRate, T epsilon)
    {
        var stepVector = TSimd.Broadcast(step);
        var meanRateVector = TSimd.Broadcast(meanRate);
        var squareRateVector = TSimd.Broadcast(squareRate);
        var epsilonVector = TSimd.Broadcast(epsilon);
        for (var i = 0; i < length; i += TSimd.Width)
        {
            var gradient = TSimd.Load(gradients + i);
            var mean = TSimd.Load(means + i);
            mean = TSimd.MultiplyAdd(meanRateVector, TSimd.Subtract(gradient, mean), mean);
            var square = TSimd.Load(squares + i);
            square = TSimd.NegatedMultiplyAdd(squareRateVector, TSimd.NegatedMultiplyAdd(gradient, gradient, square), square);
            TSimd.Store(means + i, mean);
            TSimd.Store(squares + i, square);
            var change = TSimd.Divide(TSimd.Multiply(stepVector, mean), TSimd.Add(TSimd.SquareRoot(square), epsilonVector));
            TSimd.Store(weights + i, TSimd.Subtract(TSimd.Load(weights + i), change));
        }
    }
}

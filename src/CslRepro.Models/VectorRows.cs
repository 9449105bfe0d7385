using System.Numerics;

namespace CslRepro.Models;

/// <summary>
/// Work on rows of numbers, each number by itself and exactly rounded: vectors only do several of them at once, so that their width changes no result.
/// </summary>
internal static class VectorRows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>target += scale row, each product and sum rounded once.</summary>
    /// <param name="scale">The factor.</param>
    /// <param name="row">As many numbers as the target has.</param>
    /// <param name="target">What is added to.</param>
    public static void AddScaled(T scale, ReadOnlySpan<T> row, Span<T> target)
    {
        row = row[..target.Length];
        var factor = new Vector<T>(scale);
        var i = 0;
        for (; i <= target.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            MultiplyAdd(factor, new Vector<T>(row[i..]), new Vector<T>(target[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] = T.FusedMultiplyAdd(scale, row[i], target[i]);
        }
    }

    /// <summary>
    /// One step of Adam as TensorFlow 2.2 writes it: m = m + (1 - β1)(g - m), v = v + (1 - β2)(g² - v), w = w - α m / (sqrt(v) + ε).
    /// Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, end of section 2.
    /// </summary>
    /// <param name="weights">w.</param>
    /// <param name="gradients">g, one for each weight, as are m and v.</param>
    /// <param name="means">m.</param>
    /// <param name="squares">v.</param>
    /// <param name="step">α: the learning rate with both bias corrections.</param>
    /// <param name="meanRate">1 - β1.</param>
    /// <param name="squareRate">1 - β2.</param>
    /// <param name="epsilon">ε.</param>
    public static void Adam(Span<T> weights, ReadOnlySpan<T> gradients, Span<T> means, Span<T> squares, T step, T meanRate, T squareRate, T epsilon)
    {
        gradients = gradients[..weights.Length];
        means = means[..weights.Length];
        squares = squares[..weights.Length];
        Vector<T> steps = new(step), meanRates = new(meanRate), squareRates = new(squareRate), epsilons = new(epsilon);
        var i = 0;
        for (; i <= weights.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var gradient = new Vector<T>(gradients[i..]);
            var mean = new Vector<T>(means[i..]);
            mean = MultiplyAdd(meanRates, gradient - mean, mean);
            var square = new Vector<T>(squares[i..]);
            square = MultiplyAdd(squareRates, MultiplyAdd(gradient, gradient, -square), square);
            mean.CopyTo(means[i..]);
            square.CopyTo(squares[i..]);
            (new Vector<T>(weights[i..]) - (steps * mean / (Vector.SquareRoot(square) + epsilons))).CopyTo(weights[i..]);
        }

        for (; i < weights.Length; i++)
        {
            means[i] = T.FusedMultiplyAdd(meanRate, gradients[i] - means[i], means[i]);
            squares[i] = T.FusedMultiplyAdd(squareRate, T.FusedMultiplyAdd(gradients[i], gradients[i], -squares[i]), squares[i]);
            weights[i] -= step * means[i] / (T.Sqrt(squares[i]) + epsilon);
        }
    }

    private static Vector<T> MultiplyAdd(Vector<T> left, Vector<T> right, Vector<T> addend) => typeof(T) == typeof(float)
        ? Vector.FusedMultiplyAdd(left.As<T, float>(), right.As<T, float>(), addend.As<T, float>()).As<float, T>()
        : Vector.FusedMultiplyAdd(left.As<T, double>(), right.As<T, double>(), addend.As<T, double>()).As<double, T>();
}

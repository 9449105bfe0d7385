using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>
/// Loss and gradients of a network with one state and a linear head: one sentence after the other, one number after the other, a fused multiply-add for each
/// term of a sum, in the order that is documented. What trains must have the same bits.
/// </summary>
/// <param name="parts">Kernel, recurrent kernel, bias, dense kernel and dense bias.</param>
internal abstract class PlainRecurrent<T>(IReadOnlyList<Matrix<T>> parts)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected int Units => Recurrent.Rows;

    protected Matrix<T> Kernel => parts[0];

    protected Matrix<T> Recurrent => parts[1];

    protected Matrix<T> Bias => parts[2];

    /// <summary>In the order and shape of the weights; they collect sentences as they come, each from its last word to its first.</summary>
    public Matrix<T>[] Gradients { get; } = [.. parts.Select(part => new Matrix<T>(part.Rows, part.Columns))];

    /// <summary>Adds a batch's gradients.</summary>
    /// <returns>The mean squared error.</returns>
    public double ComputeGradients(int[][] sentences, Matrix<T> targets)
    {
        Matrix<T> dense = parts[3], denseBias = parts[4];
        var count = (double)targets.Elements.Length;
        var squares = 0.0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var words = sentences[s];
            var states = new List<T[]> { new T[Units] };
            for (var t = 0; t < words.Length; t++)
            {
                states.Add(Forward(words[t], t, states[t]));
            }

            var errors = denseBias.Row(0).ToArray();
            for (var u = 0; u < Units; u++)
            {
                AddScaled(states[^1][u], dense.Row(u), errors);
            }

            for (var j = 0; j < errors.Length; j++)
            {
                var error = errors[j] - targets[s, j];
                squares = Math.FusedMultiplyAdd(double.CreateTruncating(error), double.CreateTruncating(error), squares);
                errors[j] = T.CreateTruncating(2 / count) * error;
            }

            AddScaled(T.One, errors, Gradients[4].Row(0));
            var hidden = new T[Units];
            for (var u = 0; u < Units; u++)
            {
                AddScaled(states[^1][u], errors, Gradients[3].Row(u));
                hidden[u] = Chain(T.Zero, errors, dense.Row(u));
            }

            for (var t = words.Length - 1; t >= 0; t--)
            {
                Backward(words[t], t, states[t], states[t + 1], hidden);
            }
        }

        return squares / count;
    }

    /// <summary>One step of the equations.</summary>
    /// <returns>The state after the word.</returns>
    protected abstract T[] Forward(int word, int t, T[] before);

    /// <summary>The way back through one step.</summary>
    /// <param name="hidden">The loss's derivatives by the state after the word; replaced by those by the state before it.</param>
    protected abstract void Backward(int word, int t, T[] before, T[] after, T[] hidden);

    /// <summary>start + Σ left[i] right[i], ascending.</summary>
    protected static T Chain(T start, ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            start = T.FusedMultiplyAdd(left[i], right[i], start);
        }

        return start;
    }

    /// <summary>target = target + scale row.</summary>
    protected static void AddScaled(T scale, ReadOnlySpan<T> row, Span<T> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = T.FusedMultiplyAdd(scale, row[i], target[i]);
        }
    }

    protected static T Sigmoid(T x) => typeof(T) == typeof(float)
        ? T.CreateTruncating(Scalar<float, SingleElement>.Sigmoid(float.CreateTruncating(x)))
        : T.CreateTruncating(Scalar<double, DoubleElement>.Sigmoid(double.CreateTruncating(x)));

    protected static T Tanh(T x) => typeof(T) == typeof(float)
        ? T.CreateTruncating(ExactMath.Tanh(float.CreateTruncating(x)))
        : T.CreateTruncating(ExactMath.Tanh(double.CreateTruncating(x)));
}

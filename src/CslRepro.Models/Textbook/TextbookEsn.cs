using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.Textbook;

/// <summary>
/// An echo state network word for word from the paper's equations, one unit, one word and one sentence at a time, in double precision.
/// It is slow and plain on purpose: the oracle that the fast implementation is held to, and the textbook side of comparisons of time.
/// </summary>
public static class TextbookEsn
{
    /// <summary>The states after every word of a sequence: r_t = (1 - a) r_{t-1} + a tanh(W r_{t-1} + W_in [1; x_t]), r_0 = 0.</summary>
    /// <param name="reservoir">The network.</param>
    /// <param name="sequence">Word indices.</param>
    /// <returns>One array of N numbers for each word.</returns>
    public static double[][] States(Reservoir reservoir, IReadOnlyList<int> sequence)
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(sequence);
        var recurrent = reservoir.Recurrent;
        var input = reservoir.Input;
        var leak = reservoir.Leak;
        var state = new double[reservoir.Units];
        var states = new double[sequence.Count][];
        for (var t = 0; t < sequence.Count; t++)
        {
            var next = new double[state.Length];
            for (var i = 0; i < state.Length; i++)
            {
                var weights = recurrent.Row(i);
                var sum = (double)input[i, 0] + input[i, 1 + sequence[t]];
                for (var j = 0; j < weights.Length; j++)
                {
                    sum += weights[j] * state[j];
                }

                next[i] = ((1 - leak) * state[i]) + (leak * ExactMath.Tanh(sum));
            }

            state = states[t] = next;
        }

        return states;
    }

    /// <summary>
    /// FORCE, one sample at a time: e = W s - z; P ← P - (P s sᵀ P) / (1 + sᵀ P s); W ← W - e (P s)ᵀ with the old W in e and the new P in the step.
    /// </summary>
    /// <param name="samples">States, each with its constant 1 first.</param>
    /// <param name="targets">One target of D numbers for each sample.</param>
    /// <param name="regularisation">P starts at I / regularisation.</param>
    /// <returns>W, D rows of N + 1 numbers.</returns>
    public static double[][] Force(IReadOnlyList<double[]> samples, IReadOnlyList<double[]> targets, double regularisation)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        var features = samples[0].Length;
        var outputs = targets[0].Length;
        var p = Enumerable.Range(0, features).Select(i => { var row = new double[features]; row[i] = 1 / regularisation; return row; }).ToArray();
        var w = Enumerable.Range(0, outputs).Select(_ => new double[features]).ToArray();
        for (var k = 0; k < samples.Count; k++)
        {
            var s = samples[k];
            var error = w.Select((row, o) => Dot(row, s) - targets[k][o]).ToArray();
            var ps = p.Select(row => Dot(row, s)).ToArray();
            var denominator = 1 + Dot(s, ps);
            for (var i = 0; i < features; i++)
            {
                for (var j = 0; j < features; j++)
                {
                    p[i][j] -= ps[i] * ps[j] / denominator;
                }
            }

            var step = p.Select(row => Dot(row, s)).ToArray();
            for (var o = 0; o < outputs; o++)
            {
                for (var i = 0; i < features; i++)
                {
                    w[o][i] -= error[o] * step[i];
                }
            }
        }

        return w;
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}

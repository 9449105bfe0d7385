using CslRepro.Models.Gru;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Gru;

/// <summary>The GRU as Keras' documentation writes it: one number after the other, in double precision, no gradients. The tests' second opinion.</summary>
internal static class SlowGru
{
    /// <summary>The outputs after the last word.</summary>
    public static double[] Predict(GruWeights<double> weights, int[] words)
    {
        var units = weights.Units;
        var hidden = new double[units];
        foreach (var word in words.Where(word => word >= 0))
        {
            var (state, next) = (hidden, new double[units]);
            for (var u = 0; u < units; u++)
            {
                var z = Sigmoid(Input(0, u) + Inner(0, u));
                var r = Sigmoid(Input(1, u) + Inner(1, u));
                var candidate = Math.Tanh(Input(2, u) + (r * Inner(2, u)));
                next[u] = (z * state[u]) + ((1 - z) * candidate);
            }

            hidden = next;

            double Input(int gate, int unit) => weights.Kernel[word, (gate * units) + unit] + weights.Bias[0, (gate * units) + unit];

            double Inner(int gate, int unit)
            {
                var sum = weights.Bias[1, (gate * units) + unit];
                for (var k = 0; k < units; k++)
                {
                    sum += state[k] * weights.RecurrentKernel[k, (gate * units) + unit];
                }

                return sum;
            }
        }

        return [.. Enumerable.Range(0, weights.Outputs).Select(j =>
            weights.DenseBias[j] + Enumerable.Range(0, units).Sum(u => hidden[u] * weights.DenseKernel[u, j]))];
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}

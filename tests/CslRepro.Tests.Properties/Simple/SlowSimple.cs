using CslRepro.Models.Simple;

namespace CslRepro.Tests.Properties.Simple;

/// <summary>The simple recurrent network as Keras' documentation writes it: one number after the other, in double precision, no gradients.</summary>
internal static class SlowSimple
{
    /// <summary>The outputs after the last word.</summary>
    public static double[] Predict(SimpleWeights<double> weights, int[] words)
    {
        var hidden = new double[weights.Units];
        foreach (var word in words)
        {
            var next = new double[weights.Units];
            for (var u = 0; u < next.Length; u++)
            {
                var sum = weights.Kernel[word, u] + weights.Bias[u];
                for (var k = 0; k < hidden.Length; k++)
                {
                    sum += hidden[k] * weights.RecurrentKernel[k, u];
                }

                next[u] = Math.Tanh(sum);
            }

            hidden = next;
        }

        return [.. weights.DenseBias.Select((bias, j) => bias + hidden.Select((h, u) => h * weights.DenseKernel[u, j]).Sum())];
    }
}

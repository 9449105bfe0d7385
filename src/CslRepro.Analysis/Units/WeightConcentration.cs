using System.Globalization;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>How much of the absolute sum of weights their largest ones hold, and how even both signs are (paper, section 9.2 and figure 24).</summary>
/// <param name="Share">Share of the absolute sum that the largest weights hold.</param>
/// <param name="PositiveCount">Share of weights above 0 among those that are not 0.</param>
/// <param name="PositiveSum">Share of the absolute sum that positive weights hold.</param>
/// <param name="PositiveAmongLargest">Share of positive weights among the largest ones.</param>
/// <param name="Weights">Number of weights.</param>
public sealed record WeightConcentration(double Share, double PositiveCount, double PositiveSum, double PositiveAmongLargest, int Weights)
{
    /// <summary>Measures weights.</summary>
    /// <param name="weights">The weights, not all 0.</param>
    /// <param name="largest">Which share of the weights counts as the largest, in (0, 1]; the number is rounded to the nearest.</param>
    /// <exception cref="ArgumentException">All weights are 0, or the share leaves none.</exception>
    public static WeightConcentration Of(ReadOnlySpan<double> weights, double largest)
    {
        var sorted = weights.ToArray();
        Array.Sort(sorted, (a, b) => Math.Abs(b).CompareTo(Math.Abs(a)));
        var count = (int)Math.Round(largest * sorted.Length);
        if (count < 1 || count > sorted.Length || sorted[0] == 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A share of {largest} of {sorted.Length} weights must leave one or more, and not all weights may be 0."),
                nameof(largest));
        }

        var top = sorted[..count];
        var total = sorted.Sum(Math.Abs);
        return new WeightConcentration(
            top.Sum(Math.Abs) / total,
            (double)sorted.Count(weight => weight > 0) / sorted.Count(weight => weight != 0),
            sorted.Where(weight => weight > 0).Sum() / total,
            (double)top.Count(weight => weight > 0) / count,
            sorted.Length);
    }

    /// <summary>The weights of a readout without those of the constant.</summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <returns>D x N numbers, output by output.</returns>
    public static double[] WithoutConstant(Matrix<double> readout)
    {
        ArgumentNullException.ThrowIfNull(readout);
        var weights = new double[readout.Rows * (readout.Columns - 1)];
        for (var output = 0; output < readout.Rows; output++)
        {
            readout.Row(output)[1..].CopyTo(weights.AsSpan(output * (readout.Columns - 1)));
        }

        return weights;
    }

    /// <summary>
    /// The share that the largest q hold under a normal distribution with mean 0: with t the quantile of 1 - q / 2, E|x| over |x| &gt; t is e^(-t²/2) of E|x|.
    /// </summary>
    /// <param name="largest">q, in (0, 1).</param>
    /// <returns>The share; 0.216 for q = 0.08.</returns>
    public static double GaussianShare(double largest)
    {
        var quantile = NormalQuantile.Of(1 - (largest / 2));
        return ExactMath.Exp(-quantile * quantile / 2);
    }

    /// <summary>The share that the largest q hold under a Laplace distribution with mean 0, whose absolute value is exponential: q (1 - ln q).</summary>
    /// <param name="largest">q, in (0, 1].</param>
    /// <returns>The share; 0.282 for q = 0.08.</returns>
    public static double LaplaceShare(double largest) => largest * (1 - ExactMath.Log(largest));

    /// <summary>A quantile of a normal distribution with mean 0.</summary>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="meanAbsolute">The distribution's mean absolute value, above 0.</param>
    /// <returns>The value below which lies this share of the distribution.</returns>
    public static double GaussianQuantile(double probability, double meanAbsolute) => meanAbsolute * Math.Sqrt(Math.PI / 2) * NormalQuantile.Of(probability);

    /// <summary>A quantile of a Laplace distribution with mean 0.</summary>
    /// <inheritdoc cref="GaussianQuantile"/>
    public static double LaplaceQuantile(double probability, double meanAbsolute) =>
        meanAbsolute * (probability < 0.5 ? ExactMath.Log(2 * probability) : -ExactMath.Log(2 * (1 - probability)));
}

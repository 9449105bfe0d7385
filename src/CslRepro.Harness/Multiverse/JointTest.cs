using CslRepro.Harness.Verdicts;
using MathNet.Numerics.Statistics;

namespace CslRepro.Harness.Multiverse;

/// <summary>
/// Whether all combinations together differ from the limit by more than the seeds' chance: if nothing but chance moved the differences, each seed's could as
/// well have had the other sign, in all combinations at once, since they share what it draws. Every change of signs is tried; the statistic is the middle of
/// all estimates. Source: U. Simonsohn, J. P. Simmons, L. D. Nelson, Nature Human Behaviour 4, 2020 (for differences: signs in place of permutations).
/// </summary>
/// <param name="Median">The middle of all estimates, minus the limit.</param>
/// <param name="PValue">The share of changes of signs under which it is as far from 0; never below 2 / 2^seeds.</param>
public sealed record JointTest(double Median, double PValue)
{
    /// <summary>The largest number of seeds whose changes of signs are all tried.</summary>
    public const int MostSeeds = 16;

    internal static JointTest? Of(Criterion criterion, IReadOnlyList<SpecifiedEstimate> estimates)
    {
        if (criterion.Limits is not [var limit] || estimates.Any(estimate => estimate.Values.Count == 0))
        {
            return null;
        }

        double[][] values = [.. estimates.Select(estimate => estimate.Values.Select(value => value - limit).ToArray())];
        var seeds = values[0].Length;
        var observed = MedianUnder(values, 0);
        // The last seed keeps its sign: the mirror image of every change has the mirrored median.
        var changes = 1 << (seeds - 1);
        var asFar = Enumerable.Range(0, changes).Count(signs => Math.Abs(MedianUnder(values, signs)) >= Math.Abs(observed) * (1 - 1e-12));
        return new JointTest(observed, (double)asFar / changes);
    }

    private static double MedianUnder(double[][] values, int signs)
    {
        var means = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var sum = 0.0;
            for (var seed = 0; seed < values[i].Length; seed++)
            {
                sum += (signs >> seed & 1) == 0 ? values[i][seed] : -values[i][seed];
            }

            means[i] = sum / values[i].Length;
        }

        return ArrayStatistics.MedianInplace(means);
    }
}

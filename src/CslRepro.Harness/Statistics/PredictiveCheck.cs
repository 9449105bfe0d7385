using CslRepro.Numerics;

namespace CslRepro.Harness.Statistics;

/// <summary>
/// How surprising a published mean would be if it came from runs like ours: of samples of ours as large as the published one, the share whose mean is at
/// least as far from our mean. A small share says that the publication's runs differ from ours by more than chance.
/// </summary>
public static class PredictiveCheck
{
    private const int Samples = 10_000;

    /// <summary>Draws samples with replacement, always the same ones for the same numbers.</summary>
    /// <param name="values">Our number for each instance; at least one.</param>
    /// <param name="published">The published mean.</param>
    /// <param name="size">The number of instances behind the published mean; above 0.</param>
    /// <returns>The share of samples, in [0, 1].</returns>
    /// <exception cref="ArgumentException">There is no value, or the size is not above 0.</exception>
    public static double ShareAsFarOut(IReadOnlyList<double> values, double published, int size)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || size <= 0)
        {
            throw new ArgumentException("A sample is drawn from at least one value and has at least one.", values.Count == 0 ? nameof(values) : nameof(size));
        }

        var mean = values.Average();
        var distance = Math.Abs(published - mean);
        var random = new RandomStream(0, "statistics/predictive check");
        var farOut = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var sum = 0.0;
            for (var i = 0; i < size; i++)
            {
                sum += values[random.NextInt32(values.Count)];
            }

            if (Math.Abs((sum / size) - mean) >= distance)
            {
                farOut++;
            }
        }

        return (double)farOut / Samples;
    }
}

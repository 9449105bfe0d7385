using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// Critical values of Student's t. An interval's end asks for hundreds of tests at one level, and comparing the statistic with its critical value gives the
/// same answers without a p-value for each of them.
/// </summary>
internal static class CriticalValue
{
    // One for the whole process does no harm: a value is a pure function of the key, equal whoever found it, and keys are few: seeds and levels of looks.
    private static readonly ConcurrentDictionary<(int DegreesOfFreedom, double Level), double> Known = new();

    /// <summary>The smallest statistic whose one-sided p-value is at most a level.</summary>
    /// <param name="degreesOfFreedom">1 or more.</param>
    /// <param name="level">In (0, 0.5).</param>
    public static double Of(int degreesOfFreedom, double level) => Known.GetOrAdd((degreesOfFreedom, level), key => Find(key.DegreesOfFreedom, key.Level));

    private static double Find(int degreesOfFreedom, double level)
    {
        bool Decides(double statistic) => StudentT.CDF(0, 1, degreesOfFreedom, -statistic) <= level;

        var (below, above) = (0.0, 1.0);
        while (!Decides(above))
        {
            (below, above) = (above, 2 * above);
        }

        // Until both ends are neighbours among the numbers of double precision.
        for (var middle = 0.5 * (below + above); middle > below && middle < above; middle = 0.5 * (below + above))
        {
            (below, above) = Decides(middle) ? (below, middle) : (middle, above);
        }

        return above;
    }
}

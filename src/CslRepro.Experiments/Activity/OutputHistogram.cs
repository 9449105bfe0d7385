using CslRepro.Experiments.Training;

namespace CslRepro.Experiments.Activity;

/// <summary>How the final outputs of all test sentences are distributed.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Lower">Where the first bin starts.</param>
/// <param name="Width">The width of a bin.</param>
/// <param name="Counts">How many outputs lie in each bin.</param>
/// <param name="Beyond">How many lie outside all bins.</param>
public sealed record OutputHistogram(string Condition, double Lower, double Width, IReadOnlyList<int> Counts, int Beyond)
{
    /// <summary>Counts values.</summary>
    /// <param name="condition">The condition's name.</param>
    /// <param name="bins">Number of bins, over the range from the 0.5 % to the 99.5 % quantile, widened to round numbers.</param>
    public static OutputHistogram Of(string condition, ReadOnlySpan<double> values, int bins)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var reach = Math.Max(Math.Abs(sorted[(int)(0.005 * (sorted.Length - 1))]), Math.Abs(sorted[(int)(0.995 * (sorted.Length - 1))]));
        var upper = Round(reach);
        var width = 2 * upper / bins;
        var (counts, beyond) = Count(sorted, -upper, width, bins);
        return new OutputHistogram(condition, -upper, width, counts, beyond);
    }

    /// <summary>Counts values in given bins.</summary>
    /// <param name="lower">Where the first bin starts.</param>
    /// <param name="width">The width of a bin, above 0.</param>
    /// <param name="bins">Number of bins.</param>
    /// <returns>How many values lie in each bin, from its lower end (included) to its upper one, and how many lie outside all of them.</returns>
    internal static (int[] Counts, int Beyond) Count(IEnumerable<double> values, double lower, double width, int bins)
    {
        var counts = new int[bins];
        var beyond = 0;
        foreach (var value in values)
        {
            var bin = Math.Floor((value - lower) / width);
            if (bin >= 0 && bin < bins)
            {
                counts[(int)bin]++;
            }
            else
            {
                beyond++;
            }
        }

        return (counts, beyond);
    }

    /// <summary>The next of 1, 1.5, 2, 3, 5, 7, 10, ... of its order of magnitude.</summary>
    private static double Round(double value)
    {
        var unit = 1e-6;
        while (unit * 10 < value)
        {
            unit *= 10;
        }

        return unit * new[] { 1, 1.5, 2, 3, 5, 7, 10 }.First(step => unit * step >= value);
    }
}

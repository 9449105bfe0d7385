using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>
/// Intervals from resampling a search's trials, each with its corpus, with replacement: the percentiles 2.5 and 97.5 of a number over 1000 resamples.
/// Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
/// </summary>
internal static class Resampling
{
    private const int Resamples = 1000;
    private const int Tail = 25;

    /// <summary>The interval of a number.</summary>
    /// <param name="trials">The trials, one or more.</param>
    /// <param name="number">The number; it may be infinite.</param>
    public static (double Low, double High) Interval(IReadOnlyList<Trial> trials, Func<IReadOnlyList<Trial>, double> number)
    {
        var stream = new RandomStream(0, "search/resampling");
        var values = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            var resample = new Trial[trials.Count];
            for (var i = 0; i < resample.Length; i++)
            {
                resample[i] = trials[stream.NextInt32(trials.Count)];
            }

            values[r] = number(resample);
        }

        Array.Sort(values);
        return (values[Tail], values[Resamples - 1 - Tail]);
    }
}

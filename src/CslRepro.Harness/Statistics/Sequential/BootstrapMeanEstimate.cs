using CslRepro.Numerics;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// A mean over instances whose numbers are skewed: Student's statistic, compared with what it gives when the instances are drawn again with replacement
/// (bootstrap-t). The drawings are the same for every sample of a size, so that the result depends on the numbers alone.
/// Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", 1993, section 12.5; for tests of a skewed mean C. D. Sutton, "Computer-intensive
/// methods for tests about the mean of an asymmetrical distribution", Journal of the American Statistical Association 88, 1993.
/// It cannot know of a tail that no seed has shown: see docs/decisions/looks.md for where it holds.
/// </summary>
public sealed record BootstrapMeanEstimate : IEstimate
{
    /// <summary>How often the instances are drawn again.</summary>
    public const int Resamples = 1999;

    private readonly double[] statistics;

    private BootstrapMeanEstimate(double mean, double standardError, double[] statistics, int instances)
    {
        Mean = mean;
        StandardError = standardError;
        this.statistics = statistics;
        Instances = instances;
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

    /// <summary>The mean's standard error, above 0.</summary>
    public double StandardError { get; }

    /// <inheritdoc/>
    public int Instances { get; }

    /// <summary>The interval at <see cref="Confidence.Level"/>.</summary>
    public Interval Interval
    {
        get
        {
            var cut = (int)(Confidence.Alpha * (Resamples + 1)) - 1;
            return new Interval(Mean - (statistics[^(cut + 1)] * StandardError), Mean - (statistics[cut] * StandardError));
        }
    }

    /// <summary>Estimates the mean of instance values.</summary>
    /// <param name="values">One value for each instance, at least two.</param>
    /// <param name="varianceFloor">The least variance between instances that is believed, above 0; also of instances that are drawn again.</param>
    /// <exception cref="ArgumentException">There are fewer than two instances, or the floor is not above 0.</exception>
    public static BootstrapMeanEstimate From(IReadOnlyList<double> values, double varianceFloor)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
        {
            throw new ArgumentException("A spread needs at least two instances.", nameof(values));
        }

        if (!(varianceFloor > 0))
        {
            throw new ArgumentException("The floor of the variance must be above 0.", nameof(varianceFloor));
        }

        var mean = values.Average();
        double[] centred = [.. values.Select(value => value - mean)];
        var statistics = new double[Resamples];
        var random = new RandomStream((ulong)centred.Length, "statistics/bootstrap-t");
        for (var resample = 0; resample < Resamples; resample++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var i = 0; i < centred.Length; i++)
            {
                var drawn = centred[random.NextInt32(centred.Length)];
                sum += drawn;
                squares += drawn * drawn;
            }

            statistics[resample] = sum / centred.Length / StandardErrorOf(sum, squares, centred.Length, varianceFloor);
        }

        Array.Sort(statistics);
        return new BootstrapMeanEstimate(
            mean, StandardErrorOf(centred.Sum(), centred.Sum(value => value * value), centred.Length, varianceFloor), statistics, centred.Length);
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit)
    {
        var observed = (Mean - limit) / StandardError;
        return (1.0 + statistics.Count(statistic => statistic >= observed)) / (Resamples + 1);
    }

    /// <inheritdoc/>
    public double PValueBelow(double limit)
    {
        var observed = (Mean - limit) / StandardError;
        return (1.0 + statistics.Count(statistic => statistic <= observed)) / (Resamples + 1);
    }

    private static double StandardErrorOf(double sum, double squares, int count, double varianceFloor) =>
        Math.Sqrt(Math.Max((squares - (sum * sum / count)) / (count - 1), varianceFloor) / count);
}

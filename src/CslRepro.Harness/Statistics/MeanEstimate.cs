using CslRepro.Harness.Statistics.Sequential;
using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics;

/// <summary>
/// A mean over instances with Student's t-interval: for differences paired by seed and for logarithms of ratios, whose
/// values scatter on both sides of their mean. The variance is floored, so that instances that happen to agree never
/// give an interval of zero width.
/// </summary>
public sealed record MeanEstimate : ISampleMean
{
    private readonly double varianceFloor;

    private MeanEstimate(double mean, double standardError, IReadOnlyList<double> values, double varianceFloor)
    {
        this.varianceFloor = varianceFloor;
        Values = values;
        Mean = mean;
        StandardError = standardError;
        DegreesOfFreedom = values.Count - 1;
        var reach = StudentT.InvCDF(0, 1, DegreesOfFreedom, 1 - Confidence.Alpha) * standardError;
        Interval = new Interval(mean - reach, mean + reach);
    }

    /// <summary>The value of each instance.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

    /// <summary>The mean's standard error, above 0.</summary>
    public double StandardError { get; }

    /// <summary>Degrees of freedom of the t-distribution, n - 1.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>Number of instances.</summary>
    public int Instances => Values.Count;

    /// <summary>The interval at <see cref="Confidence.Level"/>.</summary>
    public Interval Interval { get; }

    /// <summary>Estimates the mean of instance values.</summary>
    /// <param name="values">One value for each instance, at least two.</param>
    /// <param name="varianceFloor">The least variance between instances that is believed, above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two instances, or the floor is not above 0.</exception>
    public static MeanEstimate From(IReadOnlyList<double> values, double varianceFloor)
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
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return new MeanEstimate(mean, Math.Sqrt(Math.Max(variance, varianceFloor) / values.Count), values, varianceFloor);
    }

    /// <summary>
    /// The mean difference of two error rates that were measured in the same trials, paired by seed. The variance's
    /// floor is what counting alone would give: p (1 - p) / m of both rates, each rate moved off zero by two errors in m + 4 trials
    /// (A. Agresti, B. A. Coull, The American Statistician 52, 1998).
    /// </summary>
    /// <param name="left">One rate for each seed.</param>
    /// <param name="right">The other model's rates, in the same order of seeds.</param>
    /// <param name="trials">Trials of each instance, m.</param>
    /// <returns>The estimate of left minus right.</returns>
    /// <exception cref="ArgumentException">The lists differ in length or hold fewer than two instances.</exception>
    public static MeanEstimate PairedDifference(IReadOnlyList<double> left, IReadOnlyList<double> right, int trials)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count != right.Count)
        {
            throw new ArgumentException($"Paired lists must have the same length, got {left.Count} and {right.Count}.", nameof(right));
        }

        var total = (double)trials * left.Count;
        double Counting(IReadOnlyList<double> rates)
        {
            var p = ((rates.Average() * total) + 2) / (total + 4);
            return p * (1 - p) / trials;
        }

        return From([.. left.Zip(right, (a, b) => a - b)], Counting(left) + Counting(right));
    }

    /// <inheritdoc/>
    public IEstimate Cautious(Tail tail)
    {
        ArgumentNullException.ThrowIfNull(tail);
        return HallMeanEstimate.From(Values, Math.Max(varianceFloor, tail.Variance), tail.LeastSkewness, tail.MostSkewness);
    }

    /// <summary>The one-sided p-value against "the mean is at or below a limit": small when the data lie clearly above it.</summary>
    /// <returns>A p-value.</returns>
    public double PValueAbove(double limit) => StudentT.CDF(0, 1, DegreesOfFreedom, (limit - Mean) / StandardError);

    /// <summary>The one-sided p-value against "the mean is at or above a limit": small when the data lie clearly below it.</summary>
    /// <returns>A p-value.</returns>
    public double PValueBelow(double limit) => StudentT.CDF(0, 1, DegreesOfFreedom, (Mean - limit) / StandardError);
}

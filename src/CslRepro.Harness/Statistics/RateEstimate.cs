using CslRepro.Harness.Statistics.Sequential;
using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics;

/// <summary>
/// An error rate over several instances with an interval that stays honest near zero.
/// Source: E. L. Korn, B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts
/// estimated from survey data", Survey Methodology 24(2), 1998: Clopper and Pearson's interval for an effective sample size,
/// the number of trials divided by the design effect of the instances, with Student's t in place of the normal distribution.
/// Why: most instances may make no error at all, so that a t-interval reaches below zero, a bootstrap or a normal interval
/// collapses when all instances agree, and a binomial one ignores that trials of one instance are not independent.
/// </summary>
public sealed record RateEstimate : ISampleMean
{
    private readonly double effectiveSize;
    private readonly IReadOnlyList<double> rates;
    private readonly int trials;

    private RateEstimate(double rate, double standardDeviation, IReadOnlyList<double> rates, int trials, double effectiveSize)
    {
        this.rates = rates;
        this.trials = trials;
        Rate = rate;
        StandardDeviation = standardDeviation;
        Instances = rates.Count;
        this.effectiveSize = effectiveSize;
        var tail = Confidence.Alpha;
        var hits = rate * effectiveSize;
        Interval = new Interval(
            hits <= 0 ? 0 : Beta.InvCDF(hits, effectiveSize - hits + 1, tail),
            hits >= effectiveSize ? 1 : Beta.InvCDF(hits + 1, effectiveSize - hits, 1 - tail));
    }

    /// <summary>The mean rate over all instances, in [0, 1].</summary>
    public double Rate { get; }

    double IEstimate.Value => Rate;

    /// <summary>The standard deviation of the rate between instances (n - 1), 0 for a single instance.</summary>
    public double StandardDeviation { get; }

    /// <summary>Number of instances.</summary>
    public int Instances { get; }

    /// <inheritdoc/>
    public Bounds Bounds => Bounds.Share;

    /// <summary>The interval at <see cref="Confidence.Level"/>; never of zero width.</summary>
    public Interval Interval { get; }

    /// <summary>Estimates a rate.</summary>
    /// <param name="rates">The rate of each instance, in [0, 1]; at least one.</param>
    /// <param name="trials">In how many trials each rate was measured.</param>
    /// <exception cref="ArgumentException">There is no instance, or a rate is outside [0, 1].</exception>
    public static RateEstimate From(IReadOnlyList<double> rates, int trials)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Count == 0 || rates.Any(rate => !(rate is >= 0 and <= 1)))
        {
            throw new ArgumentException("Rates must be given for at least one instance and lie in [0, 1].", nameof(rates));
        }

        var mean = rates.Average();
        var variance = rates.Count > 1 ? rates.Sum(rate => (rate - mean) * (rate - mean)) / (rates.Count - 1) : 0;
        var total = (double)trials * rates.Count;
        var size = total;
        if (variance > 0)
        {
            var meanVariance = variance / rates.Count;
            size = Math.Min(total, mean * (1 - mean) / meanVariance);
        }

        if (rates.Count > 1)
        {
            var ratio = Normal.InvCDF(0, 1, 1 - Confidence.Alpha) / StudentT.InvCDF(0, 1, rates.Count - 1, 1 - Confidence.Alpha);
            size *= ratio * ratio;
        }

        return new RateEstimate(mean, Math.Sqrt(variance), rates, trials, size);
    }

    /// <summary>
    /// The same mean with tests by Hall's transformation, for deciding: the interval here is what figures draw. The variance is at least what counting alone
    /// gives, with the rate moved off zero by two errors in m + 4 trials (A. Agresti, B. A. Coull, The American Statistician 52, 1998).
    /// </summary>
    /// <param name="tail">What is believed of the distribution.</param>
    public IEstimate Cautious(Tail tail)
    {
        ArgumentNullException.ThrowIfNull(tail);
        var total = (double)trials * rates.Count;
        var smoothed = ((Rate * total) + 2) / (total + 4);
        return rates.Count < 2
            ? this
            : HallMeanEstimate.From(rates, Math.Max(smoothed * (1 - smoothed) / trials, tail.Variance), tail.LeastSkewness, tail.MostSkewness) with
            {
                Bounds = Bounds.Share,
            };
    }

    /// <summary>The one-sided p-value against "the rate is at or above a limit": small when the data lie clearly below it.</summary>
    /// <param name="limit">The limit, in (0, 1).</param>
    /// <returns>A p-value.</returns>
    public double PValueBelow(double limit)
    {
        var hits = Rate * effectiveSize;
        return hits >= effectiveSize ? 1 : 1 - Beta.CDF(hits + 1, effectiveSize - hits, limit);
    }

    /// <summary>The one-sided p-value against "the rate is at or below a limit": small when the data lie clearly above it.</summary>
    /// <param name="limit">The limit, in (0, 1).</param>
    /// <returns>A p-value.</returns>
    public double PValueAbove(double limit)
    {
        var hits = Rate * effectiveSize;
        return hits <= 0 ? 1 : Beta.CDF(hits, effectiveSize - hits + 1, limit);
    }
}

using CslRepro.Harness.Statistics.Sequential;
using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics;

/// <summary>
/// Our mean minus a published one, whose instances nobody has. Both have sampling error: the standard error and the degrees of freedom are Welch's.
/// A tail makes its tests cautious of skewness and spread that neither sample may have shown: the published instances have the same quantity, and so the
/// same tail. The test is then the two-sample form of Hall's transformation (X.-H. Zhou, P. Dinh, "Nonparametric confidence intervals for the one- and
/// two-sample problems", Biostatistics 6, 2005): with t the difference from the limit in standard errors e and g = (g₁ s₁³ / n₁² - g₂ s₂³ / n₂²) / e³ the
/// skewness of the difference, t + g t² / 3 + g² t³ / 27 + g / 6 is compared with Student's t.
/// </summary>
public sealed record PublishedDifference : ISampleMean
{
    private readonly IReadOnlyList<double> values;
    private readonly double varianceFloor;
    private readonly PublishedMean published;
    private readonly double skewnessAbove;
    private readonly double skewnessBelow;

    private PublishedDifference(IReadOnlyList<double> values, double varianceFloor, PublishedMean published, Tail? tail)
    {
        (this.values, this.varianceFloor, this.published) = (values, varianceFloor, published);
        var believed = tail?.Variance ?? 0;
        var ours = HallMeanEstimate.From(values, Math.Max(varianceFloor, believed));
        var theirDeviation = Math.Max(published.Deviation, Math.Sqrt(believed));
        var ourSquare = ours.Deviation * ours.Deviation / values.Count;
        var theirSquare = theirDeviation * theirDeviation / published.Instances;
        var square = ourSquare + theirSquare;
        Value = ours.Mean - published.Mean;
        StandardError = Math.Sqrt(square);
        ShareOfFixedError = theirSquare / square;
        DegreesOfFreedom = square * square / ((ourSquare * ourSquare / (values.Count - 1)) + (theirSquare * theirSquare / (published.Instances - 1)));
        if (tail is not null)
        {
            skewnessAbove = Skewness(Math.Min(ours.Skewness, tail.LeastSkewness), tail.MostSkewness);
            skewnessBelow = Skewness(Math.Max(ours.Skewness, tail.MostSkewness), tail.LeastSkewness);
        }

        double Skewness(double ourSkewness, double theirSkewness) =>
            ((ourSkewness * ourSquare * ours.Deviation / values.Count) - (theirSkewness * theirSquare * theirDeviation / published.Instances))
            / (square * StandardError);
    }

    /// <summary>Our mean minus the published one.</summary>
    public double Value { get; }

    /// <summary>The difference's standard error, above 0.</summary>
    public double StandardError { get; }

    /// <summary>The share of the squared standard error that the published instances have.</summary>
    public double ShareOfFixedError { get; }

    /// <summary>Degrees of freedom of the t-distribution.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>Number of our instances.</summary>
    public int Instances => values.Count;

    /// <summary>The interval at <see cref="Confidence.Level"/>.</summary>
    public Interval Interval
    {
        get
        {
            var reach = StudentT.InvCDF(0, 1, DegreesOfFreedom, 1 - Confidence.Alpha);
            return new Interval(Value - (StandardError * Inverse(reach, skewnessAbove)), Value - (StandardError * Inverse(-reach, skewnessBelow)));
        }
    }

    /// <summary>Estimates the difference by Welch's method, which holds for numbers of little skewness.</summary>
    /// <param name="values">Our number for each instance, at least two.</param>
    /// <param name="varianceFloor">The least variance of ours that is believed, above 0.</param>
    /// <param name="published">The published mean.</param>
    /// <exception cref="ArgumentException">There are too few instances, or a spread is not above 0.</exception>
    public static PublishedDifference From(IReadOnlyList<double> values, double varianceFloor, PublishedMean published)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(published);
        if (!(published.Deviation > 0) || published.Instances < 2)
        {
            throw new ArgumentException("A published mean needs a spread above 0 over at least two instances.", nameof(published));
        }

        return new PublishedDifference(values, varianceFloor, published, null);
    }

    /// <inheritdoc/>
    public IEstimate Cautious(Tail tail)
    {
        ArgumentNullException.ThrowIfNull(tail);
        return new PublishedDifference(values, varianceFloor, published, tail);
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit) => StudentT.CDF(0, 1, DegreesOfFreedom, -Transformed((Value - limit) / StandardError, skewnessAbove));

    /// <inheritdoc/>
    public double PValueBelow(double limit) => StudentT.CDF(0, 1, DegreesOfFreedom, Transformed((Value - limit) / StandardError, skewnessBelow));

    private static double Transformed(double t, double skewness) => SkewnessTransformation.Of(t, skewness, 1);

    private static double Inverse(double transformed, double skewness) => SkewnessTransformation.Inverse(transformed, skewness, 1);
}

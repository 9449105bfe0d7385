using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// A mean over instances whose numbers are moderately skewed: Student's statistic after the cubic transformation that removes the sample's skewness.
/// Source: P. Hall, "On the removal of skewness by transformation", Journal of the Royal Statistical Society B 54, 1992, a monotone form of
/// N. J. Johnson, "Modified t tests and confidence intervals for asymmetrical populations", Journal of the American Statistical Association 73, 1978. With
/// T = (mean - limit) / s and the sample's skewness g, √n (T + g T² / 3 + g² T³ / 27 + g / (6 n)) is compared with Student's t of n - 1 degrees of
/// freedom.
/// It cannot know of a tail that no seed has shown: see docs/decisions/looks.md for where it holds.
/// </summary>
public sealed record HallMeanEstimate : IEstimate
{
    private readonly double skewnessAbove;
    private readonly double skewnessBelow;

    private HallMeanEstimate(double mean, double deviation, double skewness, double least, double most, int instances)
    {
        Mean = mean;
        Deviation = deviation;
        Skewness = skewness;
        skewnessAbove = Math.Min(skewness, least);
        skewnessBelow = Math.Max(skewness, most);
        Instances = instances;
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

    /// <inheritdoc/>
    public Bounds Bounds { get; init; } = Bounds.Real;

    /// <summary>The standard deviation between instances (n - 1), above 0.</summary>
    public double Deviation { get; }

    /// <summary>The third central moment over the third power of <see cref="Deviation"/>.</summary>
    public double Skewness { get; }

    /// <inheritdoc/>
    public int Instances { get; }

    /// <summary>The interval at <see cref="Confidence.Level"/>.</summary>
    public Interval Interval
    {
        get
        {
            var reach = StudentT.InvCDF(0, 1, Instances - 1, 1 - Confidence.Alpha);
            return new Interval(Mean - (Deviation * Inverse(reach, skewnessAbove)), Mean - (Deviation * Inverse(-reach, skewnessBelow)));
        }
    }

    /// <summary>Estimates the mean of instance values by their own skewness.</summary>
    /// <inheritdoc cref="From(IReadOnlyList{double}, double, double)"/>
    public static HallMeanEstimate From(IReadOnlyList<double> values, double varianceFloor) => From(values, varianceFloor, null, null);

    /// <summary>
    /// Estimates the mean of instance values whose skewness is known from others, such as pilot runs. Few instances show too little of it, since its tail is
    /// what they miss; each of the two tests takes the more cautious of the known skewness and the sample's.
    /// </summary>
    /// <param name="values">One value for each instance, at least two.</param>
    /// <param name="varianceFloor">The least variance between instances that is believed, above 0.</param>
    /// <param name="registeredSkewness">The skewness that was written down before the runs.</param>
    /// <exception cref="ArgumentException">There are fewer than two instances, or the floor is not above 0.</exception>
    public static HallMeanEstimate From(IReadOnlyList<double> values, double varianceFloor, double registeredSkewness) =>
        From(values, varianceFloor, (double?)registeredSkewness, registeredSkewness);

    /// <summary>The same where nothing but a range of the skewness was written down.</summary>
    /// <param name="leastSkewness">The least skewness that is believed.</param>
    /// <param name="mostSkewness">The greatest skewness that is believed.</param>
    /// <inheritdoc cref="From(IReadOnlyList{double}, double, double)"/>
    public static HallMeanEstimate From(IReadOnlyList<double> values, double varianceFloor, double leastSkewness, double mostSkewness) =>
        From(values, varianceFloor, (double?)leastSkewness, mostSkewness);

    /// <inheritdoc/>
    public double PValueAbove(double limit) => StudentT.CDF(0, 1, Instances - 1, -Transformed((Mean - limit) / Deviation, skewnessAbove));

    /// <inheritdoc/>
    public double PValueBelow(double limit) => StudentT.CDF(0, 1, Instances - 1, Transformed((Mean - limit) / Deviation, skewnessBelow));

    /// <inheritdoc/>
    public bool LiesAbove(double limit, double level) =>
        Transformed((Mean - limit) / Deviation, skewnessAbove) >= CriticalValue.Of(Instances - 1, level);

    /// <inheritdoc/>
    public bool LiesBelow(double limit, double level) =>
        -Transformed((Mean - limit) / Deviation, skewnessBelow) >= CriticalValue.Of(Instances - 1, level);

    private static HallMeanEstimate From(IReadOnlyList<double> values, double varianceFloor, double? least, double? most)
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
        var (square, cube) = (0.0, 0.0);
        foreach (var value in values)
        {
            var distance = value - mean;
            square += distance * distance;
            cube += distance * distance * distance;
        }

        var deviation = Math.Sqrt(Math.Max(square / (values.Count - 1), varianceFloor));
        var skewness = cube / values.Count / (deviation * deviation * deviation);
        return new HallMeanEstimate(mean, deviation, skewness, least ?? skewness, most ?? skewness, values.Count);
    }

    private double Transformed(double t, double skewness) => SkewnessTransformation.Of(t, skewness, Instances);

    private double Inverse(double transformed, double skewness) => SkewnessTransformation.Inverse(transformed, skewness, Instances);
}

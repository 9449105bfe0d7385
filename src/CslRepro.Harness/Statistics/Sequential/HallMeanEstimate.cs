using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// A mean over instances whose numbers are moderately skewed: Student's statistic after the cubic transformation that removes the sample's skewness.
/// Source: P. Hall, "On the removal of skewness by transformation", Journal of the Royal Statistical Society B 54, 1992, a monotone form of
/// N. J. Johnson, "Modified t tests and confidence intervals for asymmetrical populations", Journal of the American Statistical Association 73, 1978. With
/// T = (mean - limit) / s and the sample's skewness g, √n (T + g T² / 3 + g² T³ / 27 + g / (6 n)) is compared with Student's t of n - 1 degrees of freedom.
/// It cannot know of a tail that no seed has shown: see docs/decisions/looks.md for where it holds.
/// </summary>
public sealed record HallMeanEstimate : IEstimate
{
    private HallMeanEstimate(double mean, double deviation, double skewness, int instances)
    {
        Mean = mean;
        Deviation = deviation;
        Skewness = skewness;
        Instances = instances;
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

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
            return new Interval(Mean - (Deviation * Inverse(reach)), Mean - (Deviation * Inverse(-reach)));
        }
    }

    /// <summary>Estimates the mean of instance values.</summary>
    /// <param name="values">One value for each instance, at least two.</param>
    /// <param name="varianceFloor">The least variance between instances that is believed, above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two instances, or the floor is not above 0.</exception>
    public static HallMeanEstimate From(IReadOnlyList<double> values, double varianceFloor)
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
        return new HallMeanEstimate(mean, deviation, cube / values.Count / (deviation * deviation * deviation), values.Count);
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit) => StudentT.CDF(0, 1, Instances - 1, -Transformed((Mean - limit) / Deviation));

    /// <inheritdoc/>
    public double PValueBelow(double limit) => StudentT.CDF(0, 1, Instances - 1, Transformed((Mean - limit) / Deviation));

    private double Transformed(double t) =>
        Math.Sqrt(Instances) * (t + (Skewness * t * t / 3) + (Skewness * Skewness * t * t * t / 27) + (Skewness / (6 * Instances)));

    /// <summary>The T whose transformed value is given: with u = transformed / √n - g / (6 n), T = 3 ((1 + g u)^(1/3) - 1) / g.</summary>
    private double Inverse(double transformed)
    {
        var u = (transformed / Math.Sqrt(Instances)) - (Skewness / (6 * Instances));
        return Math.Abs(Skewness) < 1e-8 ? u : 3 * (Math.Cbrt(1 + (Skewness * u)) - 1) / Skewness;
    }
}

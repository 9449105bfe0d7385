namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// Hall's cubic transformation, which removes skewness from a studentised mean. Source: P. Hall, "On the removal of skewness by transformation", Journal of the
/// Royal Statistical Society B 54, 1992.
/// </summary>
internal static class SkewnessTransformation
{
    /// <summary>What is compared with Student's t: √n (t + g t² / 3 + g² t³ / 27 + g / (6 n)).</summary>
    /// <param name="t">The distance from the limit, in standard deviations; for n = 1 in standard errors. It may be infinite.</param>
    /// <param name="skewness">The skewness g of the instances; for n = 1 that of the estimate.</param>
    /// <param name="instances">The number of instances n, or 1.</param>
    // Monotone in t: at an end of the scale that lies infinitely far, such as the logarithm of 0, only that counts.
    public static double Of(double t, double skewness, int instances) => double.IsInfinity(t)
        ? t
        : Math.Sqrt(instances) * (t + (skewness * t * t / 3) + (skewness * skewness * t * t * t / 27) + (skewness / (6 * instances)));

    /// <summary>The t whose transformed value is given: with u = transformed / √n - g / (6 n), t = 3 ((1 + g u)^(1/3) - 1) / g.</summary>
    public static double Inverse(double transformed, double skewness, int instances)
    {
        var u = (transformed / Math.Sqrt(instances)) - (skewness / (6 * instances));
        return Math.Abs(skewness) < 1e-8 ? u : 3 * (Math.Cbrt(1 + (skewness * u)) - 1) / skewness;
    }
}

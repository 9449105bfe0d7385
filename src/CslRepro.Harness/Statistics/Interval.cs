namespace CslRepro.Harness.Statistics;

/// <summary>A closed interval, here always a confidence interval at <see cref="Confidence.Level"/>.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end, not below the lower one.</param>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;
}

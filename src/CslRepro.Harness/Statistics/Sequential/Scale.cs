namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>The values that a quantity can have at all.</summary>
/// <param name="Lower">The least; may be negative infinity.</param>
/// <param name="Upper">The greatest, above <paramref name="Lower"/>; may be infinity.</param>
public sealed record Scale(double Lower, double Upper)
{
    /// <summary>Shares and rates: [0, 1].</summary>
    public static Scale Share { get; } = new(0, 1);

    /// <summary>Differences of shares: [-1, 1].</summary>
    public static Scale ShareDifference { get; } = new(-1, 1);

    /// <summary>Correlations: [-1, 1].</summary>
    public static Scale Correlation { get; } = new(-1, 1);

    /// <summary>Counts, lengths and ratios: 0 or more.</summary>
    public static Scale Count { get; } = new(0, double.PositiveInfinity);

    /// <summary>Every number.</summary>
    public static Scale Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The least value.</summary>
    public double Lower { get; } = Lower < Upper
        ? Lower
        : throw new ArgumentException(FormattableString.Invariant($"A scale's lower end must lie below its upper, got {Lower}, {Upper}."), nameof(Lower));

    /// <summary>Whether a value lies on the scale, ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>
    /// The part of a confidence interval that lies on the scale. It covers the true value as often as the whole one, since that cannot lie off the scale.
    /// An interval that lies off it altogether becomes the nearest end.
    /// </summary>
    /// <param name="interval">The interval.</param>
    public Interval Cut(Interval interval) => new(Math.Clamp(interval.Lower, Lower, Upper), Math.Clamp(interval.Upper, Lower, Upper));
}

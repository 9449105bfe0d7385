using System.Globalization;

namespace CslRepro.Harness.Statistics;

/// <summary>The values that a quantity can have at all.</summary>
/// <param name="Lower">The least; may be negative infinity.</param>
/// <param name="Upper">The greatest, above <paramref name="Lower"/>; may be infinity.</param>
public sealed record Bounds(double Lower, double Upper)
{
    /// <summary>Shares and rates: [0, 1].</summary>
    public static Bounds Share { get; } = new(0, 1);

    /// <summary>Agreement beyond chance: at most 1, and below 0 where there is less than chance gives.</summary>
    public static Bounds BeyondChance { get; } = new(double.NegativeInfinity, 1);

    /// <summary>Differences of shares: [-1, 1].</summary>
    public static Bounds ShareDifference { get; } = new(-1, 1);

    /// <summary>Correlations: [-1, 1].</summary>
    public static Bounds Correlation { get; } = new(-1, 1);

    /// <summary>Counts, lengths and ratios: 0 or more.</summary>
    public static Bounds Count { get; } = new(0, double.PositiveInfinity);

    /// <summary>Every number.</summary>
    public static Bounds Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The least value.</summary>
    public double Lower { get; } = Lower < Upper
        ? Lower
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"A lower bound must lie below its upper bound, got {Lower} and {Upper}."), nameof(Lower));

    /// <summary>Whether a value lies within, ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>
    /// The part of a confidence interval that lies within. It covers the true value as often as the whole one, since that cannot lie outside. An
    /// interval that lies outside altogether becomes the nearest end.
    /// </summary>
    /// <param name="interval">The interval.</param>
    public Interval Cut(Interval interval) => new(Math.Clamp(interval.Lower, Lower, Upper), Math.Clamp(interval.Upper, Lower, Upper));
}

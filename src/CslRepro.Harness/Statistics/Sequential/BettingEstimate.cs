namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The mean of numbers that cannot leave a known range, by bets against a limit: a gambler who starts with 1 and stakes a fixed part of what is allowed wins,
/// on average, nothing as long as the limit holds; several gamblers with parts from all to 1/512 share the start equally. One over their wealth is a
/// p-value that holds at every number of seeds at once and for every distribution on the range, whatever its tail (Ville's inequality).
/// Source: I. Waudby-Smith, A. Ramdas, "Estimating means of bounded random variables by betting", Journal of the Royal Statistical Society B 86, 2024
/// (first online 2023), with several constant bets side by side.
/// The price: against "the mean is at or above a limit" at least ln(1/α) times range / (limit - lower end) seeds are needed, whatever they show.
/// </summary>
public sealed record BettingEstimate : IEstimate
{
    private const int Gamblers = 10;

    private readonly double[] values;

    private BettingEstimate(double[] values, Bounds bounds)
    {
        this.values = values;
        Bounds = bounds;
        Mean = values.Average();
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

    /// <summary>The range that no number can leave.</summary>
    public Bounds Bounds { get; }

    /// <inheritdoc/>
    public int Instances => values.Length;

    /// <summary>The interval at <see cref="Confidence.Level"/>, which holds at every number of seeds at once.</summary>
    public Interval Interval => RepeatedInterval.Of(this, Confidence.Alpha, Bounds);

    /// <summary>Estimates the mean of instance values.</summary>
    /// <param name="values">One value for each instance, at least one, all within the bounds.</param>
    /// <param name="bounds">Bounds with two finite ends.</param>
    /// <exception cref="ArgumentException">There is no instance, an end is not finite, or a value lies outside.</exception>
    public static BettingEstimate From(IReadOnlyList<double> values, Bounds bounds)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(bounds);
        if (!double.IsFinite(bounds.Lower) || !double.IsFinite(bounds.Upper))
        {
            throw new ArgumentException("Bets need bounds with two finite ends.", nameof(bounds));
        }

        return values.Count > 0 && values.All(bounds.Contains)
            ? new BettingEstimate([.. values], bounds)
            : throw new ArgumentException(FormattableString.Invariant($"At least one value, all in [{bounds.Lower}, {bounds.Upper}], needed."), nameof(values));
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit) =>
        limit <= Bounds.Lower ? (limit < Bounds.Lower ? 0 : 1) : limit >= Bounds.Upper ? 1 : PValue(value => (value - limit) / (limit - Bounds.Lower));

    /// <inheritdoc/>
    public double PValueBelow(double limit) =>
        limit >= Bounds.Upper ? (limit > Bounds.Upper ? 0 : 1) : limit <= Bounds.Lower ? 1 : PValue(value => (limit - value) / (Bounds.Upper - limit));

    /// <param name="gain">What a stake of all that is allowed wins at a value: at least -1.</param>
    private double PValue(Func<double, double> gain)
    {
        var wealth = 0.0;
        var part = 1.0;
        for (var gambler = 0; gambler < Gamblers; gambler++)
        {
            var own = 1.0 / Gamblers;
            foreach (var value in values)
            {
                own *= Math.Max(0, 1 + (part * gain(value)));
                if (own == 0)
                {
                    break;
                }
            }

            wealth += own;
            part /= 2;
        }

        return Math.Min(1, 1 / wealth);
    }
}

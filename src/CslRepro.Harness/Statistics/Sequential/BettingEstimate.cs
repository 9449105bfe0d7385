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

    private BettingEstimate(double[] values, Scale scale)
    {
        this.values = values;
        Scale = scale;
        Mean = values.Average();
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    double IEstimate.Value => Mean;

    /// <summary>The range that no number can leave.</summary>
    public Scale Scale { get; }

    /// <inheritdoc/>
    public int Instances => values.Length;

    /// <summary>The interval at <see cref="Confidence.Level"/>, which holds at every number of seeds at once.</summary>
    public Interval Interval => RepeatedInterval.Of(this, Confidence.Alpha, Scale);

    /// <summary>Estimates the mean of instance values.</summary>
    /// <param name="values">One value for each instance, at least one, all on the scale.</param>
    /// <param name="scale">A scale with two finite ends.</param>
    /// <exception cref="ArgumentException">There is no instance, an end is not finite, or a value is off the scale.</exception>
    public static BettingEstimate From(IReadOnlyList<double> values, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(scale);
        if (!double.IsFinite(scale.Lower) || !double.IsFinite(scale.Upper))
        {
            throw new ArgumentException("Bets need a scale with two finite ends.", nameof(scale));
        }

        return values.Count > 0 && values.All(scale.Contains)
            ? new BettingEstimate([.. values], scale)
            : throw new ArgumentException(FormattableString.Invariant($"At least one value, all in [{scale.Lower}, {scale.Upper}], needed."), nameof(values));
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit) =>
        limit <= Scale.Lower ? (limit < Scale.Lower ? 0 : 1) : limit >= Scale.Upper ? 1 : PValue(value => (value - limit) / (limit - Scale.Lower));

    /// <inheritdoc/>
    public double PValueBelow(double limit) =>
        limit >= Scale.Upper ? (limit > Scale.Upper ? 0 : 1) : limit <= Scale.Lower ? 1 : PValue(value => (limit - value) / (Scale.Upper - limit));

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

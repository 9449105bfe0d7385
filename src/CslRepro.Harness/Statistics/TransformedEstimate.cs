namespace CslRepro.Harness.Statistics;

/// <summary>
/// A mean that was taken on another scale and is shown on the quantity's own: a ratio by the mean of its logarithm, a correlation by Fisher's z.
/// The interval keeps to the quantity's scale, since its ends are carried back with the mean.
/// </summary>
/// <param name="Inner">The mean on the other scale.</param>
/// <param name="Forward">From the quantity's scale to the other; rising.</param>
/// <param name="Back">From the other scale to the quantity's; rising.</param>
public sealed record TransformedEstimate(IEstimate Inner, Func<double, double> Forward, Func<double, double> Back) : ISampleMean
{
    /// <inheritdoc/>
    public double Value => Back(Inner.Value);

    /// <inheritdoc/>
    public Bounds Bounds { get; init; } = Bounds.Real;

    /// <inheritdoc/>
    public Interval Interval => new(Back(Inner.Interval.Lower), Back(Inner.Interval.Upper));

    /// <inheritdoc/>
    public int Instances => Inner.Instances;

    /// <inheritdoc/>
    public double PValueAbove(double limit) => Inner.PValueAbove(Forward(limit));

    /// <inheritdoc/>
    public double PValueBelow(double limit) => Inner.PValueBelow(Forward(limit));

    /// <inheritdoc/>
    public bool LiesAbove(double limit, double level) => Inner.LiesAbove(Forward(limit), level);

    /// <inheritdoc/>
    public bool LiesBelow(double limit, double level) => Inner.LiesBelow(Forward(limit), level);

    /// <summary>The same with the mean on the other scale made cautious: the tail is that of the numbers there.</summary>
    /// <param name="tail">What is believed of the distribution.</param>
    public IEstimate Cautious(Tail tail) => Inner is ISampleMean mean ? this with { Inner = mean.Cautious(tail) } : this;
}

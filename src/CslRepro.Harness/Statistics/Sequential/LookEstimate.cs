namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>An estimate as it stands at a look: its interval is the one that the look's tests leave open, within the quantity's bounds.</summary>
public sealed class LookEstimate : IEstimate
{
    private readonly IEstimate inner;

    /// <summary>Takes an estimate at a look.</summary>
    /// <param name="inner">The estimate from as many seeds as the look has.</param>
    /// <param name="level">The level of the look's tests in each direction.</param>
    /// <param name="bounds">The values that the quantity can have at all; those that the estimate knows of if it may have every value.</param>
    public LookEstimate(IEstimate inner, double level, Bounds bounds)
    {
        ArgumentNullException.ThrowIfNull(inner);
        this.inner = inner;
        Interval = RepeatedInterval.Of(inner, level, Bounds = BoundsOf(inner, bounds));
    }

    /// <inheritdoc/>
    public double Value => inner.Value;

    /// <inheritdoc/>
    public Bounds Bounds { get; }

    /// <inheritdoc/>
    public Interval Interval { get; }

    /// <inheritdoc/>
    public int Instances => inner.Instances;

    /// <summary>A hypothesis's bounds, or those that its estimate knows of.</summary>
    internal static Bounds BoundsOf(IEstimate estimate, Bounds bounds) => bounds == Bounds.Real ? estimate.Bounds : bounds;

    /// <inheritdoc/>
    public double PValueAbove(double limit) => inner.PValueAbove(limit);

    /// <inheritdoc/>
    public double PValueBelow(double limit) => inner.PValueBelow(limit);
}

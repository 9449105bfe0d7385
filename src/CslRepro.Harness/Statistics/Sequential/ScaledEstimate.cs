namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// An estimate whose interval keeps to its quantity's scale. Cutting is valid: the true value cannot lie off the scale, so that the interval that is left
/// covers it exactly as often. The p-values, and with them every decision, stay as they are.
/// </summary>
/// <param name="Inner">The estimate.</param>
/// <param name="Scale">The scale.</param>
public sealed record ScaledEstimate(IEstimate Inner, Scale Scale) : IEstimate
{
    /// <inheritdoc/>
    public double Value => Inner.Value;

    /// <inheritdoc/>
    public Interval Interval => Scale.Cut(Inner.Interval);

    /// <inheritdoc/>
    public int Instances => Inner.Instances;

    /// <inheritdoc/>
    public double PValueAbove(double limit) => Inner.PValueAbove(limit);

    /// <inheritdoc/>
    public double PValueBelow(double limit) => Inner.PValueBelow(limit);
}

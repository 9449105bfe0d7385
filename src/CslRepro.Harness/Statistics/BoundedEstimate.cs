namespace CslRepro.Harness.Statistics;

/// <summary>
/// An estimate whose interval keeps within its quantity's bounds. Cutting is valid: the true value cannot lie outside, so that the interval that is left
/// covers it exactly as often. The p-values, and with them every decision, stay as they are.
/// </summary>
/// <param name="Inner">The estimate.</param>
/// <param name="Bounds">The bounds.</param>
public sealed record BoundedEstimate(IEstimate Inner, Bounds Bounds) : IEstimate
{
    /// <inheritdoc/>
    public double Value => Inner.Value;

    /// <inheritdoc/>
    public Interval Interval => Bounds.Cut(Inner.Interval);

    /// <inheritdoc/>
    public int Instances => Inner.Instances;

    /// <inheritdoc/>
    public double PValueAbove(double limit) => Inner.PValueAbove(limit);

    /// <inheritdoc/>
    public double PValueBelow(double limit) => Inner.PValueBelow(limit);
}

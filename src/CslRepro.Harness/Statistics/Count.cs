namespace CslRepro.Harness.Statistics;

/// <summary>A counted or calculated number, which no chance takes part in.</summary>
/// <param name="Value">The number.</param>
public sealed record Count(double Value) : IEstimate
{
    /// <inheritdoc/>
    public Interval Interval => new(Value, Value);

    /// <inheritdoc/>
    public int Instances => 0;

    /// <summary>0 if the number lies above the limit, else 1.</summary>
    /// <inheritdoc/>
    public double PValueAbove(double limit) => Value > limit ? 0 : 1;

    /// <summary>0 if the number lies below the limit, else 1.</summary>
    /// <inheritdoc/>
    public double PValueBelow(double limit) => Value < limit ? 0 : 1;
}

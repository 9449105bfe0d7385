using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Multiverse;

/// <summary>A quantity under one combination of choices.</summary>
/// <param name="Specification">The combination.</param>
/// <param name="Measured">The number with its interval, and what it says of the claim's statement.</param>
/// <param name="Values">The number of each seed, in their order, where it is a mean of them; empty where it is not.</param>
public sealed record SpecifiedEstimate(Specification Specification, MeasuredHypothesis Measured, IReadOnlyList<double> Values)
{
    /// <summary>The number.</summary>
    public double Value => Measured.Estimate.Value;

    /// <summary>Its interval.</summary>
    public Interval Interval => Measured.Estimate.Interval;

    /// <summary>Whether the number by itself, without its interval, is what the claim says.</summary>
    public bool Agrees => Measured.Hypothesis.Criterion.PValues(new Count(Value)).Support == 0;

    /// <summary>What these seeds say of the statement, at the level of all intervals and without a correction for how many combinations there are.</summary>
    public Decision Decision => Judge.Decide(Measured);
}

using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>How many of some things have a property. It knows their number, which a profile chooses, so that "all" can be decided.</summary>
/// <param name="Part">How many have it.</param>
/// <param name="Whole">How many there are.</param>
internal sealed record PartCount(int Part, int Whole) : IEstimate
{
    /// <summary>All have the property.</summary>
    public static Criterion IsAll { get; } = new("all", estimate => estimate is PartCount count && count.Part == count.Whole ? (0, 1) : (1, 0));

    /// <inheritdoc/>
    public double Value => Part;

    /// <inheritdoc/>
    public Interval Interval => new(Part, Part);

    /// <inheritdoc/>
    public int Instances => 0;

    /// <inheritdoc/>
    public double PValueAbove(double limit) => Part > limit ? 0 : 1;

    /// <inheritdoc/>
    public double PValueBelow(double limit) => Part < limit ? 0 : 1;
}

using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Calibration;

/// <summary>Draws runs from a world with replacement. A seed draws the same instance for all conditions, so that what is paired stays so.</summary>
/// <param name="world">The world.</param>
/// <param name="repetition">Which of the repetitions of the decision; each draws anew.</param>
internal sealed class ResampledRuns(ClaimWorld world, int repetition) : IRunner
{
    public string Engine => "resampled";

    public string InputDigest(RunSettings settings, ulong seed) => "";

    /// <summary>Nothing: looks end by themselves, and not for want of budget.</summary>
    public long MultiplyAdds(RunSettings settings) => 0;

    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        var drawn = new RandomStream(seed, FormattableString.Invariant($"calibration/claims/{repetition}")).NextInt32(world.Size);
        return world.Of(condition.Settings)[drawn] with { Condition = condition.Name, Seed = seed };
    }
}

using CslRepro.Harness.Runs;

namespace CslRepro.Harness;

/// <summary>What a reproduction runs with.</summary>
/// <param name="Profile">How much is spent.</param>
/// <param name="Scheduler">Makes the runs. Sharing one between reproductions saves their common runs.</param>
public sealed record ReproductionOptions(Profile Profile, RunScheduler Scheduler)
{
    /// <summary>The claims to decide; all of the study's if empty.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Whether durations are measured too. They decide nothing, and take a quiet machine.</summary>
    public bool MeasuresTimes { get; init; }

    /// <summary>Results that are the same in every profile; given to several reproductions, they are computed once.</summary>
    public SharedResults Shared { get; init; } = new();
}

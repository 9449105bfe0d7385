using CslRepro.Harness.Looks;
using CslRepro.Harness.Registration;
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

    /// <summary>Whether the experiments that figures draw are run too.</summary>
    public bool RunsPlans { get; init; } = true;

    /// <summary>Whether those of them are run too that decide nothing and take long (<see cref="Experiment.IsExtra"/>).</summary>
    public bool RunsExtras { get; init; }

    /// <summary>Whether claims are looked at on <see cref="SeedBlock.Finding"/>, to find a rule or to try one; such a verdict decides nothing.</summary>
    public bool IsPilot { get; init; }

    /// <summary>Ends the work early without an error: what is not decided by then says so, and the same runs with the same store go on from there.</summary>
    public CancellationToken Interruption { get; init; }

    /// <summary>Told of a claim as it stands after each look, and when it is decided; may be null.</summary>
    public IProgress<ClaimProgress>? Claimed { get; init; }

    /// <summary>Results that are the same in every profile; given to several reproductions, they are computed once.</summary>
    public SharedResults Shared { get; init; } = new();
}

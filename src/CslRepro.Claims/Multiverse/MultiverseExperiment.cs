using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Results;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// The paper's headline claims under every combination of defensible choices. Its seeds decide nothing: a claim is decided under the program's choices, on
/// seeds of its own.
/// </summary>
public sealed class MultiverseExperiment : Experiment<MultiverseResult>
{
    /// <summary>The first seed: no rule is found or decided on it, and no search uses it.</summary>
    public const ulong FirstSeed = 200_000;

    /// <summary>The registered number of seeds of each run.</summary>
    public const int Seeds = 8;

    private MultiverseExperiment()
        : base("multiverse")
    {
    }

    /// <summary>The one of its kind.</summary>
    public static MultiverseExperiment Instance { get; } = new();

    /// <summary>The registered plan.</summary>
    public static MultiversePlan Registered => new(HeadlineQuantities.All, FirstSeed, Seeds);

    /// <summary>What is computed for a profile: the smoke profile has two quantities with few choices, the others the registered plan.</summary>
    /// <param name="profile">How much is spent.</param>
    public static MultiversePlan PlanOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile == Profile.Smoke ? new MultiversePlan(HeadlineQuantities.Few, FirstSeed, 2) : Registered;
    }

    /// <inheritdoc/>
    public override object Saved(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Get(this).Curves.Select(MultiverseRecord.From).ToArray();
    }

    /// <inheritdoc/>
    public override MultiverseResult Run(ExperimentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MultiverseRun.Run(PlanOf(context.Profile), context.Profile, context.Scheduler, context.Progress, context.Cancellation);
    }
}

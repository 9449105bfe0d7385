using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Results;

namespace CslRepro.Claims.Multiverse;

/// <summary>Claims under every combination of what the paper leaves open, as a part of the study. It decides none of them.</summary>
public sealed class MultiverseExperiment : Experiment<MultiverseResult>
{
    private readonly Func<Profile, MultiversePlan> plan;

    private MultiverseExperiment(string name, Func<Profile, MultiversePlan> plan)
        : base(name) => this.plan = plan;

    /// <summary>The headline claims.</summary>
    public static MultiverseExperiment Headline { get; } = new("multiverse", HeadlineMultiverse.PlanOf);

    /// <summary>Claims that rest on maps.</summary>
    public static MultiverseExperiment Maps { get; } = new("multiverse-maps", HeadlineMultiverse.PlanOfMaps);

    /// <summary>The other claims that rest on training.</summary>
    public static MultiverseExperiment Training { get; } = new("multiverse-training", HeadlineMultiverse.PlanOfTraining);

    /// <summary>All three.</summary>
    public static IReadOnlyList<MultiverseExperiment> All { get; } = [Headline, Maps, Training];

    /// <summary>What is computed for a profile; nothing where it has no quantities.</summary>
    /// <param name="profile">How much is spent.</param>
    public MultiversePlan PlanOf(Profile profile) => plan(profile);

    /// <inheritdoc/>
    public override object? Saved(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var curves = evidence.Get(this).Curves;
        return curves.Count == 0 ? null : curves.Select(MultiverseRecord.From).ToArray();
    }

    /// <inheritdoc/>
    public override MultiverseResult Run(ExperimentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MultiverseRun.Run(plan(context.Profile), context.Scheduler, context.Progress, context.Cancellation);
    }
}

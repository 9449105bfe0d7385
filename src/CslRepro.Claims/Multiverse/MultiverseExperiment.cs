using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Results;

namespace CslRepro.Claims.Multiverse;

/// <summary>The paper's headline claims under every combination of what the paper leaves open, as a part of the study. It decides no claim.</summary>
public sealed class MultiverseExperiment : Experiment<MultiverseResult>
{
    private MultiverseExperiment()
        : base("multiverse")
    {
    }

    /// <summary>The one of its kind.</summary>
    public static MultiverseExperiment Instance { get; } = new();

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
        return MultiverseRun.Run(HeadlineMultiverse.PlanOf(context.Profile), context.Scheduler, context.Progress, context.Cancellation);
    }
}

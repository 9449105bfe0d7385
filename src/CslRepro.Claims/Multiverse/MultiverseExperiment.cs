using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Results;

namespace CslRepro.Claims.Multiverse;

/// <summary>A part of the multiverse as a part of the study. It decides no claim.</summary>
public sealed class MultiverseExperiment : Experiment<MultiverseResult>
{
    private MultiverseExperiment(MultiversePart part)
        : base(part.Named("multiverse")) => Part = part;

    /// <summary>One for each part.</summary>
    public static IReadOnlyList<MultiverseExperiment> All { get; } = [.. PaperMultiverse.Parts.Select(part => new MultiverseExperiment(part))];

    /// <summary>What is computed; nothing for a profile in which the part has no numbers.</summary>
    public MultiversePart Part { get; }

    /// <summary>All parts together take longer than deciding all claims; the few numbers of the smoke profile do not.</summary>
    /// <inheritdoc/>
    public override bool IsExtra(Profile profile) => profile != Profile.Smoke;

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
        return MultiverseRun.Run(Part.PlanOf(context.Profile), context.Scheduler, context.Progress, context.Cancellation);
    }
}

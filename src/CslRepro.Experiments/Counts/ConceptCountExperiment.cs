using CslRepro.Corpora;
using CslRepro.Harness;

namespace CslRepro.Experiments.Counts;

/// <summary>Counts how often the grammar of 4 objects states a position, and how often a colour. The same in every profile.</summary>
public sealed class ConceptCountExperiment : Experiment<ConceptCount>
{
    private const int Objects = 4;

    private ConceptCountExperiment()
        : base("concepts")
    {
    }

    /// <summary>The experiment.</summary>
    public static ConceptCountExperiment Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsSameInEveryProfile => true;

    /// <inheritdoc/>
    public override object Saved(Evidence evidence) => evidence.Get(this);

    /// <inheritdoc/>
    public override ConceptCount Run(ExperimentContext context) => ConceptCount.Of(Language.Create(Objects));
}

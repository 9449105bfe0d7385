using CslRepro.Corpora;
using CslRepro.Harness;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.Counts;

/// <summary>What training and mapping cost at n = 4 on the corpus of seed 0, counted instead of timed.</summary>
public sealed class CostExperiment : Experiment<CostResult>
{
    private CostExperiment()
        : base("cost")
    {
    }

    /// <summary>The experiment.</summary>
    public static CostExperiment Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsSameInEveryProfile => true;

    /// <inheritdoc/>
    public override CostResult Run(ExperimentContext context)
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        return new CostResult(data.Sequences, corpus.Language.Words.Count, data.Targets.Columns);
    }
}

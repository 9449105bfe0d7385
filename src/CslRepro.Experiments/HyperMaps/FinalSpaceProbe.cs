using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperMaps;

/// <summary>What <see cref="FinalStateProbe"/> measures of final states in the full space alone, by other numbers of neighbours.</summary>
public sealed record FinalSpaceProbe : Probe
{
    /// <summary>How many neighbours are compared.</summary>
    public Neighborhood Neighborhood { get; init; } = Neighborhood.AsDecided;

    /// <summary>As much as three views of the states: it is a part of what they take.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Views(task, corpus.Test.Length);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var words = WordMeasures.Of(recording);
        var known = 1 + Neighborhood.Of(StateViews.PaperNeighbors - 1);
        return words.In(StateView.Of("full", RecordedStates.Rows(recording.States, words.Rows), known), Neighborhood);
    }
}

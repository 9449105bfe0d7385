using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// What is read off the states after every word in the full space alone, under the names that <see cref="StateProbe"/> gives it, by other numbers
/// of neighbours. With the decided ones the numbers are those of <see cref="StateProbe"/>.
/// </summary>
public sealed record SpaceProbe : Probe
{
    /// <summary>How many neighbours are compared.</summary>
    public Neighborhood Neighborhood { get; init; } = Neighborhood.AsDecided;

    /// <summary>Which of the network's states are looked at; null for those that the paper shows, an LSTM's cells.</summary>
    public string? State { get; init; }

    /// <summary>As much as three views of the states: it is a part of what they take.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Views(task, corpus.Test);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = Recording.Of(instance.Network, instance.Corpus.Language, instance.TestSentences, State);
        var known = 1 + Neighborhood.Of(RecordedStates.KnownNeighbors - 1);
        var full = new StateView("full", recording.States, NearestNeighbors.Among(recording.States, known, threads: 1));
        var states = new RecordedStates(recording, [full], instance.Result.Seed);
        return
        [
            .. ClauseMeasures.Of(states, states.Views, Neighborhood),
            .. DistanceMeasures.Of(states),
            .. MeaningMeasures.Of(states),
            .. DivisionMeasures.Order(states, states.Views, Neighborhood),
            new Measurement(IslandMeasures.Islands(full.Name), IslandMeasures.Count(full.Neighbors, Neighborhood)),
        ];
    }
}

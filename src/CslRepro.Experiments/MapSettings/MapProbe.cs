using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Umap;

namespace CslRepro.Experiments.MapSettings;

/// <summary>
/// What is read off one map, under the names that <see cref="StateProbe"/> gives it: where clauses and `and` lie, distances, meanings, islands, groups of
/// final states. With the paper's settings the numbers are those of <see cref="StateProbe"/>.
/// </summary>
public sealed record MapProbe : Probe
{
    /// <summary>UMAP's settings; the paper's by default.</summary>
    public MapSetting Map { get; init; } = MapSetting.Paper;

    /// <summary>What is added to the run's seed for the map's: 0 for the paper's map.</summary>
    public ulong SeedShift { get; init; }

    /// <summary>Which of the network's states are mapped; null for those that the paper shows, an LSTM's cells.</summary>
    public string? State { get; init; }

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Views(task, corpus.Test);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = Recording.Of(instance.Network, instance.Corpus.Language, instance.TestSentences, State);
        var neighbors = NearestNeighbors.Among(recording.States, RecordedStates.KnownNeighbors, threads: 1);
        var map = Map.Fit(recording.States, neighbors, instance.Result.Seed + SeedShift);
        StateView[] views =
        [
            new StateView("full", recording.States, neighbors),
            StateView.Of("map", map, RecordedStates.KnownNeighbors),
        ];
        var states = new RecordedStates(recording, views, instance.Result.Seed);
        return
        [
            .. ClauseMeasures.Of(states),
            .. DistanceMeasures.Of(states),
            .. MeaningMeasures.Of(states),
            .. FinalStateMeasures.Of(states),
            .. views.Select(view => new Measurement(IslandMeasures.Islands(view.Name), IslandMeasures.Count(view.Neighbors, Neighborhood.AsDecided))),
        ];
    }
}

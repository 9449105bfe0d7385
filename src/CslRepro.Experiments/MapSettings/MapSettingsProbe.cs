using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.MapSettings;

/// <summary>What maps with other settings than the paper's show of the same states (paper, section 5.1).</summary>
public sealed record MapSettingsProbe : Probe
{
    /// <summary>The paper's views, and a layout and neighbours on the map for each setting: of the most neighbours more than twice a usual layout.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) =>
        ProbeCost.Views(task, corpus.Test) + MapSetting.All.Sum(setting => ProbeCost.Map(corpus.Test, setting.Neighbors));

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var states = RecordedStates.Of(instance);
        var full = states.Full;
        StateView[] views =
        [
            states.Map,
            .. MapSetting.All.Select(setting =>
                StateView.Of(setting.Name, setting.Fit(full.Points, full.Neighbors, states.Seed), RecordedStates.KnownNeighbors)),
        ];
        return
        [
            .. ClauseMeasures.Of(states, views, Neighborhood.AsDecided),
            .. DistanceMeasures.Of(states, views),
            .. MeaningMeasures.Of(states, views),
            .. DivisionMeasures.Order(states, views, Neighborhood.AsDecided),
            .. views.Select(view => new Measurement(IslandMeasures.Islands(view.Name), IslandMeasures.Count(view.Neighbors, Neighborhood.AsDecided))),
        ];
    }
}

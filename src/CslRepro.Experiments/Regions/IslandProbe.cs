using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Regions;

/// <summary>How an LSTM's islands are made: where sentences pass `and` and end, what stays active, what lies inside what (paper, section 5.3).</summary>
public sealed record IslandProbe : Probe
{
    /// <summary>The neighbours within many regions take about as much as the views themselves.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => 2 * ProbeCost.Views(task, corpus.Test);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var states = RecordedStates.Of(instance);
        return
        [
            .. AirportMeasures.Of(states),
            .. ActivityMeasures.Of(states.Recording),
            .. NestingMeasures.Of(states),
            .. RarityMeasures.Of(states, instance.Corpus),
        ];
    }
}

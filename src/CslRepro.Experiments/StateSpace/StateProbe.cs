using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Where a network's states lie, in the full space, on the map and on principal components (paper, sections 5.1 to 5.4).</summary>
/// <param name="Divisions">Whether it is measured how concepts divide the space; that is said of the LSTM's alone.</param>
public sealed record StateProbe(bool Divisions) : Probe
{
    /// <summary>How concepts divide the states takes about as much as the rest.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => (Divisions ? 2 : 1) * ProbeCost.Views(task, corpus.Test);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var states = RecordedStates.Of(instance);
        return
        [
            .. ClauseMeasures.Of(states),
            .. FinalStateMeasures.Of(states),
            .. DistanceMeasures.Of(states),
            .. IslandMeasures.Of(states),
            .. MeaningMeasures.Of(states),
            .. Divisions ? DivisionMeasures.Of(states, instance.Corpus) : [],
            .. UncertaintyMeasures.Of(states.Recording),
        ];
    }
}

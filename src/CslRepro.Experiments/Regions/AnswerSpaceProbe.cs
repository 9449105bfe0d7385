using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// Whether final states that lie close to each other in the full space are answered alike, as <see cref="EndStateProbe"/> measures it, by other numbers of
/// neighbours.
/// </summary>
public sealed record AnswerSpaceProbe : Probe
{
    /// <summary>How many neighbours are compared.</summary>
    public Neighborhood Neighborhood { get; init; } = Neighborhood.AsDecided;

    /// <summary>As much as three views of the final states: it is a part of what they take.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Views(task, corpus.Test.Length);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        return AnswerMeasures.Of(recording, [("full", recording.States)], instance.Result.Seed, Neighborhood);
    }
}

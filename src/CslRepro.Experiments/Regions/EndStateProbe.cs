using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// Where an ESN's final states lie among the others and in which continent, and whether those that lie close to each other are answered alike (paper, section
/// 5.2).
/// </summary>
public sealed record EndStateProbe : Probe
{
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Views(task, corpus.Test);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var states = RecordedStates.Of(instance);
        return [.. EndStateMeasures.Of(states), .. ContinentMeasures.Of(states), .. AnswerMeasures.Of(states)];
    }
}

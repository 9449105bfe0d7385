using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Which of 10,000 fresh sentences a network gets wrong (paper, section 6.1 and figure 16).</summary>
public sealed record DifficultProbe : Probe
{
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => ProbeCost.Predictions(task, corpus, DifficultMeasures.Examples(corpus, 0));

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance) => DifficultMeasures.Of(instance);
}

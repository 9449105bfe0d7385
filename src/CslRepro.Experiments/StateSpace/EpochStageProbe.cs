using CslRepro.Corpora;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Errors on sentences of one object and of two after every epoch: whether a network that learns in epochs does so in stages (section 7).</summary>
public sealed record EpochStageProbe : Probe
{
    /// <summary>Name of the valid error on one-object sentences after an epoch.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <returns>A measurement's name.</returns>
    public static string ValidOfOne(int epoch) => EpochProbe.Name("valid-one-object", epoch);

    /// <summary>Name of the valid error on two-object sentences after an epoch.</summary>
    /// <inheritdoc cref="ValidOfOne"/>
    public static string ValidOfTwo(int epoch) => EpochProbe.Name("valid-two-objects", epoch);

    /// <summary>Name of the excess of the error on two-object sentences: see <see cref="SentenceKindErrors.Excess"/>.</summary>
    /// <inheritdoc cref="ValidOfOne"/>
    public static string Excess(int epoch) => EpochProbe.Name("excess-two-objects", epoch);

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => task.Model is NetworkModel { Settings: var settings }
        ? Moments(settings, corpus.Train.Length).Count * ProbeCost.Predictions(task, corpus, corpus.Test)
        : 0;

    /// <inheritdoc/>
    public override IReadOnlyCollection<int> Moments(NetworkSettings settings, int sentences) => [.. Enumerable.Range(1, settings.LastMoment(sentences))];

    /// <inheritdoc/>
    public override IEnumerable<Measurement> MeasureMoment(TrainingMoment moment, Corpus corpus)
    {
        var evaluation = Evaluation.Of(corpus.Language, corpus.Test, moment.Network.Predict(TrainingData.Sentences(corpus.Test)));
        var errors = SentenceKindErrors.Of(evaluation, corpus.Test);
        return
        [
            new Measurement(ValidOfOne(moment.Number), errors.One),
            new Measurement(ValidOfTwo(moment.Number), errors.Two),
            new Measurement(Excess(moment.Number), errors.Excess),
        ];
    }
}

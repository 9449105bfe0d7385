using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Scale;

/// <summary>
/// Errors of a network on its way through the epochs, on the test set and on its own validation set: gives early stopping, longer training and error against
/// cost from one training.
/// </summary>
/// <param name="Every">Measures after each so many epochs, 1 or more.</param>
public sealed record EpochProbe(int Every) : Probe
{
    /// <summary>The name of a number after an epoch.</summary>
    /// <param name="quantity">"valid" or "exact" for test errors, "validation-valid", "validation-exact" or "validation-rmse".</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <returns>A measurement's name.</returns>
    public static string Name(string quantity, int epoch) => quantity + "@" + epoch.ToString(CultureInfo.InvariantCulture);

    /// <summary>The epochs that are measured.</summary>
    /// <param name="epochs">Epochs of the whole training.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<int> Epochs(int epochs) => Enumerable.Range(1, epochs / Every).Select(i => i * Every);

    /// <summary>
    /// The epoch at which a training that watches its validation set stops: the one with the least exact error on it, of equal ones the one with the least
    /// root mean squared error.
    /// </summary>
    /// <param name="run">A run with this probe.</param>
    /// <param name="epochs">Epochs of the whole training.</param>
    public int StopOf(RunResult run, int epochs) =>
        Epochs(epochs)
            .OrderBy(epoch => run.Measurements[Name("validation-exact", epoch)])
            .ThenBy(epoch => run.Measurements[Name("validation-rmse", epoch)])
            .First();

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => task.Model is NetworkModel { Settings: var settings }
        ? Moments(settings, corpus.Train.Length).Count * ProbeCost.Predictions(task, corpus, [.. corpus.Test, .. corpus.Validation])
        : 0;

    /// <inheritdoc/>
    public override IReadOnlyCollection<int> Moments(NetworkSettings settings, int sentences)
    {
        return [.. Epochs(settings.LastMoment(sentences))];
    }

    /// <inheritdoc/>
    public override IEnumerable<Measurement> MeasureMoment(TrainingMoment moment, Corpus corpus)
    {
        Evaluation Judge(IReadOnlyList<Example> examples) =>
            Evaluation.Of(corpus.Language, examples, moment.Network.Predict(TrainingData.Sentences(examples)));
        var test = Judge(corpus.Test);
        var validation = Judge(corpus.Validation);
        return
        [
            new Measurement(Name("valid", moment.Number), test.ValidError),
            new Measurement(Name("exact", moment.Number), test.ExactError),
            new Measurement(Name("validation-valid", moment.Number), validation.ValidError),
            new Measurement(Name("validation-exact", moment.Number), validation.ExactError),
            new Measurement(Name("validation-rmse", moment.Number), validation.Rmse),
        ];
    }
}

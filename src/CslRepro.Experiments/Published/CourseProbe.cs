using CslRepro.Corpora;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Published;

/// <summary>How far an LSTM has come: its errors and the size of its weights, after epochs of its training and at the end.</summary>
/// <param name="Every">Measures after each so many epochs, 1 or more.</param>
public sealed record CourseProbe(int Every) : Probe
{
    /// <summary>Share of test sentences that are not valid.</summary>
    public const string Valid = "valid";

    /// <summary>Share of test sentences that are not exact.</summary>
    public const string Exact = "exact";

    /// <summary>Root mean squared difference of final outputs and teachers, all test sentences.</summary>
    public const string Rmse = "rmse";

    /// <summary>
    /// The same over the test sentences of two objects alone. There are so many of these that hardly any can stand in the training set of a network that was
    /// trained elsewhere, while of those of one object nearly half do.
    /// </summary>
    public const string TwoObjectRmse = "two-object-rmse";

    /// <summary>The epochs that are measured.</summary>
    /// <param name="epochs">Epochs of the whole training.</param>
    /// <returns>Their numbers, ascending.</returns>
    public IEnumerable<int> Epochs(int epochs) => Enumerable.Range(1, epochs / Every).Select(i => i * Every);

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => task.Model is NetworkModel { Settings: var settings }
        ? Moments(settings, corpus.Train.Length).Count * ProbeCost.Predictions(task, corpus, corpus.Test)
        : 0;

    /// <inheritdoc/>
    public override IReadOnlyCollection<int> Moments(NetworkSettings settings, int sentences) => [.. Epochs(settings.LastMoment(sentences))];

    /// <inheritdoc/>
    public override IEnumerable<Measurement> MeasureMoment(TrainingMoment moment, Corpus corpus)
    {
        var outputs = moment.Network.Predict(TrainingData.Sentences(corpus.Test));
        var all = Evaluation.Of(corpus.Language, corpus.Test, outputs);
        return
        [
            new Measurement(EpochProbe.Name(Valid, moment.Number), all.ValidError),
            new Measurement(EpochProbe.Name(Exact, moment.Number), all.ExactError),
            new Measurement(EpochProbe.Name(Rmse, moment.Number), all.Rmse),
            .. Numbers((LstmModel<float>)moment.Network, corpus, outputs).Select(number => number with { Name = EpochProbe.Name(number.Name, moment.Number) }),
        ];
    }

    /// <summary>What is no error of every run.</summary>
    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance) =>
        Numbers(instance.NetworkAs<LstmModel<float>>(), instance.Corpus, instance.TestOutputs);

    private static IEnumerable<Measurement> Numbers(LstmModel<float> network, Corpus corpus, Matrix<double> outputs) =>
        [new Measurement(TwoObjectRmse, OfTwoObjects(corpus, outputs)), .. WeightSizes.Of(network.Weights)];

    private static double OfTwoObjects(Corpus corpus, Matrix<double> outputs)
    {
        int[] rows = [.. Enumerable.Range(0, outputs.Rows).Where(row => corpus.Test[row].Sentence.Second is not null)];
        var chosen = new Matrix<double>(rows.Length, outputs.Columns);
        for (var i = 0; i < rows.Length; i++)
        {
            outputs.Row(rows[i]).CopyTo(chosen.Row(i));
        }

        return Evaluation.Of(corpus.Language, [.. rows.Select(row => corpus.Test[row])], chosen).Rmse;
    }
}

using CslRepro.Corpora;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// An LSTM's errors in the middle of an epoch, where the program's order goes from sentences of one object to those of two (section 7 asks whether LSTMs learn
/// in stages). Training is repeated in that order, up to that sentence of some epochs: an epoch and a part of the next one are one pass over sentences that
/// repeat. <see cref="EpochStageProbe"/> has the errors at the ends of epochs.
/// </summary>
public sealed record WithinEpochProbe : Probe
{
    /// <summary>The epochs that are looked into, from 1.</summary>
    public static IReadOnlyList<int> Epochs { get; } = [1, 2, 5, 10, 20, 35];

    /// <summary>Name of the valid error on one-object sentences when an epoch has had its own of them, and none of two.</summary>
    /// <param name="epoch">One of <see cref="Epochs"/>.</param>
    /// <returns>A measurement's name.</returns>
    public static string ValidOfOne(int epoch) => EpochProbe.Name("valid-one-object-within", epoch);

    /// <summary>Name of the valid error on two-object sentences at that point.</summary>
    /// <inheritdoc cref="ValidOfOne"/>
    public static string ValidOfTwo(int epoch) => EpochProbe.Name("valid-two-objects-within", epoch);

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus)
    {
        // The part of an epoch counts as a whole one.
        return (((ProbeCost.Trainings(task, corpus, 1) / Epochs[^1]) + 1) * Epochs.Sum())
            + (Epochs.Count * ProbeCost.Predictions(task, corpus, corpus.Test));
    }

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var corpus = instance.Corpus;
        var all = TrainingData.From(corpus);
        var oneObject = corpus.Train.TakeWhile(example => example.Sentence.Second is null).Count();
        var settings = instance.NetworkAs<LstmModel<float>>().Settings with { Epochs = 1, Order = TrainingOrder.Program };
        foreach (var epoch in Epochs)
        {
            var within = After(((epoch - 1) * corpus.Train.Length) + oneObject);
            yield return new Measurement(ValidOfOne(epoch), within.One);
            yield return new Measurement(ValidOfTwo(epoch), within.Two);
        }

        SentenceKindErrors After(int learnt)
        {
            var data = new TrainingSet(
                [.. Enumerable.Range(0, learnt).Select(i => all.Sequences[i % all.Sequences.Count])],
                Repeated(all.Targets, learnt),
                corpus.Language.Words.Count);
            var network = settings.Train(data, instance.Result.Seed);
            var outputs = network.Predict(TrainingData.Sentences(corpus.Test));
            return SentenceKindErrors.Of(Evaluation.Of(corpus.Language, corpus.Test, outputs), corpus.Test);
        }
    }

    private static Matrix<double> Repeated(Matrix<double> rows, int count)
    {
        var repeated = new Matrix<double>(count, rows.Columns);
        for (var row = 0; row < count; row++)
        {
            rows.Row(row % rows.Rows).CopyTo(repeated.Row(row));
        }

        return repeated;
    }
}

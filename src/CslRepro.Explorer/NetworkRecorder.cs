using System.Globalization;
using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>Trains networks, or takes trained ones, and records what they do on all states of a table.</summary>
/// <param name="threads">How many threads the products may use; results do not depend on it.</param>
internal sealed class NetworkRecorder(StateTable table, int threads)
{
    // The readout snapshots of figure 17.
    private static readonly int[] Sentences = [0, 1, 30, 100, 300, 305, 1000];
    private static readonly int[] Epochs = [0, 1, 2, 5, 10, 20, 35];

    /// <summary>Trains an ESN and records its readout through learning.</summary>
    /// <param name="settings">Network and learning by FORCE.</param>
    /// <param name="corpus">Whose training set it learns.</param>
    /// <returns>The recording: readouts after 0, 1, 30, 100, 300, 305 and 1000 sentences (figure 17) as far as there are so many, and after the last.</returns>
    public RecordedNetwork Train(string name, EsnSettings settings, Corpus corpus, CancellationToken cancellation = default)
    {
        var data = TrainingData.From(corpus);
        var reservoir = Reservoir.Create(settings, corpus.Language.Words.Count, corpus.Seed);
        var readouts = new List<(int Learnt, Matrix<double> Readout)>();
        var options = new EsnTrainingOptions
        {
            Seed = corpus.Seed,
            Threads = threads,
            Checkpoints = [.. Sentences.Where(count => count < data.Sequences.Count), data.Sequences.Count],
            OnCheckpoint = (learnt, readout) => readouts.Add((learnt, readout)),
        };
        var model = EsnTrainer.Train(settings, reservoir, data.Sequences, data.Targets, options, cancellation);
        var samples = model.Record(table.Trie, threads).Samples;
        var moments = readouts.Select(item => new RecordedMoment(Count("after", item.Learnt, "sentence"), ReadOut(samples, item.Readout), null));
        return new RecordedNetwork(name, SeedText(corpus), model.Digest(), [.. moments], StatesOf(samples));
    }

    /// <summary>Trains an LSTM and records it through its epochs.</summary>
    /// <param name="corpus">Whose training set it learns.</param>
    /// <returns>The recording: after 0, 1, 2, 5, 10, 20 and 35 epochs as far as there are so many, and after the last.</returns>
    public RecordedNetwork Train(string name, LstmSettings settings, Corpus corpus, CancellationToken cancellation = default)
    {
        var data = TrainingData.From(corpus);
        var words = corpus.Language.Words.Count;
        var moments = new List<RecordedMoment>
        {
            Moment(0, new LstmModel<float>(settings, LstmInitialiser.Create<float>(settings, words, corpus.Language.OutputCount, corpus.Seed))),
        };
        var model = LstmTrainer.Train(
            settings,
            data.Sequences,
            data.Targets.Convert<float>(),
            words,
            corpus.Seed,
            epoch =>
            {
                if (IsRecorded(epoch.Number, settings.Epochs))
                {
                    moments.Add(Moment(epoch.Number, epoch.CopyModel()));
                }

                return true;
            },
            cancellation);
        return new RecordedNetwork(name, SeedText(corpus), model.Weights.Digest(), moments, null);
    }

    /// <summary>Trains a GRU and records it through its epochs.</summary>
    /// <param name="corpus">Whose training set it learns.</param>
    /// <returns>The recording, of its hidden states: after 0, 1, 2, 5, 10, 20 and 35 epochs as far as there are so many, and after the last.</returns>
    public RecordedNetwork Train(string name, GruSettings settings, Corpus corpus, CancellationToken cancellation = default)
    {
        var data = TrainingData.From(corpus);
        var words = corpus.Language.Words.Count;
        var moments = new List<RecordedMoment>
        {
            Moment(0, new GruModel<float>(settings, GruInitialiser.Create<float>(settings, words, corpus.Language.OutputCount, corpus.Seed))),
        };
        var model = GruTrainer.Train(
            settings,
            data.Sequences,
            data.Targets.Convert<float>(),
            words,
            corpus.Seed,
            epoch =>
            {
                if (IsRecorded(epoch.Number, settings.Epochs))
                {
                    moments.Add(Moment(epoch.Number, epoch.Model));
                }
            },
            cancellation);
        return new RecordedNetwork(name, SeedText(corpus), model.Weights.Digest(), moments, null);
    }

    /// <summary>Records a trained ESN, of whose training nothing is known.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="model">The network; it must speak the table's language.</param>
    /// <returns>A recording of one moment.</returns>
    public RecordedNetwork Record(string name, string source, EsnModel model)
    {
        var (samples, outputs) = model.Record(table.Trie, threads);
        return new RecordedNetwork(name, source, model.Digest(), [new RecordedMoment("as saved", outputs, null)], StatesOf(samples));
    }

    /// <summary>Records a trained LSTM, of whose training nothing is known.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="model">The network; it must speak the table's language.</param>
    /// <returns>A recording of one moment.</returns>
    public RecordedNetwork Record(string name, string source, LstmModel<float> model) =>
        new(name, source, model.Weights.Digest(), [Moment(0, model) with { Label = "as saved" }], null);

    private static bool IsRecorded(int epoch, int last) => epoch == last || Epochs.Contains(epoch);

    private static string SeedText(Corpus corpus) => string.Create(CultureInfo.InvariantCulture, $"trained with seed {corpus.Seed}");

    private static string Count(string before, int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{before} {count} {unit}{(count == 1 ? "" : "s")}");

    private static Matrix<float> StatesOf(Matrix<double> samples)
    {
        var states = new Matrix<float>(samples.Rows, samples.Columns - 1);
        for (var row = 0; row < states.Rows; row++)
        {
            var source = samples.Row(row)[1..];
            var target = states.Row(row);
            for (var unit = 0; unit < target.Length; unit++)
            {
                target[unit] = (float)source[unit];
            }
        }

        return states;
    }

    private Matrix<double> ReadOut(Matrix<double> samples, Matrix<double> readout)
    {
        var outputs = new Matrix<double>(samples.Rows, readout.Rows);
        MatrixProduct.MultiplyByTransposed(samples, readout, outputs, threads: threads);
        return outputs;
    }

    private RecordedMoment Moment(int epochs, LstmModel<float> model) =>
        Moment(epochs, [.. model.Record(TrainingData.Sentences(table.Examples)).Select(recording => (recording.Cells, recording.Outputs))]);

    private RecordedMoment Moment(int epochs, GruModel<float> model) =>
        Moment(epochs, [.. model.Record(TrainingData.Sentences(table.Examples)).Select(recording => (recording.Hidden, recording.Outputs))]);

    /// <summary>A moment from what the network does in each of the table's sentences.</summary>
    private RecordedMoment Moment(int epochs, (Matrix<float> States, Matrix<float> Outputs)[] recordings)
    {
        var outputs = new Matrix<double>(table.Count, recordings[0].Outputs.Columns);
        var states = new Matrix<float>(table.Count, recordings[0].States.Columns);
        for (var s = 0; s < recordings.Length; s++)
        {
            var nodes = table.Trie.NodesOf(s);
            for (var t = 0; t < nodes.Length; t++)
            {
                recordings[s].States.Row(t).CopyTo(states.Row(nodes[t]));
                var from = recordings[s].Outputs.Row(t);
                var to = outputs.Row(nodes[t]);
                for (var output = 0; output < to.Length; output++)
                {
                    to[output] = from[output];
                }
            }
        }

        return new RecordedMoment(Count("after", epochs, "epoch"), outputs, states);
    }
}

using System.Globalization;
using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>Trains networks, or takes trained ones, and records what they do on all states of a table.</summary>
/// <param name="threads">How many threads may work; results do not depend on it.</param>
/// <param name="instances">How many other instances of a network that is trained are recorded beside it, of the seeds after its own.</param>
internal sealed class NetworkRecorder(StateTable table, int threads, int instances = 0)
{
    /// <summary>The most other instances that are recorded beside a network.</summary>
    public const int MostInstances = 10;

    private readonly PageDetail detail = PageDetail.For(table.Count);

    // By the unit of moments; of sentences those of figure 17.
    private static readonly Dictionary<string, int[]> Moments = new()
    {
        ["sentence"] = [0, 1, 30, 100, 300, 305, 1000],
        ["epoch"] = [0, 1, 2, 5, 10, 20, 35],
    };

    /// <summary>Trains a network and records it through its training.</summary>
    /// <param name="name">A short name, such as "esn-cl".</param>
    /// <param name="settings">The network and how it is trained.</param>
    /// <param name="corpus">Whose training set it learns.</param>
    /// <returns>
    /// The recording: of an ESN after 0, 1, 30, 100, 300, 305 and 1000 sentences (figure 17), of others after 0, 1, 2, 5, 10, 20 and 35 epochs, as far as there
    /// are so many, and after the last; of many states after the last alone.
    /// </returns>
    public RecordedNetwork Train(string name, NetworkSettings settings, Corpus corpus, CancellationToken cancellation = default)
    {
        var data = TrainingData.From(corpus);
        var last = settings.LastMoment(data.Sequences.Count);
        var moments = new List<RecordedMoment>();
        Matrix<float>? fixedStates = null;
        var options = new TrainingOptions
        {
            Threads = threads,
            Moments = [.. detail.AllMoments ? Moments[settings.MomentUnit].Where(moment => moment < last) : [], last],
            OnMoment = moment =>
            {
                moments.Add(Moment(Label(moment.Number, settings.MomentUnit), moment.Network, ref fixedStates));
                return true;
            },
        };
        var network = settings.Train(new TrainingSet(data.Sequences, data.Targets, corpus.Language.Words.Count), corpus.Seed, options, cancellation);
        var source = string.Create(CultureInfo.InvariantCulture, $"trained with seed {corpus.Seed}");
        return new RecordedNetwork(name, source, network.Digest(), moments, fixedStates, NetworkWeights.DrawOf(settings, corpus.Seed))
        {
            IsTrained = true,
            Instances =
            [
                .. Enumerable.Range(1, Math.Min(instances, detail.MostInstances)).Select(i => Instance(settings, corpus.Seed + (ulong)i, cancellation)),
            ],
        };
    }

    /// <summary>The same states of another instance of a network, which learns the corpus of its own seed.</summary>
    public InstanceStates Instance(NetworkSettings settings, ulong seed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var language = table.Language;

        var network = settings.TrainingChangesStates
            ? Trained(settings, CorpusGenerator.Generate(new CorpusSettings { Objects = language.Objects, Seed = seed }), cancellation)
            : settings.Create(language.Words.Count, language.OutputCount, seed);
        return new InstanceStates(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"), network.Record(table.Trie, threads: threads).States);
    }

    /// <summary>Records a network as it is.</summary>
    /// <param name="source">Where it comes from, for people, such as a folder's name.</param>
    /// <param name="network">The network.</param>
    /// <returns>The recording, of one moment.</returns>
    public RecordedNetwork Record(string source, INetwork network)
    {
        Matrix<float>? fixedStates = null;
        var moment = Moment("as saved", network, ref fixedStates);
        return new RecordedNetwork(network.Kind.Name, source, network.Digest(), [moment], fixedStates);
    }

    private INetwork Trained(NetworkSettings settings, Corpus corpus, CancellationToken cancellation)
    {
        var data = TrainingData.From(corpus);
        var set = new TrainingSet(data.Sequences, data.Targets, corpus.Language.Words.Count);
        return settings.Train(set, corpus.Seed, new TrainingOptions { Threads = threads }, cancellation);
    }

    private static string Label(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"after {count} {unit}{(count == 1 ? "" : "s")}");

    /// <summary>A moment; states that learning does not change are recorded once.</summary>
    private RecordedMoment Moment(string label, INetwork network, ref Matrix<float>? fixedStates)
    {
        if (fixedStates is not null && network is IStateReadout readout)
        {
            return new RecordedMoment(label, readout.OutputsOf(fixedStates, threads), null, network);
        }

        var recording = network.Record(table.Trie, threads: threads);
        if (network is IStateReadout)
        {
            fixedStates = recording.States;
            return new RecordedMoment(label, recording.Outputs, null, network);
        }

        return new RecordedMoment(label, recording.Outputs, recording.States, network);
    }
}

using System.Diagnostics;
using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Umap;

namespace CslRepro.Claims.Experiments;

/// <summary>
/// Times UMAP of an ESN's states after every word of its 1,000 training sentences against training it, over the number of units (paper, section 5). One thread,
/// the sides in turn, after a first small round that is not counted. Continuous learning is timed on every fourth sentence, and its time multiplied by the share of words left out.
/// </summary>
public static class MapTimingExperiment
{
    /// <summary>The experiment's name.</summary>
    public const string Name = "map-timing";

    private const int SentenceShare = 4;

    /// <summary>The numbers of units, ascending.</summary>
    public static IReadOnlyList<int> Units { get; } = [500, 2000];

    /// <summary>How often each side is timed.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>A number.</returns>
    public static int Repetitions(Profile profile) => profile.Choose(2, 5, 10);

    /// <summary>Runs the experiment. Nothing else should use the machine meanwhile.</summary>
    /// <param name="profile">How many repetitions.</param>
    /// <param name="progress">Told after each repetition; may be null.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>The times.</returns>
    public static MapTimingResult Run(Profile profile, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        var part = TimingExperiment.Part(data, SentenceShare);
        var scale = (double)data.Sequences.Sum(sequence => sequence.Length) / part.Sequences.Sum(sequence => sequence.Length);
        var trie = PrefixTrie.Build(data.Sequences);
        var sides = Units.Select(units => new Side(units, corpus, trie)).ToArray();
        var repetitions = Repetitions(profile);

        // Small reservoirs warm the code up as well as large ones.
        sides[0].Measure(data, part, scale, false, cancellation);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            foreach (var side in sides)
            {
                cancellation.ThrowIfCancellationRequested();
                side.Measure(data, part, scale, true, cancellation);
            }

            progress?.Report(new RunProgress(Name, repetition + 1, repetitions));
        }

        return new MapTimingResult([.. sides.Select(side => side.Times)], data.Sequences, corpus.Language.OutputCount);
    }

    private sealed class Side(int units, Corpus corpus, PrefixTrie trie)
    {
        private readonly Reservoir reservoir = Reservoir.Create(EsnSettings.FinalLearning with { Units = units }, corpus.Language.Words.Count, corpus.Seed);
        private readonly List<double> map = [];
        private readonly List<double> final = [];
        private readonly List<double> continuous = [];
        private readonly List<double> offline = [];

        public MapTimes Times => new(units, trie.Count, map, final, continuous, offline);

        public void Measure(TrainingData data, TrainingData part, double scale, bool counts, CancellationToken cancellation)
        {
            var states = ReservoirStates.Compute<float>(reservoir, trie);
            var learning = EsnSettings.FinalLearning with { Units = units };
            Add(map, 1, () => new Umap.Umap(new UmapOptions { Threads = 1 }).Fit(states, cancellation: cancellation));
            Add(final, 1, () => EsnTrainer.Train(learning, reservoir, data.Sequences, data.Targets, cancellation: cancellation));
            Add(continuous, scale, () => EsnTrainer.Train(learning with { Learning = Learning.Continuous }, reservoir, part.Sequences, part.Targets, cancellation: cancellation));
            Add(offline, 1, () => EsnTrainer.Train(learning with { Readout = ReadoutAlgorithm.Ridge }, reservoir, data.Sequences, data.Targets, cancellation: cancellation));

            void Add(List<double> times, double factor, Func<object> work)
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(work());
                if (counts)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds * factor);
                }
            }
        }
    }
}

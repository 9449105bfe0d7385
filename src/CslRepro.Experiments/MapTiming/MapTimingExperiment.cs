using System.Diagnostics;
using CslRepro.Corpora;
using CslRepro.Experiments.Timing;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Umap;

namespace CslRepro.Experiments.MapTiming;

/// <summary>
/// Times UMAP of an ESN's states after every word of its 1,000 training sentences against training it, over the number of units (paper, section 5). One thread,
/// the sides in turn, after a first small round that is not counted. Continuous learning is timed on every fourth sentence, and its time multiplied
/// by the share of words left out.
/// </summary>
public sealed class MapTimingExperiment : Experiment<MapTimingResult>
{
    private const int SentenceShare = 4;

    private MapTimingExperiment()
        : base("map-timing")
    {
    }

    /// <summary>The experiment.</summary>
    public static MapTimingExperiment Instance { get; } = new();

    /// <summary>The numbers of units, ascending.</summary>
    public static IReadOnlyList<int> Units { get; } = [500, 2000];

    /// <summary>How often each side is timed.</summary>
    /// <param name="profile">How much is spent.</param>
    public static int Repetitions(Profile profile) => profile.Choose(2, 5);

    /// <inheritdoc/>
    public override bool IsTimed => true;

    /// <inheritdoc/>
    public override MapTimingResult Run(ExperimentContext context)
    {
        var cancellation = context.Cancellation;
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        var part = data.Every(SentenceShare);
        var scale = (double)data.Words / part.Words;
        var trie = PrefixTrie.Build(data.Sequences);
        var sides = Units.Select(units => new Side(units, corpus, trie)).ToArray();
        var repetitions = Repetitions(context.Profile);

        // Small reservoirs warm the code up as well as large ones.
        sides[0].Measure(data, part, scale, false, cancellation);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            foreach (var side in sides)
            {
                cancellation.ThrowIfCancellationRequested();
                side.Measure(data, part, scale, true, cancellation);
            }

            context.Progress?.Report(new RunProgress(Name, repetition + 1, repetitions));
        }

        return new MapTimingResult([.. sides.Select(side => side.Times)]);
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
            Add(
                continuous,
                scale,
                () => EsnTrainer.Train(learning with { Learning = Learning.Continuous }, reservoir, part.Sequences, part.Targets, cancellation: cancellation));
            Add(
                offline,
                1,
                () =>
                    EsnTrainer.Train(learning with { Readout = ReadoutAlgorithm.Ridge }, reservoir, data.Sequences, data.Targets, cancellation: cancellation));

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

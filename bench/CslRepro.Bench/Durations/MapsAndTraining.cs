using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Performance;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Textbook;
using CslRepro.Umap;

namespace CslRepro.Bench.Durations;

/// <summary>
/// `map-training`: from how many units on an ESN takes longer to train than its states take to map (paper, section 7), by final and continuous learning, as
/// textbook loops and as trained here, by the clock and in processor time. One thread. Prints Markdown.
/// </summary>
internal sealed class MapsAndTraining
{
    private const int Repetitions = 3;

    // Textbook loops are timed on one sentence in so many.
    private const int Share = 50;

    private static readonly int[] Sizes = [125, 250, 500, 1000, 2000, 4000];

    private static readonly string[] Trainings = ["FL, textbook", "CL, textbook", "FL, ours", "CL, ours"];

    private readonly Corpus corpus = CorpusGenerator.Generate(new CorpusSettings());
    private readonly TrainingData all;
    private readonly TrainingData part;
    private readonly double scale;

    private MapsAndTraining()
    {
        all = TrainingData.From(corpus);
        part = all.Every(Share);
        scale = (double)all.Words / part.Words;
    }

    public static void Run(TextWriter output) => new MapsAndTraining().Write(output);

    private void Write(TextWriter output)
    {
        output.WriteLine($"| units | map | {string.Join(" | ", Trainings)} |");
        output.WriteLine("| ---: | ---: |" + string.Concat(Trainings.Select(_ => " ---: |")));
        var rows = Sizes.Select(Measure).ToArray();
        foreach (var (units, durations) in Sizes.Zip(rows))
        {
            output.WriteLine($"| {units} | {string.Join(" | ", durations.Select(Text))} |");
        }

        var crossings = Trainings.Index().Select(item => Crossings(rows, item.Index + 1));
        output.WriteLine($"| longer than the map from so many units on | | {string.Join(" | ", crossings)} |");
    }

    private Duration[] Measure(int units)
    {
        var settings = EsnSettings.FinalLearning with { Units = units };
        var reservoir = Reservoir.Create(settings, corpus.Language.Words.Count, corpus.Seed);
        var states = ReservoirStates.Compute<float>(reservoir, PrefixTrie.Build(all.Sequences));
        var continuous = settings with { Learning = Learning.Continuous };
        var textbook = new TextbookEsnTrainer();
        return
        [
            Duration.Least(Repetitions, () => new CslRepro.Umap.Umap(new UmapOptions { Threads = 1 }).Fit(states)),
            Duration.Least(1, () => textbook.Train(settings, reservoir, part.Sequences, part.Targets), scale),
            Duration.Least(1, () => textbook.Train(continuous, reservoir, part.Sequences, part.Targets), scale),
            Duration.Least(Repetitions, () => EsnTrainer.Train(settings, reservoir, all.Sequences, all.Targets)),
            Duration.Least(Repetitions, () => EsnTrainer.Train(continuous, reservoir, all.Sequences, all.Targets)),
        ];
    }

    private static string Text(Duration duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{duration.Elapsed:G3} s ({duration.Processor:G3} s)");

    private static string Crossings(Duration[][] rows, int training) =>
        $"{Crossing(rows, training, duration => duration.Elapsed)} ({Crossing(rows, training, duration => duration.Processor)})";

    // Between two sizes, the ratio of both times is taken for a straight line in logarithms.
    private static string Crossing(Duration[][] rows, int training, Func<Duration, double> of)
    {
        double[] excess = [.. rows.Select(row => Math.Log(of(row[training]) / of(row[0])))];
        var first = Array.FindIndex(excess, value => value > 0);
        if (first <= 0)
        {
            return first < 0 ? $"above {Sizes[^1]}" : $"below {Sizes[0]}";
        }

        var share = -excess[first - 1] / (excess[first] - excess[first - 1]);
        var units = Sizes[first - 1] * Math.Exp(share * Math.Log((double)Sizes[first] / Sizes[first - 1]));
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(units / 10) * 10:0}");
    }
}

using System.Collections.Concurrent;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.Maps;

/// <summary>Makes the maps that figures 11 to 18 show, of seed 0, in every profile the same.</summary>
public sealed class MapsExperiment : Experiment<MapsResult>
{
    private MapsExperiment()
        : base("maps")
    {
    }

    /// <summary>The experiment.</summary>
    public static MapsExperiment Instance { get; } = new();

    /// <summary>Figure 17's numbers of learnt sentences.</summary>
    public static IReadOnlyList<int> Places { get; } = [0, 1, 30, 100, 300, 305, 1000];

    // Maps beside each other take every third sentence: enough for their shape, and far cheaper.
    private const int SentenceShare = 3;

    /// <inheritdoc/>
    public override bool IsSameInEveryProfile => true;

    /// <inheritdoc/>
    public override MapsResult Run(ExperimentContext context)
    {
        var trainer = context.Runner<InstanceTrainer>();
        var cancellation = context.Cancellation;
        Condition[] conditions = [.. Around(HyperMapExperiment.Leaks).Concat(Around(HyperMapExperiment.Radii))];
        var distinct = conditions.DistinctBy(condition => condition.Name).ToArray();
        var settings = new StateMap[distinct.Length];
        StateMap? esn = null, lstm = null, continuousMap = null;
        DifficultMap? difficult = null;
        RepeatedMap? repeated = null;
        IReadOnlyList<LearningFrame> frames = [];
        Action[] parts =
        [
            () =>
            {
                var final = trainer.Train(PerformanceConditions.EsnFinal, 0, cancellation);
                esn = MapOf(final, 1, cancellation);
                difficult = Difficult(final, cancellation);
            },
            () =>
            {
                var continuous = trainer.Train(PerformanceConditions.EsnContinuousOfProgram, 0, cancellation);
                continuousMap = MapOf(continuous, 1, cancellation);
                frames = Frames(continuous, continuousMap.Recording);
                repeated = Repeated(continuous, cancellation);
            },
            () => lstm = MapOf(trainer.Train(PerformanceConditions.Lstm, 0, cancellation), 1, cancellation),
            .. distinct.Select((condition, index) =>
                (Action)(
                    () => settings[index] = MapOf(
                        trainer.Train(condition.As(condition.Name, settings => settings with { Probe = null }), 0, cancellation),
                        SentenceShare,
                        cancellation))),
        ];
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = context.Scheduler.Threads, CancellationToken = cancellation },
            part =>
            {
                part();
                context.Progress?.Report(new RunProgress(Name, Interlocked.Increment(ref done), parts.Length));
            });
        return new MapsResult(
            esn!,
            continuousMap!,
            lstm!,
            difficult!,
            frames,
            [.. conditions.Select(condition => settings[Array.IndexOf(distinct, condition)])],
            repeated!,
            NestedDivisions.Of(lstm!.Recording));
    }

    private static List<LearningFrame> Frames(TrainedInstance continuous, Recording recording)
    {
        var frames = new List<LearningFrame>();
        foreach (var order in LearningStageProbe.Orders)
        {
            LearningRun.Train(
                continuous,
                order,
                Places,
                (learnt, readout) => frames.Add(new LearningFrame(order, learnt, recording.ReadOutBy(readout).Outputs)));
        }

        return frames;
    }

    /// <summary>Four deviations with the optimum in their middle.</summary>
    private static IEnumerable<Condition> Around(IReadOnlyList<Condition> deviations) =>
    [
        .. deviations.Take(2),
        HyperMapExperiment.Optimum,
        .. deviations.Skip(2),
    ];

    internal static StateMap MapOf(TrainedInstance instance, int everySentence, CancellationToken cancellation)
    {
        var sentences = instance.Corpus.Test.Select(example => example.Sentence).Where((_, index) => index % everySentence == 0);
        var recording = instance.Record([.. sentences]);
        var views = StateViews.Of(recording.States, 0, threads: 1, cancellation: cancellation);
        return new StateMap(instance.Result.Condition, recording, views.Map.Points, views.Principal.Points);
    }

    private static DifficultMap Difficult(TrainedInstance instance, CancellationToken cancellation)
    {
        var examples = DifficultMeasures.Examples(instance);
        var language = instance.Corpus.Language;
        var recording = instance.Record([.. examples.Select(example => example.Sentence)]);
        var finals = Enumerable.Range(0, examples.Count).Select(sentence => recording.RowOf(sentence, examples[sentence].Sentence.Words.Length - 1)).ToArray();
        var outputs = new Matrix<double>(finals.Length, language.OutputCount);
        for (var sentence = 0; sentence < finals.Length; sentence++)
        {
            recording.Outputs.Row(finals[sentence]).CopyTo(outputs.Row(sentence));
        }

        var evaluation = Evaluation.Of(language, examples, outputs);
        var map = new Umap.Umap(new UmapOptions { Seed = 0, Threads = 1 }).Fit(RecordedStates.Rows(recording.States, finals), cancellation: cancellation);
        return new DifficultMap(
            examples,
            map.Embedding,
            [.. Enumerable.Range(0, finals.Length).Select(sentence => StatedLoss(language, examples[sentence].Sentence, outputs.Row(sentence)))],
            [.. evaluation.Valid.Select(valid => !valid)],
            [.. evaluation.Exact.Select(exact => !exact)],
            outputs,
            UnclearSpot.Of(language, map.Embedding, outputs));
    }

    private static RepeatedMap Repeated(TrainedInstance instance, CancellationToken cancellation)
    {
        var distinct = MapOf(instance, SentenceShare, cancellation);
        var recording = distinct.Recording;
        int[] rows = [.. recording.Steps.Select(step => step.Row)];
        var map = new Umap.Umap(new UmapOptions { Seed = 0, Threads = 1 }).Fit(RecordedStates.Rows(recording.States, rows), cancellation: cancellation);
        return new RepeatedMap(recording, rows, map.Embedding, distinct.Map);
    }

    private static double StatedLoss(Language language, Sentence sentence, ReadOnlySpan<double> outputs)
    {
        var (sum, count) = (0.0, 0);
        var stated = sentence.Stated;
        var offset = 0;
        foreach (var slot in new[] { stated.First, stated.Second })
        {
            foreach (var (value, values) in
                new[] { (slot.Category, language.Categories.Count), (slot.Position, language.Positions.Count), (slot.Colour, language.Colours.Count) })
            {
                for (var i = 0; i < values && value != ObjectDescription.Absent; i++)
                {
                    var difference = outputs[offset + i] - (i == value ? 1 : 0);
                    sum = Math.FusedMultiplyAdd(difference, difference, sum);
                    count++;
                }

                offset += values;
            }
        }

        return sum / count;
    }
}

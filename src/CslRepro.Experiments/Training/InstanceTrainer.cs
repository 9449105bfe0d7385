using System.Collections.Concurrent;
using System.Diagnostics;
using CslRepro.Corpora;
using CslRepro.Experiments.Timing;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Training;

/// <summary>
/// Trains and tests one instance: seed -> corpus and model -> training -> outputs of the test sentences -> errors. The corpus depends on
/// objects and seed alone, so that all conditions of a seed are paired.
/// </summary>
/// <param name="trainer">Trains the networks.</param>
public sealed class InstanceTrainer(INetworkTrainer trainer) : IRunner
{
    private readonly ConcurrentDictionary<CorpusSettings, string> checksums = new();
    private readonly ConcurrentDictionary<TaskSettings, long> costs = new();
    private readonly ConcurrentDictionary<CorpusSettings, (Corpus Corpus, TrainingData Data)> typical = new();

    /// <summary>The version of the code that computes runs: a digest of its sources.</summary>
    public static string CodeVersion { get; } = Harness.Store.CodeVersion.Of(typeof(InstanceTrainer).Assembly);

    /// <summary>Implementations whose times are compared; none unless an entry point hands them over.</summary>
    public IReadOnlyList<TrainerPair> TimedPairs { get; init; } = [];

    /// <inheritdoc/>
    public string Engine => trainer.Name;

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return checksums.GetOrAdd(settings.As<TaskSettings>().CorpusOf(seed), corpus => CorpusGenerator.Generate(corpus).Checksum);
    }

    /// <inheritdoc/>
    public long MultiplyAdds(RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return costs.GetOrAdd(settings.As<TaskSettings>(), CostOf);
    }

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default) => Train(condition, seed, cancellation).Result;

    /// <summary>Trains and tests one instance of a condition.</summary>
    /// <param name="condition">What is trained on what.</param>
    /// <param name="seed">The seed of corpus and model.</param>
    /// <returns>The instance with its model.</returns>
    /// <exception cref="ArgumentException">A setting of the condition is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TrainedInstance Train(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        var task = condition.Task;
        var corpus = CorpusGenerator.Generate(task.CorpusOf(seed));
        var data = TrainingData.From(corpus, task.ShuffledTeachers ? new RandomStream(seed, "teachers/shuffled") : null);
        var onTheWay = new List<Measurement>();
        var start = Stopwatch.GetTimestamp();
        var watch = task.Stop is { } stop ? new ValidationWatch(stop, task.ThresholdFactor, NetworkOf(condition), corpus, data) : null;
        TrainedModel Trained() => task.Model.Train(corpus, data, seed, trainer, Watched(task, corpus, watch, onTheWay), cancellation);
        var model = (task.Trained, watch) switch
        {
            (false, _) => task.Model.Create(corpus, seed),
            (true, null) => Trained(),
            _ => watch.Run(Trained, seed),
        };
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var judged = task.JudgedOn == HeldOut.Test ? corpus.Test : corpus.Validation;
        var outputs = model.Predict([.. judged.Select(example => example.Sentence)]);
        var evaluation = Evaluation.Of(corpus.Language, judged, outputs, task.ThresholdFactor);
        IEnumerable<Measurement> measured = [.. TaskRuns.Measurements(evaluation), .. watch?.Measurements ?? [], .. onTheWay];
        var result = new RunResult(condition.Name, seed, model.TrainingCost, corpus.Checksum, model.Digest(outputs), new MeasurementList(measured));
        var instance = new TrainedInstance(result, corpus, outputs, seconds, model);
        return task.Probe is { } probe
            ? instance with { Result = result with { Measurements = [.. result.Measurements, .. probe.Measure(instance)] } }
            : instance;
    }

    private long CostOf(TaskSettings task)
    {
        var (corpus, data) = typical.GetOrAdd(task.CorpusOf(0), settings =>
        {
            var corpus = CorpusGenerator.Generate(settings);
            return (corpus, TrainingData.From(corpus));
        });
        var creation = task.Model is NetworkModel { Settings: var network } ? network.CostOfCreation() : 0;
        // A training that may stop early is counted as if it did not.
        var judging = task is { Stop: not null, Model: NetworkModel { Settings: var judged } }
            ? judged.Passes(data.Sequences.Count).Count * judged.CostOfPrediction(TrainingData.Sentences(corpus.Validation), corpus.Language.OutputCount)
            : 0;
        return creation
            + judging
            + (task.Trained ? task.Model.CostOfTraining(corpus, data) : 0)
            + (task.Probe?.MultiplyAdds(task, corpus) ?? 0);
    }

    private static TrainingOptions? Watched(TaskSettings task, Corpus corpus, ValidationWatch? watch, List<Measurement> measured)
    {
        IReadOnlyCollection<int> probed = task is { Probe: { } probe, Model: NetworkModel { Settings: var settings } }
            ? probe.Moments(settings, corpus.Train.Length)
            : [];
        IReadOnlyList<int> passes = watch?.Moments ?? [];
        return probed.Count + passes.Count == 0 ? null : new TrainingOptions
        {
            Moments = [.. probed.Union(passes)],
            OnMoment = moment =>
            {
                if (probed.Contains(moment.Number))
                {
                    measured.AddRange(task.Probe!.MeasureMoment(moment, corpus));
                }

                return !passes.Contains(moment.Number) || watch!.Judge(moment);
            },
        };
    }

    private static NetworkSettings NetworkOf(Condition condition) => (condition.Task.Model as NetworkModel)?.Settings
        ?? throw new ArgumentException($"Condition {condition.Name} trains no network, so there is nothing to stop early.", nameof(condition));
}

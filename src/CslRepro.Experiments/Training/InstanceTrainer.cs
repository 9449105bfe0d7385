using System.Collections.Concurrent;
using System.Diagnostics;
using CslRepro.Analysis;
using CslRepro.Corpora;
using CslRepro.Experiments.Timing;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Keywords;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Training;

/// <summary>
/// Trains and tests one instance: seed -> corpus and model -> training -> outputs of the test sentences -> errors. The corpus depends on
/// objects and seed alone, so that all conditions of a seed are paired.
/// </summary>
/// <param name="lstmEngine">Trains the LSTMs.</param>
public sealed class InstanceTrainer(ILstmEngine lstmEngine) : IRunner
{
    private readonly ConcurrentDictionary<CorpusSettings, string> checksums = new();

    /// <summary>The version of the code that computes runs: a digest of its sources.</summary>
    public static string CodeVersion { get; } = Harness.Store.CodeVersion.Of(typeof(InstanceTrainer).Assembly);

    /// <summary>Implementations whose times are compared; none unless an entry point hands them over.</summary>
    public IReadOnlyList<EnginePair> TimedPairs { get; init; } = [];

    /// <inheritdoc/>
    public string Engine => lstmEngine.Name;

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => settings is TaskSettings task
        ? checksums.GetOrAdd(task.CorpusOf(seed), corpus => CorpusGenerator.Generate(corpus).Checksum)
        : throw new ArgumentException($"{settings?.GetType().Name} are settings of another study.", nameof(settings));

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default) => Train(condition, seed, cancellation).Result;

    /// <summary>Trains and tests one instance of a condition.</summary>
    /// <param name="condition">What is trained on what.</param>
    /// <param name="seed">The seed of corpus and model.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <returns>The instance with its model.</returns>
    /// <exception cref="ArgumentException">A setting of the condition is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public TrainedInstance Train(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        var task = condition.Task;
        var corpus = CorpusGenerator.Generate(task.CorpusOf(seed));
        var data = TrainingData.From(corpus, task.ShuffledTeachers ? new RandomStream(seed, "teachers/shuffled") : null);
        var instance = task.Model switch
        {
            ModelDescription.Esn esn => RunEsn(esn.Settings, condition, corpus, data, seed, cancellation),
            ModelDescription.Lstm lstm => RunLstm(lstm.Settings, condition, corpus, data, seed, cancellation),
            ModelDescription.Gru gru => RunGru(gru.Settings, condition, corpus, data, seed, cancellation),
            ModelDescription.Keywords => RunKeywords(condition, corpus, seed),
            _ => throw new ArgumentException($"Condition {condition.Name} has a model of unknown kind.", nameof(condition)),
        };
        return task.Probe is { } probe
            ? instance with { Result = instance.Result with { Measurements = [.. instance.Result.Measurements, .. probe.Measure(instance)] } }
            : instance;
    }

    private static TrainedInstance RunEsn(
        EsnSettings settings, Condition condition, Corpus corpus, TrainingData data, ulong seed, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var reservoir = Reservoir.Create(settings, corpus.Language.Words.Count, seed);
        var measured = new List<Measurement>();
        var options = new EsnTrainingOptions
        {
            Seed = seed,
            Checkpoints = condition.Task.Probe?.Checkpoints ?? [],
            OnCheckpoint = (learnt, readout) => measured.AddRange(condition.Task.Probe!.MeasureCheckpoint(learnt, new EsnModel(reservoir, readout, settings.Precision), corpus)),
        };
        var model = condition.Task.Trained
            ? EsnTrainer.Train(settings, reservoir, data.Sequences, data.Targets, options, cancellation)
            : new EsnModel(reservoir, new Matrix<double>(corpus.Language.OutputCount, settings.Units + 1), settings.Precision);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var cost = condition.Task.Trained ? EsnCost.Least(settings, data.Sequences, corpus.Language.OutputCount).Total : 0;
        var outputs = model.Predict(TrainingData.Sentences(corpus.Test));
        var result = Result(condition, corpus, seed, outputs, cost, model.Digest(), measured);
        return new TrainedInstance(result, corpus, outputs, seconds, model, null);
    }

    private static TrainedInstance RunGru(
        GruSettings settings, Condition condition, Corpus corpus, TrainingData data, ulong seed, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var trained = condition.Task.Trained ? settings : settings with { Epochs = 0 };
        var words = corpus.Language.Words.Count;
        var model = GruTrainer.Train(trained, data.Sequences, data.Targets.Convert<float>(), words, seed, cancellation: cancellation);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var cost = GruCost.OfTraining(trained, [.. data.Sequences.Select(sentence => sentence.Length)], words, corpus.Language.OutputCount);
        var outputs = model.Predict(TrainingData.Sentences(corpus.Test)).Convert<double>();
        return new TrainedInstance(Result(condition, corpus, seed, outputs, cost, model.Weights.Digest()), corpus, outputs, seconds, null, null) { Gru = model };
    }

    private static TrainedInstance RunKeywords(Condition condition, Corpus corpus, ulong seed)
    {
        var start = Stopwatch.GetTimestamp();
        var model = KeywordModel.Train(corpus.Train, corpus.Language);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var outputs = model.Predict([.. corpus.Test.Select(example => example.Sentence)]).Convert<double>();
        return new TrainedInstance(Result(condition, corpus, seed, outputs, 0, Digest.Of(outputs.Convert<float>().Elements)), corpus, outputs, seconds, null, null);
    }

    private static RunResult Result(Condition condition, Corpus corpus, ulong seed, Matrix<double> outputs, long cost, string digest, params IEnumerable<Measurement> measured)
    {
        var evaluation = Evaluation.Of(corpus.Language, corpus.Test, outputs);
        return new RunResult(condition.Name, seed, cost, corpus.Checksum, digest, [.. TaskRuns.Measurements(evaluation), .. measured]);
    }

    private TrainedInstance RunLstm(
        LstmSettings settings, Condition condition, Corpus corpus, TrainingData data, ulong seed, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var trained = condition.Task.Trained ? settings : settings with { Epochs = 0 };
        var targets = data.Targets.Convert<float>();
        var measured = new List<Measurement>();
        var weights = condition.Task.Probe is { WatchesEpochs: true }
            ? LstmTrainer.Train(trained, data.Sequences, targets, corpus.Language.Words.Count, seed, Watch, cancellation).Weights
            : lstmEngine.Train(trained, data.Sequences, targets, corpus.Language.Words.Count, seed, cancellation);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var model = new LstmModel<float>(trained, weights);
        var cost = LstmCost.OfTraining(trained, [.. data.Sequences.Select(sentence => sentence.Length)], corpus.Language.Words.Count, corpus.Language.OutputCount).Total;
        var outputs = model.Predict(TrainingData.Sentences(corpus.Test)).Convert<double>();
        var result = Result(condition, corpus, seed, outputs, cost, weights.Digest(), measured);
        return new TrainedInstance(result, corpus, outputs, seconds, null, model);

        bool Watch(LstmEpoch<float> epoch)
        {
            measured.AddRange(condition.Task.Probe!.MeasureEpoch(epoch, corpus));
            return true;
        }
    }
}

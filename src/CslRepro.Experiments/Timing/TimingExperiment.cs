using System.Diagnostics;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Timing;

/// <summary>
/// Times training at n = 4. Each repetition runs every side once, in turn, on one thread, after a first round that is not counted.
/// Slow sides are timed on a part of the work and scaled up; see <see cref="TrainerPair"/>.
/// </summary>
public sealed class TimingExperiment : Experiment<TimingResult>
{
    private TimingExperiment()
        : base("timing")
    {
    }

    /// <summary>The experiment.</summary>
    public static TimingExperiment Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsTimed => true;

    /// <inheritdoc/>
    public override object Saved(Evidence evidence) => evidence.Get(this);

    /// <inheritdoc/>
    public override TimingResult Run(ExperimentContext context)
    {
        var pairs = context.Runner<InstanceTrainer>().TimedPairs;
        var repetitions = context.Profile.TimingRepetitions;
        var cancellation = context.Cancellation;
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        var words = corpus.Language.Words.Count;
        var final = Reservoir.Create(EsnSettings.FinalLearning, words, corpus.Seed);
        var continuous = Reservoir.Create(EsnSettings.ContinuousLearning, words, corpus.Seed);
        var targets = data.Targets.Convert<float>();
        var times = pairs.Select(_ => (Lstm: new List<double>(), Final: new List<double>(), Continuous: new List<double>())).ToArray();
        for (var repetition = -1; repetition < repetitions; repetition++)
        {
            for (var i = 0; i < pairs.Count; i++)
            {
                var pair = pairs[i];
                var part = data.Every(pair.SentenceShare);
                var scale = (double)data.Words / part.Words;
                var settings = new LstmSettings { Epochs = pair.TimedEpochs };
                var lstm = Seconds(() => pair.Lstm.Train(settings, data.Sequences, targets, words, corpus.Seed, cancellation))
                    * new LstmSettings().Epochs / pair.TimedEpochs;
                var esnFinal = Seconds(() => pair.Esn.Train(EsnSettings.FinalLearning, final, part.Sequences, part.Targets, cancellation)) * scale;
                var esnContinuous = Seconds(() => pair.Esn.Train(EsnSettings.ContinuousLearning, continuous, part.Sequences, part.Targets, cancellation))
                    * scale;
                if (repetition >= 0)
                {
                    times[i].Lstm.Add(lstm);
                    times[i].Final.Add(esnFinal);
                    times[i].Continuous.Add(esnContinuous);
                }
            }

            context.Progress?.Report(new RunProgress(Name, repetition + 2, repetitions + 1));
        }

        return new TimingResult([.. pairs.Zip(times, (pair, time) => new PairTimes(pair.Name, time.Lstm, time.Final, time.Continuous))]);
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

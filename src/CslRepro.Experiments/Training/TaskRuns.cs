using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.Training;

/// <summary>What every run of this task measures: how the trained model did on its test set.</summary>
public static class TaskRuns
{
    private const string SentencesName = "sentences";
    private const string InvalidName = "invalid";
    private const string InexactName = "inexact";
    private const string RmseName = "rmse";

    /// <summary>The names of these measurements, in the order of snapshots.</summary>
    public static IReadOnlyList<string> Names { get; } = [InvalidName, InexactName, SentencesName, RmseName];

    internal static IEnumerable<Measurement> Measurements(Evaluation evaluation) =>
    [
        new Measurement(InvalidName, evaluation.InvalidCount),
        new Measurement(InexactName, evaluation.InexactCount),
        new Measurement(SentencesName, evaluation.Sentences),
        new Measurement(RmseName, evaluation.Rmse),
    ];

    extension(RunResult run)
    {
        /// <summary>Number of test sentences.</summary>
        public int Sentences => (int)run.Measurements[SentencesName];

        /// <summary>How many test sentences are not valid.</summary>
        public int Invalid => (int)run.Measurements[InvalidName];

        /// <summary>How many test sentences are not exact.</summary>
        public int Inexact => (int)run.Measurements[InexactName];

        /// <summary>Root mean squared difference of outputs and teachers.</summary>
        public double Rmse => run.Measurements[RmseName];

        /// <summary>Share of test sentences that are not valid.</summary>
        public double ValidError => run.Measurements[InvalidName] / run.Measurements[SentencesName];

        /// <summary>Share of test sentences that are not exact.</summary>
        public double ExactError => run.Measurements[InexactName] / run.Measurements[SentencesName];
    }
}

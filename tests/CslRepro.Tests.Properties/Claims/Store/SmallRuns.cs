using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Keywords;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>Runs that take milliseconds.</summary>
internal static class SmallRuns
{
    private static readonly CorpusSizes Few = new(20, 20);

    /// <summary>Knows the corpora of the runs.</summary>
    public static InstanceTrainer Trainer { get; } = new(new ExactTrainer());

    public static Condition Lstm { get; } = new("lstm", new TaskSettings(new LstmSettings { Units = 2, Epochs = 1 }) { TrainingSentences = Few });

    public static Condition Esn { get; } = new(
        "esn",
        new TaskSettings(new EsnSettings { Units = 5 }) { TrainingSentences = Few, Probe = new ThresholdProbe() });

    public static Condition Gru { get; } = new("gru", new TaskSettings(new GruSettings { Units = 2, Epochs = 1 }) { TrainingSentences = Few });

    public static Condition Keywords { get; } = new("keywords", new TaskSettings(new KeywordTaskModel()) { TrainingSentences = Few });

    /// <summary>Two experiments' worth: 14 runs, of which two stand twice.</summary>
    public static IReadOnlyList<(Condition Condition, ulong Seed)> All { get; } =
    [
        .. new PlannedRuns(Lstm, 5).All, .. new PlannedRuns(Esn, 4).All, .. new PlannedRuns(Keywords, 3).All, .. new PlannedRuns(Lstm, 2).All,
    ];

    public static IReadOnlyList<(Condition Condition, ulong Seed)> Distinct { get; } = [.. All.Distinct()];

    /// <summary>The round that asks for them.</summary>
    public static Round Round { get; } = new(Distinct, 1);

    /// <summary>A result as no run has it.</summary>
    public static RunResult Result(Condition condition, ulong seed, double rmse = 0.25) =>
        TaskRun.Result(condition.Name, seed, 1000, 3, 7, rmse, 123, "abcdef", "012345", new Measurement("first", rmse), new Measurement("second", -0.0));
}

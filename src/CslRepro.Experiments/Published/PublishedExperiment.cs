using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Published;

/// <summary>The LSTM that the authors published beside ours, epoch by epoch, on the same test sentences, at n = 4.</summary>
public static class PublishedExperiment
{
    /// <summary>Epochs of our longest training; the paper's 35 lie within.</summary>
    public const int MostEpochs = 60;

    private static readonly CourseProbe Course = new(1);

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("published", Plan);

    /// <summary>The published LSTM; a seed gives it test sentences.</summary>
    public static Condition Lstm { get; } = new("published-lstm", new TaskSettings(PublishedLstm.Authors) { Probe = Course });

    /// <summary>LSTM 20 as the program trains it, measured after each of its epochs.</summary>
    public static Condition Ours { get; } = new(
        "lstm20-epoch-by-epoch", new TaskSettings(new LstmSettings { Epochs = MostEpochs }) { Probe = Course });

    /// <summary>A quantity of <see cref="Ours"/> after each of its epochs.</summary>
    /// <param name="run">A run of <see cref="Ours"/>.</param>
    /// <param name="quantity">Its name, as <see cref="CourseProbe"/> has it.</param>
    /// <returns>The number after epoch 1, 2, ...</returns>
    public static IReadOnlyList<double> CurveOf(RunResult run, string quantity) =>
        [.. Course.Epochs(MostEpochs).Select(epoch => run.Measurements[EpochProbe.Name(quantity, epoch)])];

    /// <summary>What is run.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
        [.. new[] { Lstm, Ours }.Select(condition => new PlannedRuns(condition, profile.ControlInstances))];
}

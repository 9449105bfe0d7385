using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.ClauseTracking;

/// <summary>Units that hold which clause is read, at n = 4: ESN FL, LSTM 20, and the LSTM as it starts.</summary>
public static class ClauseTrackingExperiment
{
    private static readonly ClauseTrackingProbe Probe = new();

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("clause-tracking", Plan);

    /// <summary>ESN FL.</summary>
    public static Condition EsnFinal { get; } = Of(PerformanceConditions.EsnFinal);

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = Of(PerformanceConditions.Lstm);

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = Of(PerformanceConditions.LstmUntrained);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
        [.. new[] { EsnFinal, Lstm, LstmUntrained }.Select(condition => new PlannedRuns(condition, profile.Choose(1, 5, 10)))];

    private static Condition Of(Condition condition) => condition.As(condition.Name + "-clause-tracking", settings => settings with { Probe = Probe });
}

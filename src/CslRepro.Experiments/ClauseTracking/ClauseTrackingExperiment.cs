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
    public static RunsExperiment Runs { get; } = new("clause-tracking");

    /// <summary>ESN FL.</summary>
    public static Condition EsnFinal { get; } = Of(PerformanceConditions.EsnFinal);

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = Of(PerformanceConditions.Lstm);

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = Of(PerformanceConditions.LstmUntrained);

    private static Condition Of(Condition condition) => condition.As(condition.Name + "-clause-tracking", settings => settings with { Probe = Probe });
}

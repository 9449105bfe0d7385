using CslRepro.Claims.Experiments.Probes;

namespace CslRepro.Claims.Experiments;

/// <summary>Figure 22: errors over the threshold factor at n = 4, for ESN FL and LSTM 20. The paper has 10 instances.</summary>
public static class ThresholdExperiment
{
    /// <summary>ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnFinal with { Name = "esn-fl-thresholds", Probe = new ThresholdProbe() };

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm with { Name = "lstm20-thresholds", Probe = new ThresholdProbe() };

    /// <summary>LSTM 20 on a training set that is shuffled before each epoch.</summary>
    public static Condition LstmShuffled { get; } =
        PerformanceConditions.LstmShuffledEachEpoch with { Name = "lstm20-shuffled-thresholds", Probe = new ThresholdProbe() };

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        new PlannedRuns(Esn, profile.Choose(3, 30, 100)),
        new PlannedRuns(Lstm, profile.Choose(3, 30, 100)),
        new PlannedRuns(LstmShuffled, profile.ControlInstances),
    ];
}

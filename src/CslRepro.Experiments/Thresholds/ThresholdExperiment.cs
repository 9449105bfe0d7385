using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Thresholds;

/// <summary>Figure 22: errors over the threshold factor at n = 4, for ESN FL and LSTM 20. The paper has 10 instances.</summary>
public static class ThresholdExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("threshold", Plan);

    /// <summary>ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnFinal.As("esn-fl-thresholds");

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm.As("lstm20-thresholds");

    /// <summary>LSTM 20 on a training set that is shuffled before each epoch.</summary>
    public static Condition LstmShuffled { get; } = PerformanceConditions.LstmShuffledEachEpoch.As("lstm20-shuffled-thresholds");

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        new PlannedRuns(Esn, profile.Instances),
        new PlannedRuns(Lstm, profile.Instances),
        new PlannedRuns(LstmShuffled, profile.ControlInstances),
    ];
}

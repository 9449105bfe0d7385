using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Performance;

/// <summary>Table 2 and its controls at n = 4.</summary>
public static class PerformanceExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("performance", Plan);

    /// <summary>
    /// Seeds of LSTM 20 and ESN FL: their valid errors lie so close together, and a few LSTM instances so far off, that the paper's 30 instances cannot
    /// tell which mean is lower.
    /// </summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Seeds 0 ... this - 1.</returns>
    public static int CloseInstances(Profile profile) => profile.Choose(3, 200, 600);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How many seeds.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. PerformanceConditions.Close.Select(condition => new PlannedRuns(condition, CloseInstances(profile))),
        new PlannedRuns(PerformanceConditions.EsnContinuous, profile.Instances),
        .. PerformanceConditions.Controls.Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
    ];
}

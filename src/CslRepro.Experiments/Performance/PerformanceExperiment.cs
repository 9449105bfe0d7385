using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Performance;

/// <summary>Table 2 and its controls at n = 4.</summary>
public static class PerformanceExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("performance", Plan);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How many seeds.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. PerformanceConditions.Close.Select(condition => new PlannedRuns(condition, profile.Instances)),
        new PlannedRuns(PerformanceConditions.EsnContinuous, profile.Instances),
        .. PerformanceConditions.Controls.Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
    ];
}

namespace CslRepro.Claims.Experiments;

/// <summary>Table 2: trains every condition over the profile's seeds. A pure function of profile and seeds.</summary>
public static class PerformanceExperiment
{
    /// <summary>The experiment's name.</summary>
    public const string Name = "performance";

    /// <summary>Runs the experiment.</summary>
    /// <param name="profile">How many seeds.</param>
    /// <param name="scheduler">Runs the instances.</param>
    /// <param name="progress">Told after each run; may be null.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <returns>The results of all conditions.</returns>
    public static PerformanceResult Run(
        Profile profile, InstanceScheduler scheduler, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var runs = PerformanceConditions.Close.Select(condition => (Condition: condition, Seeds: profile.CloseInstances))
            .Append((Condition: PerformanceConditions.EsnContinuous, Seeds: profile.Instances))
            .Concat(PerformanceConditions.Controls.Select(condition => (Condition: condition, Seeds: profile.ControlInstances)))
            .SelectMany(item => Enumerable.Range(0, item.Seeds).Select(seed => (item.Condition, (ulong)seed)))
            .ToArray();
        var results = scheduler.Run(Name, runs, progress, cancellation);
        return new PerformanceResult(results
            .GroupBy(result => result.Condition)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<RunResult>)[.. group]));
    }
}

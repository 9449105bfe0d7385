namespace CslRepro.Claims.Experiments;

/// <summary>All trained instances of table 2 and of its controls.</summary>
/// <param name="Runs">The results of each condition by its name, in the order of the seeds 0, 1, ...</param>
public sealed record PerformanceResult(IReadOnlyDictionary<string, IReadOnlyList<RunResult>> Runs)
{
    /// <summary>The results of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="count">How many seeds, from 0 on; all if left out.</param>
    /// <returns>The results in the order of their seeds.</returns>
    public IReadOnlyList<RunResult> Of(Condition condition, int count = int.MaxValue) => [.. Runs[condition.Name].Take(count)];
}

namespace CslRepro.Harness.Runs;

/// <summary>The runs of one experiment.</summary>
/// <param name="Runs">The results of each condition by its name, in the order of their seeds.</param>
public sealed record RunSet(IReadOnlyDictionary<string, IReadOnlyList<RunResult>> Runs)
{
    /// <summary>Which runs stand for a condition's; null if its own do.</summary>
    public StudyReading? Reading { get; init; }

    /// <summary>The results of a condition.</summary>
    /// <param name="count">How many seeds, the first of those that were run; all if left out.</param>
    /// <returns>The results in the order of their seeds.</returns>
    /// <exception cref="KeyNotFoundException">The experiment does not plan the condition.</exception>
    public IReadOnlyList<RunResult> Of(Condition condition, int count = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return [.. Runs[Run(condition).Name].Take(count)];
    }

    /// <summary>Whether there are runs of a condition.</summary>
    public bool Has(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Runs.ContainsKey(Run(condition).Name);
    }

    /// <summary>Sorts results by their conditions.</summary>
    /// <param name="results">The results, those of one condition in the order of their seeds.</param>
    public static RunSet From(IEnumerable<RunResult> results) =>
        new(results.GroupBy(result => result.Condition).ToDictionary(group => group.Key, group => (IReadOnlyList<RunResult>)[.. group]));

    private Condition Run(Condition condition) => Reading is null ? condition : Reading.Of(condition);
}

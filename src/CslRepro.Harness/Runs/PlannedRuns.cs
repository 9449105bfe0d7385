namespace CslRepro.Harness.Runs;

/// <summary>How many instances of a condition an experiment runs.</summary>
/// <param name="Instances">Seeds 0 ... this - 1.</param>
public sealed record PlannedRuns(Condition Condition, int Instances)
{
    /// <summary>Condition and seed of each instance.</summary>
    public IEnumerable<(Condition Condition, ulong Seed)> All => Enumerable.Range(0, Instances).Select(seed => (Condition, (ulong)seed));
}

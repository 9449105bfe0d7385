using CslRepro.Harness.Registration;

namespace CslRepro.Harness.Runs;

/// <summary>How many instances of a condition an experiment runs for figures and tables.</summary>
/// <param name="Instances">The first seeds of <see cref="SeedBlock.Deciding"/>.</param>
public sealed record PlannedRuns(Condition Condition, int Instances)
{
    /// <summary>Condition and seed of each instance.</summary>
    public IEnumerable<(Condition Condition, ulong Seed)> All => SeedBlock.Deciding.Take(Instances).Select(seed => (Condition, seed));
}

using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Harness.Multiverse;

/// <summary>What is computed under every combination of open choices.</summary>
/// <param name="Quantities">The quantities, of different names.</param>
/// <param name="FirstSeed">The first seed; those that follow it are the others.</param>
/// <param name="Seeds">How many seeds each run has, 2 ... 16: the joint test takes every change of their signs.</param>
public sealed record MultiversePlan(IReadOnlyList<MultiverseQuantity> Quantities, ulong FirstSeed, int Seeds)
{
    /// <summary>How many seeds each run has.</summary>
    public int Seeds { get; init; } = Seeds is >= 2 and <= JointTest.MostSeeds
        ? Seeds
        : throw new ArgumentOutOfRangeException(nameof(Seeds), Seeds, $"Each combination of choices needs 2 ... {JointTest.MostSeeds} seeds.");

    /// <summary>The share of the runs that is made; null for all.</summary>
    public Shard? Share { get; init; }

    /// <summary>The seeds.</summary>
    public IReadOnlyList<ulong> AllSeeds => [.. Enumerable.Range(0, Seeds).Select(index => FirstSeed + (ulong)index)];

    /// <summary>All runs, or those of the share; quantities and combinations that need the same run have it once.</summary>
    public IReadOnlyList<(Condition Condition, ulong Seed)> Runs
    {
        get
        {
            (Condition Condition, ulong Seed)[] all =
                [.. Quantities.SelectMany(quantity => quantity.Runs(AllSeeds)).DistinctBy(run => (run.Condition.Settings, run.Seed))];
            return Share is { } share ? share.Of(all) : all;
        }
    }
}

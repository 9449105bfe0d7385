using CslRepro.Experiments.Training;
using CslRepro.Harness.Store;

namespace CslRepro.Experiments.Search;

/// <summary>What a search looks at, and how much it may spend: alike for every kind of network and every number of objects.</summary>
public sealed record SearchPlan
{
    /// <summary>The seed of the first trial of every cell; a trial's seed is that of its corpus and its network.</summary>
    public const ulong FirstSeed = 100_000;

    /// <summary>The registered budget of a cell in multiply-adds.</summary>
    public const long RegisteredBudget = 2_000_000_000_000;

    /// <summary>How every training ends: 10 passes without a better one.</summary>
    public static EarlyStop Stop { get; } = new(10);

    /// <summary>The kinds of network, each with what is searched.</summary>
    public IReadOnlyList<SearchSpace> Spaces { get; init; } = SearchSpaces.All;

    /// <summary>Numbers of objects.</summary>
    public IReadOnlyList<int> Objects { get; init; } = [4, 8, 15, 25, 50];

    /// <summary>Multiply-adds that each cell may spend: trainings and the judging on the validation set.</summary>
    public long Budget { get; init; } = RegisteredBudget;

    /// <summary>How many trials a cell has at most.</summary>
    public int Trials { get; init; } = int.MaxValue;

    /// <summary>The share of the cells that is searched; null for all.</summary>
    public Shard? Share { get; init; }

    /// <summary>The cells: a kind of network and a number of objects each. A share has every k-th of them.</summary>
    public IReadOnlyList<SearchCell> Cells =>
    [
        .. (from objects in Objects from space in Spaces select new SearchCell(space, objects))
            .Where((_, position) => Share is not { } share || position % share.Count == share.Index - 1),
    ];
}

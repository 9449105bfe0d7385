using System.Globalization;

namespace CslRepro.Explorer;

/// <summary>
/// How much a page holds of each state. A page of many states holds less of each, so that one of a single network and the paper's 4 objects stays below 40 MB.
/// </summary>
/// <param name="AllMoments">Whether moments of training are shown, or the finished network alone.</param>
/// <param name="MostInstances">The most other instances in which a group is looked for.</param>
internal sealed record PageDetail(bool AllMoments, int MostInstances)
{
    /// <summary>Pages of up to as many states lack nothing; an LSTM, of which each moment has a map, then still takes less than 40 MB.</summary>
    public const int FullUpTo = 30_000;

    /// <summary>All that there is.</summary>
    public static PageDetail Full { get; } = new(true, NetworkRecorder.MostInstances);

    /// <summary>What remains of it where there are many states.</summary>
    public static PageDetail OfMany { get; } = new(false, 2);

    /// <summary>What the page lacks, for people; null if it lacks nothing.</summary>
    public string? Omitted => this == Full ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"With more than {FullUpTo:N0} states a page holds less of each: the finished network without the moments of its training, "
            + $"and at most {MostInstances} other instances of it.");

    /// <summary>The detail of a page: a function of the number of its states alone.</summary>
    public static PageDetail For(int states) => states <= FullUpTo ? Full : OfMany;
}

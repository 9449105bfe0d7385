using CslRepro.Explorer;
using CslRepro.Explorer.Findings;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Cli.Findings;

/// <summary>Makes another instance of a network, and measures the group in its full space.</summary>
/// <param name="table">The states among which the group was seen.</param>
/// <param name="group">The group.</param>
internal sealed class FindingRunner(StateTable table, IReadOnlyList<int> group) : IRunner
{
    /// <summary>1 if the states are a group, else 0.</summary>
    public const string IsGroup = "is a group";

    /// <summary>The share of the nearest states of the group's states that belong to it.</summary>
    public const string Inside = "inside";

    /// <summary>The same of groups grown around other states.</summary>
    public const string Grown = "inside grown groups";

    /// <summary>The same of as many states drawn at random; 1 if these are a group.</summary>
    public const string RandomIsGroup = "random states are a group";

    /// <inheritdoc/>
    public string Engine => "own";

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => settings.As<FindingSettings>().Group;

    /// <summary>The states, and all distances among them.</summary>
    public long MultiplyAdds(RunSettings settings)
    {
        var network = settings.As<FindingSettings>().Network;
        return NetworkRecorder.CostOfInstance(network, table) + ((long)table.Count * table.Count * network.Units);
    }

    /// <inheritdoc/>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        var settings = condition.Settings.As<FindingSettings>();
        var states = new NetworkRecorder(table, 1).Instance(settings.Network, seed, cancellation).States;
        var neighbors = NetworkMaps.NearestOf(states, 1, cancellation);
        var count = neighbors.Length / table.Count;
        var found = GroupClosure.Of(neighbors, count, group);
        var shuffled = Enumerable.Range(0, table.Count).ToArray();
        new RandomStream(seed, "finding/random states").Shuffle<int>(shuffled);
        var random = GroupClosure.Of(neighbors, count, shuffled[..group.Count]);
        return new RunResult(
            condition.Name,
            seed,
            MultiplyAdds(settings),
            settings.Group,
            Digest.Of(states),
            [
                new Measurement(IsGroup, found.IsGroup ? 1 : 0),
                new Measurement(Inside, found.Inside),
                new Measurement(Grown, found.Control),
                new Measurement(RandomIsGroup, random.IsGroup ? 1 : 0),
            ]);
    }
}

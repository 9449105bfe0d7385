using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Explorer;

/// <summary>What a group that was seen on a map can be looked for in: maps with other settings, and other instances of the network.</summary>
/// <param name="Maps">Maps of the same states.</param>
/// <param name="Instances">Other instances.</param>
internal sealed record OtherViews(IReadOnlyList<PageMap> Maps, IReadOnlyList<PageInstance> Instances)
{
    private static readonly (string Label, Func<UmapOptions, UmapOptions> Change)[] Settings =
    [
        ("seed 1", options => options with { Seed = 1 }),
        ("seed 2", options => options with { Seed = 2 }),
        ("5 neighbours", options => options with { NeighborCount = 5 }),
        ("50 neighbours", options => options with { NeighborCount = 50 }),
        ("minimal distance 0", options => options with { MinimumDistance = 0 }),
        ("minimal distance 0.5", options => options with { MinimumDistance = 0.5 }),
    ];

    /// <summary>Nothing to look in.</summary>
    public static OtherViews None { get; } = new([], []);

    /// <summary>Draws all maps; of a network whose states change, those at the end of its training.</summary>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    public static OtherViews Of(RecordedNetwork network, int threads, CancellationToken cancellation = default)
    {
        var options = NetworkMaps.Options with { Threads = threads };
        var states = network.FixedStates ?? network.Moments[^1].States!;
        var searched = new Dictionary<int, NearestNeighbors>();
        return new OtherViews(
            [.. Settings.Select(setting => Page(setting.Label, Draw(states, setting.Change(options), searched, cancellation).Embedding))],
            [.. network.Instances.Select(instance => Instance(instance, options, cancellation))]);
    }

    private static PageInstance Instance(InstanceStates instance, UmapOptions options, CancellationToken cancellation)
    {
        var map = new Umap.Umap(options).Fit(instance.States, cancellation: cancellation);
        return new PageInstance(Page(instance.Label, map.Embedding), Packed.Indices(GroupClosure.NearestOf(map.Neighbors), instance.States.Rows));
    }

    private static UmapModel Draw(Matrix<float> states, UmapOptions options, Dictionary<int, NearestNeighbors> searched, CancellationToken cancellation)
    {
        var count = Math.Min(options.NeighborCount, states.Rows);
        if (!searched.TryGetValue(count, out var neighbors))
        {
            neighbors = NearestNeighbors.Among(states, count, options.Metric, options.ThreadCount, cancellation);
            searched.Add(count, neighbors);
        }

        return new Umap.Umap(options).Fit(states, neighbors, cancellation: cancellation);
    }

    private static PageMap Page(string label, Matrix<float> positions)
    {
        var (maps, frame) = Packed.Positions([positions]);
        return new PageMap(label, frame, maps[0]);
    }
}

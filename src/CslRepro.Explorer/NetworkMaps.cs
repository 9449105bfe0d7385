using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Explorer;

/// <summary>The maps of a network's states, and who is near whom in the space that the maps were made of.</summary>
/// <param name="Positions">One map for each moment whose states differ: states x 2.</param>
/// <param name="Neighbors">For each of these moments, states x <see cref="NeighborCount"/> numbers of states, nearest first.</param>
internal sealed record NetworkMaps(IReadOnlyList<Matrix<float>> Positions, IReadOnlyList<int[]> Neighbors)
{
    /// <summary>How many nearest states of each state are kept, itself not counted; fewer if there are not so many others.</summary>
    public const int NeighborCount = 10;

    /// <summary>Draws the maps (n_neighbors 15, min_dist 0.1; paper, section 5): one of an ESN, aligned ones of an LSTM through its epochs.</summary>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    public static NetworkMaps Of(RecordedNetwork network, int threads, CancellationToken cancellation = default)
    {
        var options = new UmapOptions { NeighborCount = 15, MinimumDistance = 0.1, Threads = threads };
        if (network.FixedStates is { } states)
        {
            var map = new Umap.Umap(options).Fit(states, cancellation: cancellation);
            return new NetworkMaps([map.Embedding], [Nearest(map)]);
        }

        var moments = network.Moments.Select(moment => moment.States!).ToArray();
        var positions = moments.Length == 1
            ? [new Umap.Umap(options).FitTransform(moments[0], cancellation: cancellation)]
            : new AlignedUmap(options).Fit(moments, cancellation);

        // Neighbours alone: no epochs, and the cheapest start.
        var search = new Umap.Umap(options with { Epochs = 0, Initialisation = UmapInitialisation.Random });
        return new NetworkMaps(positions, [.. moments.Select(points => Nearest(search.Fit(points, cancellation: cancellation)))]);
    }

    private static int[] Nearest(UmapModel map)
    {
        var count = Math.Min(NeighborCount, map.Neighbors.Count - 1);
        var nearest = new int[map.Neighbors.Points * count];
        for (var point = 0; point < map.Neighbors.Points; point++)
        {
            map.Neighbors.IndicesOf(point).Slice(1, count).CopyTo(nearest.AsSpan(point * count));
        }

        return nearest;
    }
}

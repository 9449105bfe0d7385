using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Layout;

namespace CslRepro.Explorer;

/// <summary>The maps of a network's states, and who is near whom in the space that the maps were made of.</summary>
/// <param name="Positions">One map for each moment whose states differ: states x 2.</param>
/// <param name="Neighbors">For each of these moments, states x <see cref="GroupClosure.NeighborCount"/> numbers of states, nearest first.</param>
/// <param name="States">For each of these moments the states in few bytes.</param>
internal sealed record NetworkMaps(IReadOnlyList<Matrix<float>> Positions, IReadOnlyList<int[]> Neighbors, IReadOnlyList<PageStates> States)
{
    /// <summary>The settings of the paper's maps (section 5).</summary>
    public static UmapOptions Options { get; } = new() { NeighborCount = 15, MinimumDistance = 0.1 };

    /// <summary>How a page places a new state among some states.</summary>
    /// <param name="states">How many states the maps have.</param>
    public static PagePlacement Placement(int states)
    {
        var rotation = RandomRotation.Of(Options.Seed, states);
        var moves = UmapPreparation.MovesOf(OutputCurve.Fit(Options.MinimumDistance, Options.Spread), Options);
        return new PagePlacement(
            Math.Min(Options.NeighborCount, states),
            PointPlacement.EpochsFor(Options, 1),
            PointPlacement.LearningRate(Options),
            Options.NegativeSampleRate,
            moves.A,
            moves.B,
            moves.Repulsion,
            Packed.Indices(rotation.Order, states),
            rotation.Key0,
            rotation.Key1);
    }

    /// <summary>Draws the maps (n_neighbors 15, min_dist 0.1; paper, section 5): one of an ESN, aligned ones of an LSTM through its epochs.</summary>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    public static NetworkMaps Of(RecordedNetwork network, int threads, CancellationToken cancellation = default)
    {
        var options = Options with { Threads = threads };
        if (network.FixedStates is { } states)
        {
            var map = new Umap.Umap(options).Fit(states, cancellation: cancellation);
            return new NetworkMaps([map.Embedding], [GroupClosure.NearestOf(map.Neighbors)], [StateProjection.Of(states, 16, threads)]);
        }

        var moments = network.Moments.Select(moment => moment.States!).ToArray();
        var positions = moments.Length == 1
            ? [new Umap.Umap(options).FitTransform(moments[0], cancellation: cancellation)]
            : new AlignedUmap(options).Fit(moments, cancellation);

        // Several moments take as many bytes as one of an ESN does.
        var bits = moments.Length == 1 ? 16 : 8;
        return new NetworkMaps(
            positions,
            [.. moments.Select(points => GroupClosure.NearestOf(points, threads, cancellation))],
            [.. moments.Select(points => StateProjection.Of(points, bits, threads))]);
    }
}

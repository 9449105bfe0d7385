using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// The same states seen in three ways, so that nothing is taken for real that only the map shows: in the full space, on the UMAP map, and on the two
/// leading principal components, the plain rival.
/// </summary>
/// <param name="Full">The states themselves.</param>
/// <param name="Map">The map: the paper's settings, 15 neighbours and a minimum distance of 0.1 (section 5).</param>
/// <param name="Principal">The two leading principal components.</param>
public sealed record StateViews(StateView Full, StateView Map, StateView Principal)
{
    /// <summary>The paper's number of neighbours, a point itself counted.</summary>
    public const int PaperNeighbors = 15;

    /// <summary>All three, the full space first.</summary>
    public IReadOnlyList<StateView> All => [Full, Map, Principal];

    /// <summary>Makes the views.</summary>
    /// <param name="states">States x units; finite, distinct ones, more of them than neighbours.</param>
    /// <param name="seed">The map's seed.</param>
    /// <param name="neighborCount">Known neighbours of each view, a point itself counted; the map itself takes <see cref="PaperNeighbors"/>.</param>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    /// <exception cref="ArgumentException">The states are not usable, or too few.</exception>
    public static StateViews Of(
        Matrix<float> states, ulong seed, int neighborCount = PaperNeighbors, int threads = 1, CancellationToken cancellation = default)
    {
        var options = new UmapOptions { Seed = seed, NeighborCount = PaperNeighbors, MinimumDistance = 0.1, Threads = threads };
        var full = NearestNeighbors.Among(states, Math.Max(neighborCount, PaperNeighbors), threads: threads, cancellation: cancellation);
        var map = new Umap.Umap(options).Fit(states, full.Nearest(PaperNeighbors), cancellation: cancellation).Embedding;
        return new StateViews(
            new StateView("full", states, full),
            StateView.Of("map", map, neighborCount, threads),
            StateView.Of("principal", PrincipalMap.Of(states, threads: threads, cancellation: cancellation), neighborCount, threads));
    }
}

namespace CslRepro.Explorer;

/// <summary>A network as a page shows it.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Digest">SHA-256 over its weights.</param>
/// <param name="Units">Number of units.</param>
/// <param name="Map">Smallest x, smallest y, and the length of one step of the coordinates.</param>
/// <param name="NeighborCount">How many neighbours each state has.</param>
/// <param name="Positions">For each map, Uint16 x and y of each state.</param>
/// <param name="Neighbors">For each map, neighbours of each state, nearest first, as <see cref="Packed.Indices"/>.</param>
/// <param name="Moments">The moments of its training; where there is one map, it is that of all moments.</param>
/// <param name="Reservoir">The fixed weights of an ESN, or null.</param>
/// <param name="States">For each map the states that it was made of.</param>
/// <param name="IsTrained">Whether more instances of it can be made.</param>
/// <param name="OtherMaps">Maps of its states with other settings of UMAP, at the end of its training.</param>
/// <param name="Instances">Other instances of it.</param>
internal sealed record PageNetwork(
    string Name,
    string Source,
    string Digest,
    int Units,
    double[] Map,
    int NeighborCount,
    IReadOnlyList<byte[]> Positions,
    IReadOnlyList<byte[]> Neighbors,
    IReadOnlyList<PageMoment> Moments,
    PageReservoir? Reservoir,
    IReadOnlyList<PageStates> States,
    bool IsTrained,
    IReadOnlyList<PageMap> OtherMaps,
    IReadOnlyList<PageInstance> Instances);

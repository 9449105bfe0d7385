namespace CslRepro.Explorer;

/// <summary>Another instance of a network.</summary>
/// <param name="Map">Its map.</param>
/// <param name="Neighbors">Uint16 neighbours of each state in its full space, nearest first.</param>
internal sealed record PageInstance(PageMap Map, byte[] Neighbors);

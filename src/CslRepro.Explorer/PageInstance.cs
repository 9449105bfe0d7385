namespace CslRepro.Explorer;

/// <summary>Another instance of a network.</summary>
/// <param name="Map">Its map.</param>
/// <param name="Neighbors">Neighbours of each state in its full space, nearest first, as <see cref="Packed.Indices"/>.</param>
internal sealed record PageInstance(PageMap Map, byte[] Neighbors);

namespace CslRepro.Explorer;

/// <summary>A map beside those that are shown large.</summary>
/// <param name="Label">How it was made, for people.</param>
/// <param name="Frame">Smallest x, smallest y, and the length of one step of the coordinates.</param>
/// <param name="Positions">Uint16 x and y of each state.</param>
internal sealed record PageMap(string Label, double[] Frame, byte[] Positions);

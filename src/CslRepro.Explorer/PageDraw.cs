namespace CslRepro.Explorer;

/// <summary>Recurrent weights as the random numbers that they are made of: u &lt; density ? u slope + offset : 0, row by row, in single precision.</summary>
/// <param name="Key">The stream's two key words and the upper half of its counter.</param>
/// <param name="Density">In (0, 1].</param>
/// <param name="Slope">Of the non-zero weights.</param>
/// <param name="Offset">The least weight.</param>
internal sealed record PageDraw(IReadOnlyList<uint> Key, float Density, float Slope, float Offset);

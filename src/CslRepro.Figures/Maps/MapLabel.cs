namespace CslRepro.Figures.Maps;

/// <summary>A text that belongs to a spot of a map.</summary>
/// <param name="X">First coordinate of the spot.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Text">The text, which is written beside it.</param>
internal readonly record struct MapLabel(double X, double Y, string Text);

namespace CslRepro.Figures.Maps;

/// <summary>A word of a sentence whose way over the map is drawn.</summary>
/// <param name="X">First coordinate of the state after the word.</param>
/// <param name="Y">Second coordinate.</param>
internal readonly record struct TrajectoryPoint(double X, double Y, string Word);

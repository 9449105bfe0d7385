namespace CslRepro.Figures.Maps;

/// <summary>A state on a map.</summary>
/// <param name="X">First coordinate.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Group">What its colour means: a part of the sentence, a value, or a level of activation.</param>
internal readonly record struct MapPoint(double X, double Y, int Group);

namespace CslRepro.Experiments.Activity;

/// <summary>A number after each word of a sentence.</summary>
/// <param name="Name">What the number is.</param>
/// <param name="Values">One value a word.</param>
public sealed record WordCurve(string Name, IReadOnlyList<double> Values);

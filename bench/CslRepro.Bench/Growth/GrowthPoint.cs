namespace CslRepro.Bench.Growth;

/// <summary>One measurement of a curve of growth.</summary>
/// <param name="Size">What was varied.</param>
/// <param name="Seconds">Training time.</param>
internal readonly record struct GrowthPoint(double Size, double Seconds);

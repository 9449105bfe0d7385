namespace CslRepro.Harness.Statistics;

/// <summary>A mean as a publication prints it.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation between its instances, above 0, in the same unit.</param>
/// <param name="Instances">How many instances it is of, at least two.</param>
public sealed record PublishedMean(double Mean, double Deviation, int Instances);

namespace CslRepro.Tests.Explorer;

/// <summary>Outputs, position on the map and nearest recorded states after BEGIN and each word.</summary>
internal sealed record TypedReading(double[][] Outputs, float[][] Positions, int[][] Nearest);

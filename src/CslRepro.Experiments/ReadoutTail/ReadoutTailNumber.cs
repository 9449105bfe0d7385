namespace CslRepro.Experiments.ReadoutTail;

/// <summary>Names of the numbers that <see cref="ReadoutTailProbe"/> measures on a readout's weights, the constant's left out.</summary>
public static class ReadoutTailNumber
{
    /// <summary>Share of the absolute sum of all weights that the largest 8 % hold.</summary>
    public const string LargestShare = "largest-share";

    /// <summary>The same share within one output's weights, mean over outputs.</summary>
    public const string LargestShareOfOutput = "largest-share-of-output";
}

namespace CslRepro.Models.Esn;

/// <summary>The distribution of the non-zero input weights before they are scaled.</summary>
public enum InputWeightDistribution
{
    /// <summary>+1 or -1 with equal probability: the authors' program.</summary>
    Signs,

    /// <summary>Uniform in (-1, 1): the program of Juven and Hinaut (2020).</summary>
    Uniform,
}

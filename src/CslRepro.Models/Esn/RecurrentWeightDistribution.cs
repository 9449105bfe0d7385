namespace CslRepro.Models.Esn;

/// <summary>The distribution of the non-zero recurrent weights before they are scaled.</summary>
public enum RecurrentWeightDistribution
{
    /// <summary>Uniform and symmetric about 0: the authors' program.</summary>
    Uniform,

    /// <summary>Normal with mean 0: the program of Juven and Hinaut (2020).</summary>
    Normal,
}

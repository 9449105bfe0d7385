namespace CslRepro.Models.Gru;

/// <summary>The places of a GRU's parts among its parameters, and of the rows of its bias.</summary>
internal static class GruPart
{
    public const int Kernel = 0;
    public const int Recurrent = 1;
    public const int Bias = 2;

    /// <summary>The row of the bias that goes with the words.</summary>
    public const int InputBias = 0;

    /// <summary>The row of the bias that goes with the hidden units.</summary>
    public const int RecurrentBias = 1;
}

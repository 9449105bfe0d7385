namespace CslRepro.Models.Esn;

/// <summary>How the readout is learnt.</summary>
public enum ReadoutAlgorithm
{
    /// <summary>FORCE: recursive least squares over the training states in their order (paper, section 2.2).</summary>
    Force,

    /// <summary>Ridge regression over all training states at once (offline learning).</summary>
    Ridge,
}

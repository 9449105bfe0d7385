namespace CslRepro.Models.Esn;

/// <summary>When the readout learns (paper, section 2.2).</summary>
public enum Learning
{
    /// <summary>Final learning (FL): one update for each sentence, after its last word.</summary>
    Final,

    /// <summary>Continuous learning (CL): one update after every word; the target is always the whole scene.</summary>
    Continuous,
}

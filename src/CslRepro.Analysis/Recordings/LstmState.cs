namespace CslRepro.Analysis.Recordings;

/// <summary>Which of an LSTM's two states is looked at.</summary>
public enum LstmState
{
    /// <summary>The cell state c, which the paper shows.</summary>
    Cells,

    /// <summary>The hidden state h, which the linear head reads.</summary>
    Hidden,
}

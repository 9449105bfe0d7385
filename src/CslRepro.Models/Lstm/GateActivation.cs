namespace CslRepro.Models.Lstm;

/// <summary>The activation of the LSTM's three gates.</summary>
public enum GateActivation
{
    /// <summary>1 / (1 + e^-x): what the program that made the paper's numbers uses.</summary>
    Sigmoid,

    /// <summary>0.2 x + 0.5, cut to [0, 1]: what the paper's text says.</summary>
    HardSigmoid,
}

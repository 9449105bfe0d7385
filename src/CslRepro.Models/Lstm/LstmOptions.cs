namespace CslRepro.Models.Lstm;

/// <summary>The options that only an LSTM has.</summary>
public static class LstmOptions
{
    /// <summary>Dropout on the inputs.</summary>
    public static NumberOption Dropout { get; } = NumberOption.Of<LstmSettings>(
        "--dropout",
        "Share of inputs dropped in training, in [0, 1).",
        "in [0, 1)",
        value => value is >= 0 and < 1,
        (settings, value) => settings with { Dropout = value },
        settings => settings.Dropout);

    /// <summary>The activation of the gates.</summary>
    public static ChoiceOption Gates { get; } = ChoiceOption.Of<LstmSettings, GateActivation>(
        "--gates",
        "Sigmoid or hard-sigmoid.",
        (settings, value) => settings with { GateActivation = value },
        settings => settings.GateActivation,
        ("sigmoid", GateActivation.Sigmoid),
        ("hard-sigmoid", GateActivation.HardSigmoid));
}

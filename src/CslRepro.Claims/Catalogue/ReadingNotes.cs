namespace CslRepro.Claims.Catalogue;

/// <summary>Where text and program differ, for claims that share it.</summary>
internal static class ReadingNotes
{
    /// <summary>The program's input weights, for claims on an ESN.</summary>
    public const string Inputs = "The program gives nine in ten input weights the value 0, of which the text says nothing.";

    /// <summary>The program's LSTM.</summary>
    public const string Gates = "The program's LSTM has sigmoid gates (the text: hard sigmoid) and unshuffled training.";

    /// <summary>The same for claims on the cells, where the published LSTM learnt for fewer epochs.</summary>
    public const string Cells =
        Gates
            + " We train 35 epochs, as the text says; the LSTM published with the program had 10.";

    /// <summary>The published network, for claims on it.</summary>
    public const string Published =
        "A network of the program's kind: its gates are sigmoid. Nobody published one that was trained as the text says, so there is no other reading.";

    /// <summary>Both of the program's models, for claims on an ESN and an LSTM.</summary>
    public const string Models =
        "The program has 10 % non-zero input weights (the text is silent), sigmoid gates (the text: hard sigmoid) and unshuffled training.";

    /// <summary>The program's reservoir, for claims on its states.</summary>
    public const string Reservoir =
        "The reservoir is the program's: 10 % non-zero input weights and a closed formula for the radius (the text is silent), 85 % non-zero weights "
            + "(the text: sparsity).";

    /// <summary>The program's continuous learning.</summary>
    public const string Continuous = "CL has the program's radius of 1.3 (table 1: 1.1); nine in ten input weights are 0, of which the text says nothing.";

    /// <summary>The program's theoretical model.</summary>
    public const string Keys =
        "The theoretical model keeps sorted lists with repeated words, as the program does (the text: sets). The ESN is the program's, too.";

    /// <summary>The settings of figure 18, for claims on hyper-parameters.</summary>
    public const string Deviations =
        "The optimum (radius 1.2, leak rate 0.045) is the caption's; table 1 and the program have 1.1 and 0.05. All else is the program's, such as "
            + "10 % non-zero input weights.";
}

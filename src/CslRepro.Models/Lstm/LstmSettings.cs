namespace CslRepro.Models.Lstm;

/// <summary>
/// How an LSTM is built and trained. The defaults are the paper's LSTM 20 (section 2.5.2) and Keras' defaults where the paper is silent.
/// </summary>
public sealed record LstmSettings
{
    /// <summary>Number of units N, 1 or more.</summary>
    public int Units { get; init; } = 20;

    /// <summary>Passes over the training set, 0 or more.</summary>
    public int Epochs { get; init; } = 35;

    /// <summary>Sentences for each step of the optimiser, 1 or more.</summary>
    public int BatchSize { get; init; } = 2;

    /// <summary>Share of the inputs that is dropped in training, drawn anew for each word, in [0, 1).</summary>
    public double Dropout { get; init; }

    /// <summary>The activation of the gates.</summary>
    public GateActivation GateActivation { get; init; } = GateActivation.Sigmoid;

    /// <summary>The order of the training sentences.</summary>
    public TrainingOrder Order { get; init; } = TrainingOrder.Program;

    /// <summary>Adam's step size.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Adam's decay of the mean of the gradients.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Adam's decay of the mean of their squares.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Adam's ε, added to the root as Keras does.</summary>
    public double Epsilon { get; init; } = 1e-7;
}

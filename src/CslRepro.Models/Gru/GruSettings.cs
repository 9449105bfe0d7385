namespace CslRepro.Models.Gru;

/// <summary>How a GRU is built and trained. The defaults are those of the paper's LSTM 20 (section 2.5.2), and Keras' where the paper is silent.</summary>
public sealed record GruSettings
{
    /// <summary>Number of units N, 1 or more.</summary>
    public int Units { get; init; } = 20;

    /// <summary>Passes over the training set, 0 or more.</summary>
    public int Epochs { get; init; } = 35;

    /// <summary>Sentences for each step of the optimiser, 1 or more.</summary>
    public int BatchSize { get; init; } = 2;

    /// <summary>The order of the training sentences.</summary>
    public TrainingOrder Order { get; init; } = TrainingOrder.Program;

    /// <summary>Adam's step size, more than 0.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Adam's decay of the mean of the gradients, in [0, 1).</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Adam's decay of the mean of their squares, in [0, 1).</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Adam's ε, more than 0, added to the root as Keras does.</summary>
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>Checks that every setting is in its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Units, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        Require(LearningRate > 0 && double.IsFinite(LearningRate), LearningRate, nameof(LearningRate), "more than 0 and finite");
        Require(Beta1 is >= 0 and < 1, Beta1, nameof(Beta1), "in [0, 1)");
        Require(Beta2 is >= 0 and < 1, Beta2, nameof(Beta2), "in [0, 1)");
        Require(Epsilon > 0 && double.IsFinite(Epsilon), Epsilon, nameof(Epsilon), "more than 0 and finite");
        if (!Enum.IsDefined(Order))
        {
            throw new ArgumentOutOfRangeException(nameof(Order), Order, "There is no such training order.");
        }
    }

    private static void Require(bool valid, double value, string name, string range)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The GRU's {name} must be {range}.");
        }
    }
}

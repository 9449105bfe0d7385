using CslRepro.Models.Backpropagation;

namespace CslRepro.Models;

/// <summary>Options that several kinds of network have.</summary>
public static class SharedOptions
{
    /// <summary>Number of units.</summary>
    public static WholeNumberOption Units { get; } = WholeNumberOption.Of<NetworkSettings>(
        "--units", "Number of units.", 1, (settings, value) => settings with { Units = value }, settings => settings.Units);

    /// <summary>Passes over the training set.</summary>
    public static WholeNumberOption Epochs { get; } = WholeNumberOption.Of<BackpropagationSettings>(
        "--epochs", "Passes over the training set.", 0, (settings, value) => settings with { Epochs = value }, settings => settings.Epochs);

    /// <summary>Sentences for each step of the optimiser.</summary>
    public static WholeNumberOption Batch { get; } = WholeNumberOption.Of<BackpropagationSettings>(
        "--batch",
        "Sentences for each step of the optimiser, 1 ... 1024.",
        1,
        (settings, value) => settings with { BatchSize = value },
        settings => settings.BatchSize,
        1024);

    /// <summary>Adam's step size.</summary>
    public static NumberOption LearningRate { get; } = NumberOption.Of<BackpropagationSettings>(
        "--learning-rate",
        "Step size of the optimiser, Adam, above 0.",
        "a number above 0",
        value => value > 0 && double.IsFinite(value),
        (settings, value) => settings with { LearningRate = value },
        settings => settings.LearningRate);

    /// <summary>Order of the training sentences.</summary>
    public static ChoiceOption Order { get; } = ChoiceOption.Of<NetworkSettings, TrainingOrder>(
        "--order",
        "Order of the training sentences: program, shuffled, shuffled-each-epoch.",
        (settings, value) => settings with { Order = value },
        settings => settings.Order,
        ("program", TrainingOrder.Program),
        ("shuffled", TrainingOrder.Shuffled),
        ("shuffled-each-epoch", TrainingOrder.ShuffledEachEpoch));
}

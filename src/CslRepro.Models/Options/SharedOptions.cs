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

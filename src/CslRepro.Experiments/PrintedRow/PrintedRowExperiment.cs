using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.PrintedRow;

/// <summary>LSTM 20 in every order of training and with both kinds of gates, measured on its way: from which of them table 2's row may come.</summary>
public static class PrintedRowExperiment
{
    private const int Epochs = 100;
    private const int Every = 5;

    private static readonly EpochProbe Curve = new(Every);

    /// <summary>The trainings, with their names for people.</summary>
    public static IReadOnlyList<(string Title, Condition Condition)> Trainings { get; } =
    [
        Training("the program's order, sigmoid", "program-sigmoid", TrainingOrder.Program, GateActivation.Sigmoid),
        Training("shuffled once, sigmoid", "shuffled-sigmoid", TrainingOrder.Shuffled, GateActivation.Sigmoid),
        Training("shuffled each epoch, sigmoid", "each-epoch-sigmoid", TrainingOrder.ShuffledEachEpoch, GateActivation.Sigmoid),
        Training("the program's order, hard", "program-hard", TrainingOrder.Program, GateActivation.HardSigmoid),
        Training("shuffled once, hard", "shuffled-hard", TrainingOrder.Shuffled, GateActivation.HardSigmoid),
        Training("shuffled each epoch, hard", "each-epoch-hard", TrainingOrder.ShuffledEachEpoch, GateActivation.HardSigmoid),
    ];

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new(
        "printed-row", profile => [.. Trainings.Select(training => new PlannedRuns(training.Condition, profile.Instances))]);

    /// <summary>After how many epochs errors are measured, ascending.</summary>
    public static IReadOnlyList<int> MeasuredEpochs { get; } = [.. Curve.Epochs(Epochs)];

    private static (string Title, Condition Condition) Training(string title, string name, TrainingOrder order, GateActivation gates) => (
        title,
        TaskConditions.Of("lstm20-" + name, new LstmSettings { Order = order, GateActivation = gates, Epochs = Epochs })
            .As("lstm20-" + name, task => task with { Probe = Curve }));
}

using System.Globalization;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Performance;

/// <summary>The conditions of table 2 and of its controls.</summary>
public static class PerformanceConditions
{
    /// <summary>The LSTM of table 2.</summary>
    public static Condition Lstm { get; } = WithThresholds("lstm20", new LstmSettings());

    /// <summary>The ESN of table 2 with final learning.</summary>
    public static Condition EsnFinal { get; } = WithThresholds("esn-fl", EsnSettings.FinalLearning);

    /// <summary>The ESN of table 2 with continuous learning.</summary>
    public static Condition EsnContinuous { get; } = TaskConditions.Of("esn-cl", EsnSettings.ContinuousLearning);

    /// <summary>The same with the published program's spectral radius, 1.3 where table 1 prints 1.1: the network that pictures of one instance show.</summary>
    public static Condition EsnContinuousOfProgram { get; } =
        TaskConditions.Of("esn-cl-program", EsnSettings.ContinuousLearning with { SpectralRadius = 1.3 });

    /// <summary>The LSTM on a training set that is shuffled once.</summary>
    public static Condition LstmShuffled { get; } = LstmWith("lstm20-shuffled", new LstmSettings { Order = TrainingOrder.Shuffled });

    /// <summary>The LSTM on a training set that is shuffled before each epoch.</summary>
    public static Condition LstmShuffledEachEpoch { get; } = WithThresholds(
        "lstm20-shuffled-each-epoch",
        new LstmSettings { Order = TrainingOrder.ShuffledEachEpoch });

    /// <summary>The LSTM with the gates that the paper's text names.</summary>
    public static Condition LstmHardSigmoid { get; } = LstmWith("lstm20-hard-sigmoid", new LstmSettings { GateActivation = GateActivation.HardSigmoid });

    /// <summary>The ESN with its readout as it starts.</summary>
    public static Condition EsnUntrained { get; } = EsnFinal.As("esn-fl-untrained", settings => settings with { Trained = false });

    /// <summary>The LSTM with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = Lstm.As("lstm20-untrained", settings => settings with { Trained = false });

    /// <summary>The ESN taught with other sentences' scenes.</summary>
    public static Condition EsnShuffledTeachers { get; } = EsnFinal.As("esn-fl-shuffled-teachers", settings => settings with { ShuffledTeachers = true });

    /// <summary>The LSTM taught with other sentences' scenes.</summary>
    public static Condition LstmShuffledTeachers { get; } = Lstm.As("lstm20-shuffled-teachers", settings => settings with { ShuffledTeachers = true });

    /// <summary>Final learning with the hyper-parameters of continuous learning.</summary>
    public static Condition EsnFinalWithContinuousSettings { get; } =
        EsnWith("esn-fl-with-cl-settings", EsnSettings.ContinuousLearning with { Learning = Learning.Final });

    /// <summary>Continuous learning with the hyper-parameters of final learning.</summary>
    public static Condition EsnContinuousWithFinalSettings { get; } =
        EsnWith("esn-cl-with-fl-settings", EsnSettings.FinalLearning with { Learning = Learning.Continuous });

    /// <summary>Departure from the program that the text suggests: every input weight is non-zero.</summary>
    public static Condition EsnDenseInput { get; } = EsnWith("esn-fl-dense-input", EsnSettings.FinalLearning with { InputDensity = 1 });

    /// <summary>Departure from the program that the text suggests: the spectral radius is exact.</summary>
    public static Condition EsnExactRadius { get; } = EsnWith(
        "esn-fl-exact-radius",
        EsnSettings.FinalLearning with { RadiusMethod = RadiusMethod.Eigenvalues });

    /// <summary>Departure from the program that the text suggests: sparsity 0.85 is the share of zeros.</summary>
    public static Condition EsnSparse { get; } = EsnWith("esn-fl-sparse", EsnSettings.FinalLearning with { Density = 0.15 });

    /// <summary>All three departures together: the ESN that the text alone describes.</summary>
    public static Condition EsnTextAlone { get; } =
        EsnWith("esn-fl-text-alone", EsnSettings.FinalLearning with { InputDensity = 1, RadiusMethod = RadiusMethod.Eigenvalues, Density = 0.15 });

    /// <summary>The ESN that the text describes, with the one number that it leaves to its library: a tenth of the input weights is non-zero.</summary>
    public static Condition EsnTextAndLibrary { get; } =
        EsnWith("esn-fl-text-and-library", EsnSettings.FinalLearning with { RadiusMethod = RadiusMethod.Eigenvalues, Density = 0.15 });

    /// <summary>ESNs with fewer units than table 1, for error against cost.</summary>
    public static IReadOnlyList<Condition> EsnBySize { get; } =
        [.. new[] { 100, 200, 300, 500, 700 }.Select(units => EsnWith(Named("esn-fl-units-", units), EsnSettings.FinalLearning with { Units = units }))];

    /// <summary>LSTMs trained for fewer epochs than the paper's, for error against cost.</summary>
    public static IReadOnlyList<Condition> LstmByEpochs { get; } =
        [.. new[] { 5, 10, 15, 20, 25 }.Select(epochs => LstmWith(Named("lstm20-epochs-", epochs), new LstmSettings { Epochs = epochs }))];

    /// <summary>The two rows of table 2 whose valid errors lie close together.</summary>
    public static IReadOnlyList<Condition> Close { get; } = [Lstm, EsnFinal];

    /// <summary>The three rows of table 2.</summary>
    public static IReadOnlyList<Condition> TableTwo { get; } = [Lstm, EsnFinal, EsnContinuous];

    /// <summary>Every control and departure.</summary>
    public static IReadOnlyList<Condition> Controls { get; } =
    [
        LstmShuffled, LstmShuffledEachEpoch, LstmHardSigmoid, EsnUntrained, LstmUntrained, EsnShuffledTeachers, LstmShuffledTeachers,
        EsnFinalWithContinuousSettings, EsnContinuousWithFinalSettings,
        EsnDenseInput, EsnExactRadius, EsnSparse, EsnTextAlone, EsnTextAndLibrary, .. EsnBySize, .. LstmByEpochs,
    ];

    // Errors over the threshold factor are read off the same outputs, so that the claims on it need no trainings of their own.
    private static Condition WithThresholds(string name, NetworkSettings settings) =>
        TaskConditions.Of(name, settings).As(name, task => task with { Probe = new ThresholdProbe() });

    private static string Named(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static Condition EsnWith(string name, EsnSettings settings) => TaskConditions.Of(name, settings);

    private static Condition LstmWith(string name, LstmSettings settings) => TaskConditions.Of(name, settings);
}

using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Where the states of trained networks lie (paper, section 5), and how the readout of an ESN learns (section 6), at n = 4.</summary>
public static class StateSpaceExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("statespace", Plan);

    /// <summary>ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnFinal.As(
        "esn-fl-states",
        settings => settings with { Probe = new StateProbe(Divisions: false) });

    /// <summary>LSTM 20, cell states.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm.As(
        "lstm20-states",
        settings => settings with { Probe = new StateProbe(Divisions: true) });

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = PerformanceConditions.LstmUntrained.As(
        "lstm20-untrained-states",
        settings => settings with { Probe = new StateProbe(Divisions: true) });

    /// <summary>ESN CL, in the program's order and shuffled.</summary>
    public static Condition EsnContinuous { get; } = PerformanceConditions.EsnContinuous.As(
        "esn-cl-stages",
        settings => settings with { Probe = new LearningStageProbe() });

    /// <summary>ESN CL, looked at around the first sentences of two objects.</summary>
    public static Condition EsnContinuousSteps { get; } = PerformanceConditions.EsnContinuous.As(
        "esn-cl-steps",
        settings => settings with { Probe = new LearningStepProbe() });

    /// <summary>ESN CL, trained again on sentences of two objects alone.</summary>
    public static Condition EsnContinuousTwoObjects { get; } = PerformanceConditions.EsnContinuous.As(
        "esn-cl-two-objects",
        settings => settings with { Probe = new TwoObjectProbe() });

    /// <summary>LSTM 20, errors by kind of sentence after every epoch.</summary>
    public static Condition LstmStages { get; } = PerformanceConditions.Lstm.As(
        "lstm20-stages",
        settings => settings with { Probe = new EpochStageProbe() });

    /// <summary>The same on a training set that is shuffled before each epoch.</summary>
    public static Condition LstmStagesShuffled { get; } = PerformanceConditions.LstmShuffledEachEpoch.As(
        "lstm20-stages-shuffled",
        settings => settings with { Probe = new EpochStageProbe() });

    /// <summary>LSTM 20, errors by kind of sentence in the middle of epochs.</summary>
    public static Condition LstmWithinEpochs { get; } = PerformanceConditions.Lstm.As(
        "lstm20-within-epochs",
        settings => settings with { Probe = new WithinEpochProbe() });

    /// <summary>ESN FL on sentences of which some are difficult.</summary>
    public static Condition EsnDifficult { get; } = PerformanceConditions.EsnFinal.As(
        "esn-fl-difficult",
        settings => settings with { Probe = new DifficultProbe() });

    /// <summary>LSTM 20 on the same sentences.</summary>
    public static Condition LstmDifficult { get; } = PerformanceConditions.Lstm.As(
        "lstm20-difficult",
        settings => settings with { Probe = new DifficultProbe() });

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. new[] { Esn, Lstm, LstmUntrained, EsnContinuous, EsnDifficult, LstmDifficult }
            .Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
    ];
}

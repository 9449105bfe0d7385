using CslRepro.Claims.Experiments.Probes;

namespace CslRepro.Claims.Experiments;

/// <summary>Where the states of trained networks lie (paper, section 5), and how the readout of an ESN learns (section 6), at n = 4.</summary>
public static class StateSpaceExperiment
{
    /// <summary>ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnFinal with { Name = "esn-fl-states", Probe = new StateProbe() };

    /// <summary>LSTM 20, cell states.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm with { Name = "lstm20-states", Probe = new StateProbe() };

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = PerformanceConditions.LstmUntrained with { Name = "lstm20-untrained-states", Probe = new StateProbe() };

    /// <summary>ESN CL, in the program's order and shuffled.</summary>
    public static Condition EsnContinuous { get; } = PerformanceConditions.EsnContinuous with { Name = "esn-cl-stages", Probe = new LearningStageProbe() };

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
        [.. new[] { Esn, Lstm, LstmUntrained, EsnContinuous }.Select(condition => new PlannedRuns(condition, profile.Choose(2, 6, 30)))];
}

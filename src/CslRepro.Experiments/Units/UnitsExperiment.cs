using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Units;

/// <summary>What outputs and units do at words, at n = 4 (paper, sections 4 and 9): the three networks of table 2 and an LSTM as it starts.</summary>
public static class UnitsExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("units", Plan);

    private static readonly ReservoirUnitProbe OfReservoir = new();
    private static readonly CellUnitProbe OfCells = new();

    /// <summary>ESN FL.</summary>
    public static Condition EsnFinal { get; } = PerformanceConditions.EsnFinal.As("esn-fl-units", settings => settings with { Probe = OfReservoir });

    /// <summary>ESN CL.</summary>
    public static Condition EsnContinuous { get; } = PerformanceConditions.EsnContinuous.As("esn-cl-units", settings => settings with { Probe = OfReservoir });

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm.As("lstm20-units", settings => settings with { Probe = OfCells });

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = PerformanceConditions.LstmUntrained.As(
        "lstm20-untrained-units",
        settings => settings with { Probe = OfCells });

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. new[] { EsnFinal, Lstm }.Select(condition => new PlannedRuns(condition, profile.Instances)),
        .. new[] { EsnContinuous, LstmUntrained }.Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
    ];
}

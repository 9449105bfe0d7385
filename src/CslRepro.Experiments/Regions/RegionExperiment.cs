using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// Where final states of the ESN and states at `and` of the LSTM lie among the others, and what lies inside what (paper, sections 5.2 and 5.3), at n = 4.
/// </summary>
public static class RegionExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("regions");

    /// <summary>ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnFinal.As(
        "esn-fl-ends",
        settings => settings with { Probe = new EndStateProbe() });

    /// <summary>LSTM 20, cell states.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm.As(
        "lstm20-islands",
        settings => settings with { Probe = new IslandProbe() });

    /// <summary>LSTM 20 with its weights as they start.</summary>
    public static Condition LstmUntrained { get; } = PerformanceConditions.LstmUntrained.As(
        "lstm20-untrained-islands",
        settings => settings with { Probe = new IslandProbe() });
}

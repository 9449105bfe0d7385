using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperOutputs;

/// <summary>Outputs of ESN FL at settings of figure 18: after every word, and what they mean after the last one.</summary>
public static class HyperOutputExperiment
{
    private static readonly HyperOutputProbe Probe = new();

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("hyper-outputs");

    /// <summary>The optimum.</summary>
    public static Condition Optimum { get; } = Of(HyperConditions.Optimum);

    /// <summary>Leak rate 0.0005.</summary>
    public static Condition LowestLeak { get; } = Of(HyperConditions.Leaks[0]);

    /// <summary>Spectral radius 0.001.</summary>
    public static Condition LowestRadius { get; } = Of(HyperConditions.Radii[0]);

    private static Condition Of(Condition condition) => condition.As(condition.Name + "-outputs", settings => settings with { Probe = Probe });
}

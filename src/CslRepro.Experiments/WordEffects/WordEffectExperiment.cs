using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.WordEffects;

/// <summary>What words do to outputs, at n = 4 (paper, section 4.1): the three networks of table 2.</summary>
public static class WordEffectExperiment
{
    private static readonly WordEffectProbe Probe = new();

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("word-effects");

    /// <summary>ESN FL.</summary>
    public static Condition EsnFinal { get; } = Of(PerformanceConditions.EsnFinal);

    /// <summary>ESN CL.</summary>
    public static Condition EsnContinuous { get; } = Of(PerformanceConditions.EsnContinuous);

    /// <summary>LSTM 20.</summary>
    public static Condition Lstm { get; } = Of(PerformanceConditions.Lstm);

    private static Condition Of(Condition condition) => condition.As(condition.Name + "-word-effects", settings => settings with { Probe = Probe });
}

using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Dynamics;

/// <summary>Reservoirs at figure 18's settings as dynamical systems. Readouts play no part, so that nothing is trained.</summary>
public static class DynamicsExperiment
{
    private static readonly LyapunovProbe Chaos = new();
    private static readonly MemoryProbe Memory = new();

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("dynamics");

    /// <summary>The optimum, for its Lyapunov exponents.</summary>
    public static Condition OptimumChaos { get; } = Of(HyperConditions.Optimum, "-lyapunov", Chaos);

    /// <summary>Leak rate 1, for its Lyapunov exponents.</summary>
    public static Condition HighestLeakChaos { get; } = Of(HyperConditions.Leaks[^1], "-lyapunov", Chaos);

    /// <summary>Radius 20, for its Lyapunov exponents.</summary>
    public static Condition HighestRadiusChaos { get; } = Of(HyperConditions.Radii[^1], "-lyapunov", Chaos);

    /// <summary>Figure 18's five leak rates, ascending, the optimum in the middle, for memory and saturation.</summary>
    public static IReadOnlyList<Condition> LeaksMemory { get; } = [.. Around(HyperConditions.Leaks)];

    /// <summary>Figure 18's five spectral radii, ascending, the optimum in the middle, for memory and saturation.</summary>
    public static IReadOnlyList<Condition> RadiiMemory { get; } = [.. Around(HyperConditions.Radii)];

    private static IEnumerable<Condition> Around(IReadOnlyList<Condition> deviations) =>
        deviations.Take(2).Append(HyperConditions.Optimum).Concat(deviations.Skip(2)).Select(condition => Of(condition, "-memory", Memory));

    private static Condition Of(Condition condition, string suffix, Probe probe) =>
        condition.As(condition.Name + suffix, settings => settings with { Trained = false, Probe = probe });
}

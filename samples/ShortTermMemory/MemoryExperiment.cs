using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>What is run: one experiment whose conditions vary the settings one at a time.</summary>
public static class MemoryExperiment
{
    /// <summary>Sizes of the random linear reservoirs and of the cycles beside them.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [5, 10, 20, 40];

    /// <summary>Input scalings, ascending.</summary>
    public static IReadOnlyList<double> Scalings { get; } = [0.1, 0.5, 2];

    /// <summary>Deviations of the noise, ascending; the first one is too small to matter beside the readout's ridge.</summary>
    public static IReadOnlyList<double> Noises { get; } = [1e-9, 1e-3, 1e-2, 1e-1];

    /// <summary>All runs.</summary>
    public static RunsExperiment Runs { get; } = new("memory", profile =>
    [
        .. Conditions.Select(condition => new PlannedRuns(condition, profile.Instances)),
    ]);

    private static IEnumerable<Condition> Conditions =>
    [
        .. Sizes.SelectMany(units => new[] { Linear(units), Cycle(units) }),
        Cycle(20, 0.9, 20_000), Cycle(20, 0.95), Cycle(20, 0.95, 20_000), Line, Correlated,
        .. Scalings.SelectMany(scaling => new[] { Tanh(scaling), Scaled(scaling) }),
        .. Noises.Select(Noisy),
    ];

    /// <summary>A random linear reservoir.</summary>
    public static Condition Linear(int units) => Named($"linear-{units}", new MemorySettings { Units = units });

    /// <summary>A simple linear cycle.</summary>
    public static Condition Cycle(int units, double weight = 0.9, int steps = 2000) =>
        Named($"cycle-{units}-{weight}-{steps}", new MemorySettings { Units = units, Topology = Topology.Cycle, Radius = weight, Steps = steps });

    /// <summary>The cycle with weight 0.95, cut open.</summary>
    public static Condition Line { get; } = Named($"line-20", new MemorySettings { Topology = Topology.Line, Radius = 0.95 });

    /// <summary>A random linear reservoir whose inputs depend on those before them.</summary>
    public static Condition Correlated { get; } = Named($"correlated-10", new MemorySettings { Units = 10, InputCorrelation = 0.95 });

    /// <summary>Random tanh units.</summary>
    public static Condition Tanh(double scaling) => Named($"tanh-{scaling}", new MemorySettings { IsTanh = true, InputScaling = scaling });

    /// <summary>Random linear units of another input scaling.</summary>
    public static Condition Scaled(double scaling) => Named($"linear-scaled-{scaling}", new MemorySettings { InputScaling = scaling });

    /// <summary>Random linear units with noise.</summary>
    public static Condition Noisy(double noise) => Named($"noise-{noise}", new MemorySettings { Noise = noise });

    private static Condition Named(FormattableString name, MemorySettings settings) => new(FormattableString.Invariant(name), settings);
}

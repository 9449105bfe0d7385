using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>The study: what can be run, the claims, and the program.</summary>
public static class MemoryStudy
{
    /// <summary>Sizes of the random reservoirs and of the cycles beside them.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [5, 10, 20, 40];

    /// <summary>The cycle with weight 0.95, cut open.</summary>
    public static Condition Line { get; } = Named($"line-20", new MemorySettings { Topology = Topology.Line, Radius = 0.95 });

    /// <summary>A random reservoir whose inputs depend on those before them.</summary>
    public static Condition Correlated { get; } = Named($"correlated-10", new MemorySettings { Units = 10, InputCorrelation = 0.95 });

    /// <summary>The experiment, and what the figure draws of it.</summary>
    public static RunsExperiment Runs { get; } = new(
        "memory",
        profile => [.. Sizes.SelectMany(units => new[] { Random(units), Cycle(units) }).Select(condition => new PlannedRuns(condition, profile.Instances))]);

    /// <summary>The capacity as measured; it is believed to vary by 0.001 units at least, so that equal runs leave an interval.</summary>
    public static MeasuredNumber Capacity { get; } = new(Runs, MemoryRunner.Measured, 1e-6);

    /// <summary>The capacity as calculated.</summary>
    public static MeasuredNumber Calculated { get; } = Capacity with { Name = MemoryRunner.Calculated };

    /// <summary>Memory capacity over the number of units, below the line that none may pass.</summary>
    public static FigureEntry Figure { get; } = new(
        "memory-by-units",
        "Memory capacity over the number of units",
        [Runs],
        evidence => new CurveFigure(
            [CurveOf(evidence, "random", Random), CurveOf(evidence, "cycle", units => Cycle(units))],
            "capacity",
            "units N",
            "memory capacity (delays), mean and 95 % interval",
            (0, 0, 42, 42, "N, the most that is possible")))
    {
        Claims = ["memory-at-most-n", "memory-falls-behind-n"],
    };

    /// <summary>The study.</summary>
    public static Study Study { get; } = new("Short-term memory of reservoirs", MemoryClaims.All, [Runs])
    {
        Assemblies = [typeof(MemoryStudy).Assembly, typeof(Models.EchoStates.MemoryCapacity).Assembly, typeof(Numerics.MatrixProduct).Assembly],
    };

    /// <summary>A random reservoir.</summary>
    public static Condition Random(int units) => Named($"random-{units}", new MemorySettings { Units = units });

    /// <summary>A simple cycle.</summary>
    public static Condition Cycle(int units, double weight = 0.9, int steps = 2000) =>
        Named($"cycle-{units}-{weight}-{steps}", new MemorySettings { Units = units, Topology = Topology.Cycle, Radius = weight, Steps = steps });

    /// <summary>Random tanh units.</summary>
    public static Condition Tanh(double scaling) => Named($"tanh-{scaling}", new MemorySettings { IsTanh = true, InputScaling = scaling });

    /// <summary>A random reservoir of another input scaling.</summary>
    public static Condition Scaled(double scaling) => Named($"scaled-{scaling}", new MemorySettings { InputScaling = scaling });

    /// <summary>A random reservoir with noise on its states.</summary>
    public static Condition Noisy(double noise) => Named($"noise-{noise}", new MemorySettings { Noise = noise });

    /// <summary>Runs the study: <see cref="StudyProgram"/>'s arguments.</summary>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default) =>
        StudyProgram.RunAsync(Study, new MemoryRunner(), [Figure], arguments, output, error, cancellation);

    private static Curve CurveOf(Evidence evidence, string name, Func<int, Condition> condition) =>
        new(name, [.. Sizes.Select(units => CurvePoint.Of(units, Capacity.Mean(condition(units)).Of(evidence)!))]);

    private static Condition Named(FormattableString name, MemorySettings settings) => new(FormattableString.Invariant(name), settings);
}

using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>What the claims read from the runs.</summary>
internal static class MemoryNumbers
{
    // Capacities are believed to vary by 0.001 units at least, so that equal runs leave an interval.
    public const double VarianceFloor = 1e-6;

    public static double[] Capacities(Evidence evidence, Condition condition, string name = MemoryRunner.Measured) =>
        [.. evidence.Get(MemoryExperiment.Runs).Of(condition).Select(run => run.Measurements[name])];

    public static MeanEstimate Mean(Evidence evidence, Condition condition, Func<double, double>? change = null) =>
        MeanEstimate.From([.. Capacities(evidence, condition).Select(value => change is null ? value : change(value))], VarianceFloor);

    public static MeanEstimate Difference(Evidence evidence, Condition left, Condition right, double shift = 0) =>
        MeanEstimate.From([.. Capacities(evidence, left).Zip(Capacities(evidence, right), (a, b) => a - b + shift)], VarianceFloor);

    public static string Scope(Evidence evidence) =>
        $"Seeds 0 ... {evidence.Get(MemoryExperiment.Runs).Of(MemoryExperiment.Line).Count - 1}; "
        + "N = 20, radius 0.9, input scaling 0.1, 60 delays, 2000 steps to learn and 2000 to test, unless said otherwise.";
}

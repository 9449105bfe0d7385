using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>What the claims read from the runs.</summary>
internal static class MemoryNumbers
{
    // Capacities are believed to vary by 0.001 units at least, so that equal runs leave an interval.
    private const double VarianceFloor = 1e-6;

    /// <summary>A condition's mean capacity, or that of another number made of each capacity.</summary>
    public static Estimand Mean(Condition condition, Func<double, double>? change = null) =>
        From([condition], runs => MeanEstimate.From([.. runs.Capacities(condition).Select(value => change is null ? value : change(value))], VarianceFloor));

    /// <summary>The mean difference of two conditions, paired by seed.</summary>
    public static Estimand Difference(Condition left, Condition right, double shift = 0) => Difference(left, right, (a, b) => a - b + shift);

    /// <summary>The mean of a number made of two conditions' capacities, paired by seed.</summary>
    public static Estimand Difference(Condition left, Condition right, Func<double, double, double> difference) =>
        From([left, right], runs => MeanEstimate.From([.. runs.Capacities(left).Zip(runs.Capacities(right), difference)], VarianceFloor));

    /// <summary>A number calculated from the capacities that theory gives for each seed's weights.</summary>
    public static Estimand Calculated(Condition condition, Func<double[], double> number) =>
        From([condition], runs => new Count(number(runs.Capacities(condition, MemoryRunner.Calculated))));

    public static double[] Capacities(this RunSet runs, Condition condition, string name = MemoryRunner.Measured) =>
        [.. runs.Of(condition).Select(run => run.Measurements[name])];

    public static string Scope(Evidence evidence) =>
        $"Seeds 0 ... {evidence.Get(MemoryExperiment.Runs).Of(MemoryExperiment.Line).Count - 1}; "
        + "N = 20, radius 0.9, input scaling 0.1, 60 delays, 2000 steps to learn and 2000 to test, unless said otherwise.";

    private static Estimand From(IReadOnlyList<Condition> conditions, Func<RunSet, IEstimate> estimate) =>
        Estimand.From(MemoryExperiment.Runs, conditions, estimate);
}

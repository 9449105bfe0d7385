using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue;

/// <summary>Estimates of what probes measured, over the seeds of a condition.</summary>
internal static class StateNumbers
{
    public const string Full = "full";
    public const string Map = "map";
    public const string Principal = "principal";

    /// <summary>Least variance between instances that is believed of shares, correlations and logarithms: a standard deviation of 0.01.</summary>
    public const double ShareFloor = 1e-4;

    /// <summary>Least variance between instances that is believed of counts.</summary>
    public const double CountFloor = 0.25;

    /// <summary>The mean of what was measured under a name.</summary>
    /// <param name="floor">The least variance between seeds that is believed, above 0.</param>
    public static Estimand Mean(this RunsExperiment experiment, Condition condition, string name, double floor = ShareFloor) =>
        new MeasuredNumber(experiment, name, floor).Mean(condition);

    /// <summary>The mean of a number that a run gives.</summary>
    /// <param name="floor">The least variance between seeds that is believed, above 0.</param>
    public static Estimand Mean(this RunsExperiment experiment, Condition condition, Func<RunResult, double> number, double floor = ShareFloor) =>
        Estimand.From(experiment, [condition], runs => runs.Mean(condition, number, floor));

    /// <summary>The mean difference of two conditions, left minus right, paired by seed.</summary>
    /// <param name="floor">The least variance between seeds that is believed, above 0.</param>
    public static Estimand Difference(
        this RunsExperiment experiment, Condition left, Condition right, string leftName, string rightName, double floor = ShareFloor) =>
        Estimand.From(experiment, left == right ? [left] : [left, right], runs => runs.Difference(left, right, leftName, rightName, floor));

    public static MeanEstimate Mean(this RunSet runs, Condition condition, string name, double floor = ShareFloor) =>
        runs.Mean(condition, run => run.Measurements[name], floor);

    public static MeanEstimate Mean(this RunSet runs, Condition condition, Func<RunResult, double> number, double floor = ShareFloor) =>
        MeanEstimate.From([.. runs.Of(condition).Select(number)], floor);

    /// <summary>The mean difference of two conditions, paired by seed.</summary>
    public static MeanEstimate Difference(this RunSet runs, Condition left, Condition right, string leftName, string rightName, double floor = ShareFloor) =>
        MeanEstimate.From(
            [.. runs.Of(left).Zip(runs.Of(right), (a, b) => a.Measurements[leftName] - b.Measurements[rightName])], floor);

    public static double Average(this RunSet runs, Condition condition, string name) => runs.Of(condition).Average(run => run.Measurements[name]);

    public static string SpaceName(string view) => view switch
    {
        Full => "full space",
        Map => "map",
        Principal => "principal components",
        DivisionMeasures.Finals => "final states, full space",
        _ => view,
    };
}

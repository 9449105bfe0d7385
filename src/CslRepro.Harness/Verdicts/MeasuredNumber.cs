using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>A number that runs measure under a name, and the estimands that are made of it.</summary>
/// <param name="Experiment">The experiment that makes the runs.</param>
/// <param name="Name">The measurement's name.</param>
/// <param name="VarianceFloor">The least variance between seeds that is believed, above 0.</param>
public sealed record MeasuredNumber(RunsExperiment Experiment, string Name, double VarianceFloor)
{
    /// <summary>The mean of a condition, or that of a number made of each of its values.</summary>
    /// <param name="change">From a value to the number; the value itself if left out.</param>
    public Estimand Mean(Condition condition, Func<double, double>? change = null) => Estimand.From(
        Experiment, [condition], runs => MeanEstimate.From([.. Of(runs, condition).Select(value => change?.Invoke(value) ?? value)], VarianceFloor));

    /// <summary>The mean of a number made of two conditions' values, paired by seed.</summary>
    /// <param name="number">From the left and the right value to the number; their difference if left out.</param>
    public Estimand Paired(Condition left, Condition right, Func<double, double, double>? number = null) => Estimand.From(
        Experiment,
        [left, right],
        runs => MeanEstimate.From([.. Of(runs, left).Zip(Of(runs, right), number ?? ((a, b) => a - b))], VarianceFloor));

    /// <summary>A number that is calculated from all of a condition's values.</summary>
    /// <param name="number">From the values in the order of seeds to the number.</param>
    public Estimand Counted(Condition condition, Func<IReadOnlyList<double>, double> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Estimand.From(Experiment, [condition], runs => new Count(number(Of(runs, condition))));
    }

    private double[] Of(RunSet runs, Condition condition) => [.. runs.Of(condition).Select(run => run.Measurements[Name])];
}

using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;

namespace CslRepro.Claims.Catalogue;

/// <summary>The estimates that claims are made of, taken from the runs of an experiment.</summary>
public static class RunNumbers
{
    /// <summary>A run's valid error, in [0, 1].</summary>
    /// <returns>The share of test sentences.</returns>
    public static double ValidError(RunResult run) => run.ValidError;

    /// <summary>A run's exact error, in [0, 1].</summary>
    /// <returns>The share of test sentences.</returns>
    public static double ExactError(RunResult run) => run.ExactError;

    /// <summary>The mean error rate of a condition.</summary>
    /// <param name="experiment">The experiment that runs it.</param>
    public static Estimand Rate(this RunsExperiment experiment, Condition condition, Func<RunResult, double> error) =>
        Estimand.From(experiment, [condition], runs => runs.Rate(condition, error));

    /// <summary>The difference of two conditions' error rates, left minus right, paired by corpus seed over the seeds that both have.</summary>
    /// <param name="experiment">The experiment that runs both.</param>
    public static Estimand Paired(this RunsExperiment experiment, Condition left, Condition right, Func<RunResult, double> error) =>
        experiment.Paired(left, error, right, error);

    /// <summary>The difference of two rates, each read in its own way.</summary>
    /// <inheritdoc cref="Paired(RunsExperiment, Condition, Condition, Func{RunResult, double})"/>
    public static Estimand Paired(
        this RunsExperiment experiment, Condition left, Func<RunResult, double> leftError, Condition right, Func<RunResult, double> rightError) =>
        Estimand.From(experiment, [left, right], runs => runs.Paired(left, leftError, right, rightError));

    /// <summary>A geometric mean of ratios, from the mean of their logarithms.</summary>
    public static TransformedEstimate Ratio(MeanEstimate logarithm) =>
        new(logarithm, ExactMath.Log, ExactMath.Exp) { Bounds = Bounds.Count };

    /// <summary>The geometric mean of ratios of durations that were measured in turn.</summary>
    public static TransformedEstimate TimeRatio(IReadOnlyList<double> numerator, IReadOnlyList<double> denominator) =>
        Ratio(MeanEstimate.From([.. numerator.Zip(denominator, (a, b) => Math.Log(a / b))], 1e-4));

    /// <summary>The mean error rate of a condition.</summary>
    /// <param name="runs">The experiment's runs.</param>
    /// <returns>The estimate over all seeds.</returns>
    public static RateEstimate Rate(this RunSet runs, Condition condition, Func<RunResult, double> error)
    {
        var results = runs.Of(condition);
        return RateEstimate.From([.. results.Select(error)], results[0].Sentences);
    }

    /// <summary>The difference of two conditions' error rates, paired by corpus seed over the seeds that both have.</summary>
    /// <param name="runs">The experiment's runs.</param>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other one.</param>
    /// <returns>The estimate of left minus right.</returns>
    public static MeanEstimate Paired(this RunSet runs, Condition left, Condition right, Func<RunResult, double> error) =>
        runs.Paired(left, error, right, error);

    /// <summary>The difference of two conditions' error rates, each measured in its own way, paired by corpus seed.</summary>
    /// <param name="runs">The experiment's runs.</param>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other condition.</param>
    /// <returns>The estimate of left minus right.</returns>
    public static MeanEstimate Paired(
        this RunSet runs, Condition left, Func<RunResult, double> leftError, Condition right, Func<RunResult, double> rightError)
    {
        var count = Math.Min(runs.Of(left).Count, runs.Of(right).Count);
        var leftRuns = runs.Of(left, count);
        return MeanEstimate.PairedDifference([.. leftRuns.Select(leftError)], [.. runs.Of(right, count).Select(rightError)], leftRuns[0].Sentences);
    }

    /// <summary>A rate in per cent, for people.</summary>
    /// <param name="rate">The rate, in [0, 1].</param>
    /// <returns>At most three decimals.</returns>
    public static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{100 * rate:0.###} %");
}

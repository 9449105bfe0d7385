using CslRepro.Claims.Experiments;
using CslRepro.Claims.Statistics;

namespace CslRepro.Claims.Catalogue;

/// <summary>The estimates that claims are made of, taken from the runs of an experiment.</summary>
internal static class RunNumbers
{
    public static double ValidError(RunResult run) => run.ValidError;

    public static double ExactError(RunResult run) => run.ExactError;

    public static RateEstimate Rate(this RunSet runs, Condition condition, Func<RunResult, double> error)
    {
        var results = runs.Of(condition);
        return RateEstimate.From([.. results.Select(error)], results[0].Sentences);
    }

    /// <summary>The difference of two conditions' error rates, paired by corpus seed over the seeds that both have.</summary>
    public static MeanEstimate Paired(this RunSet runs, Condition left, Condition right, Func<RunResult, double> error) =>
        runs.Paired(left, error, right, error);

    public static MeanEstimate Paired(
        this RunSet runs, Condition left, Func<RunResult, double> leftError, Condition right, Func<RunResult, double> rightError)
    {
        var count = Math.Min(runs.Of(left).Count, runs.Of(right).Count);
        var leftRuns = runs.Of(left, count);
        return MeanEstimate.PairedDifference([.. leftRuns.Select(leftError)], [.. runs.Of(right, count).Select(rightError)], leftRuns[0].Sentences);
    }

    public static string Percent(double rate) => FormattableString.Invariant($"{100 * rate:0.###} %");
}

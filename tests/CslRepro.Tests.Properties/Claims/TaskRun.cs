using CslRepro.Harness.Runs;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Results with the measurements that every run of the task has.</summary>
internal static class TaskRun
{
    public static RunResult Result(
        string condition,
        ulong seed,
        int sentences,
        int invalid,
        int inexact,
        double rmse,
        long multiplyAdds,
        string weights,
        string corpus,
        params IEnumerable<Measurement> measured) =>
        new(
            condition,
            seed,
            multiplyAdds,
            corpus,
            weights,
            [new("invalid", invalid), new("inexact", inexact), new("sentences", sentences), new("rmse", rmse), .. measured]);
}

using System.Collections.Concurrent;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Tests.Properties.Claims;

namespace CslRepro.Tests.Properties.Search;

/// <summary>Trials whose costs and errors a test gives, and a runner that makes them.</summary>
/// <param name="of">Of a cell's name and a trial's number its multiply-adds and its count of invalid sentences out of 100.</param>
internal sealed class SearchTrials(Func<string, int, (long Cost, int Invalid)> of) : IRunner
{
    private readonly ConcurrentBag<Condition> made = [];

    public string Engine => "made up";

    public IReadOnlyCollection<Condition> Made => [.. made];

    public static SearchedCell Cell(params IReadOnlyList<(long Cost, int Invalid)> trials)
    {
        var cell = new SearchCell(SearchSpaces.Gru, 4);
        return new SearchedCell(cell, [.. trials.Select((trial, index) => new Trial(index, cell.Space.Start, Result("", (ulong)index, trial)))]);
    }

    public string InputDigest(RunSettings settings, ulong seed) => "";

    public long MultiplyAdds(RunSettings settings) => 1;

    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        made.Add(condition);
        return Result(condition.Name, seed, of(condition.Name, (int)(seed - SearchPlan.FirstSeed)));
    }

    private static RunResult Result(string name, ulong seed, (long Cost, int Invalid) trial) => TaskRun.Result(
        name,
        seed,
        100,
        trial.Invalid,
        trial.Invalid,
        0.2,
        trial.Cost,
        "",
        "",
        [new(StopNumber.Passes, 1), new(StopNumber.BestPass, 1), new(StopNumber.Parameters, 10), new(StopNumber.Diverged, 0)]);
}

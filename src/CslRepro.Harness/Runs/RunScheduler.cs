using System.Collections.Concurrent;
using CslRepro.Harness.Store;

namespace CslRepro.Harness.Runs;

/// <summary>
/// Makes independent runs on several threads, one run a thread. A run that was already made in this process, or that a store holds, is not
/// repeated, whatever the name of its condition. Results come back in the order in which they were asked for, whatever order they finish in.
/// </summary>
/// <param name="runner">Makes one run.</param>
/// <param name="threads">How many runs are made at once, 1 or more.</param>
/// <param name="store">Keeps finished runs beyond this process; none if left out.</param>
public sealed class RunScheduler(IRunner runner, int threads, ResultStore? store = null)
{
    // A parallel query refuses more.
    private const int MostQueryThreads = 512;

    private readonly ConcurrentDictionary<(RunSettings Settings, ulong Seed), RunResult> finished = new();

    /// <summary>What makes the runs.</summary>
    public IRunner Runner => runner;

    /// <summary>How many runs are made at once.</summary>
    public int Threads => threads;

    /// <summary>Makes runs.</summary>
    /// <param name="experiment">The experiment's name, for the progress.</param>
    /// <param name="runs">Condition and seed of each run.</param>
    /// <param name="progress">Told at the beginning, with what is there already, and after each finished run; may be null.</param>
    /// <param name="cancellation">Stops all runs. Those that were finished stay in the store.</param>
    /// <returns>One result for each entry of <paramref name="runs"/>, in that order.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    /// <exception cref="AggregateException">Runs failed, or the store could not take a result: the inner exceptions say what.</exception>
    public IReadOnlyList<RunResult> Run(
        string experiment,
        IReadOnlyList<(Condition Condition, ulong Seed)> runs,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var distinct = runs.DistinctBy(KeyOf).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        if (store is not null)
        {
            Parallel.ForEach(distinct.Where(run => !finished.ContainsKey(KeyOf(run))), options, run =>
            {
                if (store.Find(run.Condition, run.Seed) is { } result)
                {
                    finished[KeyOf(run)] = result;
                }
            });
        }

        var done = distinct.Count(run => finished.ContainsKey(KeyOf(run)));
        progress?.Report(new RunProgress(experiment, done, distinct.Length));
        Parallel.ForEach(
            Partitioner.Create(distinct, EnumerablePartitionerOptions.NoBuffering),
            options,
            run =>
            {
                var isNew = !finished.TryGetValue(KeyOf(run), out var result);
                if (isNew)
                {
                    finished[KeyOf(run)] = result = runner.Run(run.Condition, run.Seed, cancellation);
                }

                if (store is not null && store.Find(run.Condition, run.Seed) is null)
                {
                    store.Add(run.Condition, run.Seed, result!);
                }

                if (isNew)
                {
                    progress?.Report(new RunProgress(experiment, Interlocked.Increment(ref done), distinct.Length));
                }
            });
        return [.. runs.Select(run => finished[KeyOf(run)] with { Condition = run.Condition.Name })];
    }

    /// <summary>Those of some runs that would have to be made, since neither this process nor the store has them.</summary>
    /// <param name="runs">Condition and seed of each run.</param>
    /// <returns>Equal settings once, in the order of <paramref name="runs"/>.</returns>
    public IReadOnlyList<(Condition Condition, ulong Seed)> Missing(IReadOnlyList<(Condition Condition, ulong Seed)> runs) =>
    [
        .. runs.DistinctBy(KeyOf).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(threads, MostQueryThreads))
            .Where(run => !finished.ContainsKey(KeyOf(run)) && store?.Find(run.Condition, run.Seed) is null),
    ];

    private static (RunSettings Settings, ulong Seed) KeyOf((Condition Condition, ulong Seed) run) => (run.Condition.Settings, run.Seed);
}

using System.Collections.Concurrent;
using CslRepro.Claims.Store;

namespace CslRepro.Claims.Experiments;

/// <summary>
/// Runs independent instances on several threads, one instance a thread. A run that was already made in this process, or that a store holds, is not
/// repeated, whatever the name of its condition. Results come back in the order in which they were asked for, whatever order they finish in.
/// </summary>
/// <param name="trainer">Trains one instance.</param>
/// <param name="threads">How many instances run at once, 1 or more.</param>
/// <param name="store">Keeps finished runs beyond this process; none if left out.</param>
public sealed class InstanceScheduler(InstanceTrainer trainer, int threads, ResultStore? store = null)
{
    private readonly ConcurrentDictionary<(Condition Condition, ulong Seed), RunResult> finished = new();

    /// <summary>Runs instances.</summary>
    /// <param name="experiment">The experiment's name, for the progress.</param>
    /// <param name="runs">Condition and seed of each instance.</param>
    /// <param name="progress">Told at the beginning, with what is there already, and after each finished run; may be null.</param>
    /// <param name="cancellation">Stops all runs. Those that were finished stay in the store.</param>
    /// <returns>One result for each entry of <paramref name="runs"/>, in that order.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    /// <exception cref="IOException">The store could not take a result.</exception>
    public IReadOnlyList<RunResult> Run(
        string experiment,
        IReadOnlyList<(Condition Condition, ulong Seed)> runs,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        // Experiments name the same training differently; a result but for that name is one.
        var distinct = runs.Distinct().GroupBy(run => Nameless(run)).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        if (store is not null)
        {
            Parallel.ForEach(distinct.Where(same => !finished.ContainsKey(same.Key)), options, same =>
            {
                if (same.Select(run => store.Find(run.Condition, run.Seed)).FirstOrDefault(result => result is not null) is { } result)
                {
                    finished[same.Key] = result;
                }
            });
        }

        var done = distinct.Count(same => finished.ContainsKey(same.Key));
        var left = distinct.Where(same => store is not null || !finished.ContainsKey(same.Key)).ToArray();
        progress?.Report(new RunProgress(experiment, done, distinct.Length));
        Parallel.ForEach(
            Partitioner.Create(left, EnumerablePartitionerOptions.NoBuffering),
            options,
            same =>
            {
                var isNew = !finished.TryGetValue(same.Key, out var result);
                if (isNew)
                {
                    var first = same.First();
                    finished[same.Key] = result = trainer.Run(first.Condition, first.Seed, cancellation).Result;
                }

                foreach (var run in same.Where(run => store?.Find(run.Condition, run.Seed) is null))
                {
                    store?.Add(run.Condition, run.Seed, Named(result!, run.Condition));
                }

                if (isNew)
                {
                    progress?.Report(new RunProgress(experiment, Interlocked.Increment(ref done), distinct.Length));
                }
            });
        return [.. runs.Select(run => Named(finished[Nameless(run)], run.Condition))];
    }

    private static (Condition Condition, ulong Seed) Nameless((Condition Condition, ulong Seed) run) => (run.Condition with { Name = "" }, run.Seed);

    private static RunResult Named(RunResult result, Condition condition) => result with { Condition = condition.Name };
}

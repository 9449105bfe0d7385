using System.Collections.Concurrent;

namespace CslRepro.Claims.Experiments;

/// <summary>
/// Runs independent instances on several threads, one instance a thread. A run that was already made in this process is not repeated.
/// Results come back in the order in which they were asked for, whatever order they finish in.
/// </summary>
/// <param name="trainer">Trains one instance.</param>
/// <param name="threads">How many instances run at once, 1 or more.</param>
public sealed class InstanceScheduler(InstanceTrainer trainer, int threads)
{
    private readonly ConcurrentDictionary<(Condition Condition, ulong Seed), RunResult> finished = new();

    /// <summary>Runs instances.</summary>
    /// <param name="experiment">The experiment's name, for the progress.</param>
    /// <param name="runs">Condition and seed of each instance.</param>
    /// <param name="progress">Told after each finished run; may be null.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <returns>One result for each entry of <paramref name="runs"/>, in that order.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public IReadOnlyList<RunResult> Run(
        string experiment,
        IReadOnlyList<(Condition Condition, ulong Seed)> runs,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(
            Partitioner.Create(runs.Distinct().Where(run => !finished.ContainsKey(run)), EnumerablePartitionerOptions.NoBuffering),
            options,
            run =>
            {
                finished[run] = trainer.Run(run.Condition, run.Seed, cancellation).Result;
                progress?.Report(new RunProgress(experiment, Interlocked.Increment(ref done), runs.Count));
            });
        return [.. runs.Select(run => finished[run])];
    }
}

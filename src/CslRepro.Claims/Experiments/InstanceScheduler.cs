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
    public async Task<IReadOnlyList<RunResult>> RunAsync(
        string experiment,
        IReadOnlyList<(Condition Condition, ulong Seed)> runs,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            runs.Distinct().Where(run => !finished.ContainsKey(run)).ToArray(),
            options,
            (run, token) =>
            {
                finished[run] = trainer.Run(run.Condition, run.Seed, token);
                progress?.Report(new RunProgress(experiment, Interlocked.Increment(ref done), runs.Count));
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        return [.. runs.Select(run => finished[run])];
    }
}

using System.Collections.Concurrent;

namespace CslRepro.Harness;

/// <summary>
/// Keeps the results of experiments that are the same in every profile (<see cref="Experiment.IsSameInEveryProfile"/>), so that reproductions of several
/// profiles in one process compute them once, whichever comes first. What was interrupted or failed is no result: whoever comes next computes it.
/// </summary>
public sealed class SharedResults
{
    private readonly ConcurrentDictionary<Experiment, Kept> results = new();

    internal object Get(Experiment experiment, Func<object> run) =>
        experiment.IsSameInEveryProfile ? results.GetOrAdd(experiment, _ => new Kept()).Get(run) : run();

    private sealed class Kept
    {
        private readonly Lock gate = new();
        private object? result;

        public object Get(Func<object> run)
        {
            // Others wait for who is at it, rather than compute the same.
            lock (gate)
            {
                return result ??= run();
            }
        }
    }
}

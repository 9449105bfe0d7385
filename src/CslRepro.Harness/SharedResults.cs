using System.Collections.Concurrent;

namespace CslRepro.Harness;

/// <summary>
/// Keeps the results of experiments that are the same in every profile (<see cref="Experiment.IsSameInEveryProfile"/>), so that reproductions of several
/// profiles in one process compute them once, whichever comes first.
/// </summary>
public sealed class SharedResults
{
    private readonly ConcurrentDictionary<Experiment, Lazy<object>> results = new();

    internal object Get(Experiment experiment, Func<object> run) =>
        experiment.IsSameInEveryProfile ? results.GetOrAdd(experiment, _ => new Lazy<object>(run)).Value : run();
}

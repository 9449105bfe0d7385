using CslRepro.Harness.Runs;

namespace CslRepro.Harness;

/// <summary>The results of the experiments of one run of the harness: what claims are judged on.</summary>
/// <param name="profile">How much was spent.</param>
/// <param name="results">The result of each experiment that was run.</param>
public sealed class Evidence(Profile profile, IReadOnlyDictionary<Experiment, object> results)
{
    /// <summary>How much was spent.</summary>
    public Profile Profile => profile;

    /// <summary>Whether an experiment was run.</summary>
    /// <returns>Whether its result can be had.</returns>
    public bool Has(Experiment experiment) => results.ContainsKey(experiment);

    /// <summary>The result of an experiment.</summary>
    /// <typeparam name="TResult">Its type, which the experiment says.</typeparam>
    /// <exception cref="InvalidOperationException">The experiment was not run: the claim does not list it among its needs.</exception>
    public TResult Get<TResult>(Experiment<TResult> experiment)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return results.TryGetValue(experiment, out var result)
            ? (TResult)result
            : throw new InvalidOperationException($"A claim reads the experiment {experiment.Name}, which it does not list among its needs.");
    }

    /// <summary>The same evidence as claims see it that were declared for the conditions of another reading.</summary>
    /// <param name="reading">Which runs stand for a declared condition's.</param>
    public Evidence Under(StudyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new Evidence(profile, results.ToDictionary(item => item.Key, item => item.Value is RunSet runs ? runs with { Reading = reading } : item.Value));
    }
}

namespace CslRepro.Harness;

/// <summary>
/// A part of a study that is run as a whole: a name, a plan for each profile and a result. It is its own key: claims read the result by
/// <see cref="Evidence.Get{TResult}"/>, so that nothing stands between who makes a result and who reads it but the result's type.
/// </summary>
public abstract class Experiment
{
    private protected Experiment(string name, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Source = RepositoryPath.Of(source);
    }

    /// <summary>The name in snapshots, results and progress.</summary>
    public string Name { get; }

    /// <summary>Path in the repository of the file that declares the experiment.</summary>
    public string Source { get; }

    /// <summary>Whether it measures durations: then it runs before all others, while nothing else of ours does.</summary>
    public virtual bool IsTimed => false;

    /// <summary>Whether it is run only where it is asked for: nothing is decided by it, and it takes longer than what is.</summary>
    /// <param name="profile">How much is spent.</param>
    public virtual bool IsExtra(Profile profile) => false;

    /// <summary>Whether its result is the same in every profile, so that profiles can share it.</summary>
    public virtual bool IsSameInEveryProfile => false;

    /// <summary>The result in the form in which results.json keeps it; null if it keeps none.</summary>
    /// <param name="evidence">Evidence with this experiment's result.</param>
    /// <returns>A record that can be serialised, or null.</returns>
    public virtual object? Saved(Evidence evidence) => null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal abstract object RunUntyped(ExperimentContext context);
}

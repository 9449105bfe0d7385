using System.Runtime.CompilerServices;

namespace CslRepro.Harness;

/// <summary>An experiment with the type of its result.</summary>
/// <typeparam name="TResult">A record of what was found.</typeparam>
public abstract class Experiment<TResult> : Experiment
    where TResult : class
{
    /// <summary>Names the experiment.</summary>
    /// <param name="name">The name in snapshots, results and progress.</param>
    /// <param name="source">The declaring file; the compiler fills it in.</param>
    protected Experiment(string name, [CallerFilePath] string source = "")
        : base(name, source)
    {
    }

    /// <summary>Runs the experiment. The result depends on profile, engine and code alone.</summary>
    /// <param name="context">What it runs with.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public abstract TResult Run(ExperimentContext context);

    internal sealed override object RunUntyped(ExperimentContext context) => Run(context);
}

using CslRepro.Harness.Runs;

namespace CslRepro.Harness;

/// <summary>What an experiment runs with.</summary>
/// <param name="Profile">How much is spent.</param>
/// <param name="Scheduler">Makes its runs.</param>
/// <param name="Progress">Told after each step; may be null.</param>
public sealed record ExperimentContext(
    Profile Profile,
    RunScheduler Scheduler,
    IProgress<RunProgress>? Progress = null,
    CancellationToken Cancellation = default)
{
    /// <summary>The reading whose runs figures draw (<see cref="Study.Drawn"/>); null for the conditions as they were declared.</summary>
    public StudyReading? Drawn { get; init; }

    /// <summary>Whether claims are looked at on the seeds on which rules are found.</summary>
    public bool IsPilot { get; init; }

    /// <summary>Whether no run is made: a claim stands where the runs that are there leave it, and says which it would need next.</summary>
    public bool FindsOnly { get; init; }

    /// <summary>Ends the work early without an error: what is not decided by then says so.</summary>
    public CancellationToken Interruption { get; init; }

    /// <summary>Whether the work was interrupted. <see cref="Cancellation"/> is requested then as well, so that runs end.</summary>
    public bool IsInterrupted => Interruption.IsCancellationRequested;

    /// <summary>The study's own runner, for experiments that do more with it than make runs.</summary>
    /// <typeparam name="TRunner">The type of the study's runner.</typeparam>
    /// <exception cref="InvalidOperationException">The experiment is run with the runner of another study.</exception>
    public TRunner Runner<TRunner>()
        where TRunner : IRunner =>
        Scheduler.Runner is TRunner runner
            ? runner
            : throw new InvalidOperationException($"The experiment needs a {typeof(TRunner).Name}, but is run with a {Scheduler.Runner.GetType().Name}.");
}

using CslRepro.Claims.Experiments;

namespace CslRepro.Claims;

/// <summary>The results of the experiments of one run of the harness: what claims are judged on.</summary>
/// <param name="profile">How much was spent.</param>
/// <param name="task">What was counted of the task, if that was asked for.</param>
/// <param name="performance">The trained instances of table 2 and its controls, if that was asked for.</param>
/// <param name="timing">Training times, if that was asked for.</param>
public sealed class Evidence(Profile profile, TaskResult? task = null, PerformanceResult? performance = null, TimingResult? timing = null)
{
    /// <summary>How much was spent.</summary>
    public Profile Profile => profile;

    /// <summary>The experiments whose results are here.</summary>
    public IReadOnlyList<ExperimentKind> Available { get; } =
    [
        .. task is null ? Array.Empty<ExperimentKind>() : [ExperimentKind.Task],
        .. performance is null ? Array.Empty<ExperimentKind>() : [ExperimentKind.Performance],
        .. timing is null ? Array.Empty<ExperimentKind>() : [ExperimentKind.Timing],
    ];

    /// <summary>What was counted of the task.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public TaskResult Task => task ?? throw Missing(ExperimentKind.Task);

    /// <summary>The trained instances of table 2 and its controls.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public PerformanceResult Performance => performance ?? throw Missing(ExperimentKind.Performance);

    /// <summary>Training times, each side in the same process.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public TimingResult Timing => timing ?? throw Missing(ExperimentKind.Timing);

    private static InvalidOperationException Missing(ExperimentKind kind) =>
        new($"A claim reads the {kind} experiment, which it does not list among its needs.");
}

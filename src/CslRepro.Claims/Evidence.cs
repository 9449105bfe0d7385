using CslRepro.Claims.Experiments;

namespace CslRepro.Claims;

/// <summary>The results of the experiments of one run of the harness: what claims are judged on.</summary>
/// <param name="profile">How much was spent.</param>
/// <param name="results">The result of each experiment that was run.</param>
public sealed class Evidence(Profile profile, IReadOnlyDictionary<ExperimentKind, object> results)
{
    /// <summary>How much was spent.</summary>
    public Profile Profile => profile;

    /// <summary>The experiments whose results are here, in the order of their kinds.</summary>
    public IReadOnlyList<ExperimentKind> Available { get; } = [.. results.Keys.Order()];

    /// <summary>What was counted of the task.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public TaskResult Task => Of<TaskResult>(ExperimentKind.Task);

    /// <summary>The trained instances of table 2 and its controls.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public RunSet Performance => Runs(ExperimentKind.Performance);

    /// <summary>Training times, each side in the same process.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public TimingResult Timing => Of<TimingResult>(ExperimentKind.Timing);

    /// <summary>Single networks at work.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public ActivityResult Activity => Of<ActivityResult>(ExperimentKind.Activity);

    /// <summary>Times of maps beside times of training.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public MapTimingResult MapTiming => Of<MapTimingResult>(ExperimentKind.MapTiming);

    /// <summary>Maps of seed 0, for figures.</summary>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public MapsResult Maps => Of<MapsResult>(ExperimentKind.Maps);

    /// <summary>The trained instances of an experiment.</summary>
    /// <param name="kind">One of <see cref="ExperimentPlan.Kinds"/>.</param>
    /// <returns>Its runs.</returns>
    /// <exception cref="InvalidOperationException">The experiment was not run.</exception>
    public RunSet Runs(ExperimentKind kind) => Of<RunSet>(kind);

    private T Of<T>(ExperimentKind kind) =>
        results.TryGetValue(kind, out var result)
            ? (T)result
            : throw new InvalidOperationException($"A claim reads the {kind} experiment, which it does not list among its needs.");
}

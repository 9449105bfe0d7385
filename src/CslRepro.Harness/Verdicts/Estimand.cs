using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// What is to be estimated: which experiment and which of its conditions a number comes from, and how. It is written down before the runs, so that a
/// rule can be read, registered and planned for without them.
/// </summary>
public sealed class Estimand
{
    private readonly Func<Evidence, IEstimate?> estimate;

    private Estimand(Experiment experiment, IReadOnlyList<Condition> conditions, Func<Evidence, IEstimate?> estimate)
    {
        Experiment = experiment;
        Conditions = conditions;
        this.estimate = estimate;
    }

    /// <summary>The experiment whose result is read.</summary>
    public Experiment Experiment { get; }

    /// <summary>The conditions whose runs are read; empty where the experiment has none.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>A number from the runs of some conditions.</summary>
    /// <param name="experiment">The experiment that makes the runs.</param>
    /// <param name="conditions">Every condition that <paramref name="estimate"/> reads; at least one.</param>
    /// <param name="estimate">From the runs to the number.</param>
    /// <exception cref="ArgumentException">There is no condition.</exception>
    public static Estimand From(RunsExperiment experiment, IReadOnlyList<Condition> conditions, Func<RunSet, IEstimate> estimate)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(estimate);
        return conditions.Count > 0
            ? new Estimand(
                experiment,
                conditions,
                evidence => evidence.Has(experiment) && evidence.Get(experiment) is var runs && conditions.All(runs.Has) ? estimate(runs) : null)
            : throw new ArgumentException("A number from runs needs the condition that it reads.", nameof(conditions));
    }

    /// <summary>A number from the result of an experiment of another kind.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="estimate">From its result to the number.</param>
    public static Estimand From<TResult>(Experiment<TResult> experiment, Func<TResult, IEstimate> estimate)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(estimate);
        return new Estimand(experiment, [], evidence => experiment.IsTimed && !evidence.Has(experiment) ? null : estimate(evidence.Get(experiment)));
    }

    /// <summary>The number, or null if the evidence has no runs of a condition, or no durations.</summary>
    /// <param name="evidence">What the experiments found.</param>
    public IEstimate? Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return estimate(evidence);
    }

    /// <summary>The same number from the runs of another reading.</summary>
    /// <param name="reading">Which conditions it runs instead.</param>
    public Estimand Under(StudyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Conditions.Count == 0 ? this : new Estimand(Experiment, [.. Conditions.Select(reading.Of)], evidence => estimate(evidence.Under(reading)));
    }
}

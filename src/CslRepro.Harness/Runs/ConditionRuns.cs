namespace CslRepro.Harness.Runs;

/// <summary>The runs of a condition.</summary>
/// <param name="Experiment">The experiment that has the condition.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Results">Its runs, in the order of their seeds.</param>
public sealed record ConditionRuns(RunsExperiment Experiment, Condition Condition, IReadOnlyList<RunResult> Results);

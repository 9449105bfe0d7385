namespace CslRepro.Harness.Runs;

/// <summary>How far an experiment is.</summary>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Done">Finished runs.</param>
/// <param name="Total">All runs.</param>
public readonly record struct RunProgress(string Experiment, int Done, int Total);

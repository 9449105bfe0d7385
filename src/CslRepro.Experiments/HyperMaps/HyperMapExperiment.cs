using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperMaps;

/// <summary>States of reservoirs at figure 18's nine settings. Readouts play no part, so that nothing is trained.</summary>
public static class HyperMapExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("hypermap", Plan);

    /// <summary>The optimum.</summary>
    public static Condition Optimum { get; } = States(HyperConditions.Optimum);

    /// <summary>The other leak rates, ascending.</summary>
    public static IReadOnlyList<Condition> Leaks { get; } = [.. HyperConditions.Leaks.Select(States)];

    /// <summary>The other spectral radii, ascending.</summary>
    public static IReadOnlyList<Condition> Radii { get; } = [.. HyperConditions.Radii.Select(States)];

    /// <summary>What is recorded.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
        [.. Leaks.Concat(Radii).Append(Optimum).Select(condition => new PlannedRuns(condition, profile.ControlInstances))];

    private static Condition States(Condition condition) =>
        condition.As(condition.Name + "-states", settings => settings with { Trained = false, Probe = new FinalStateProbe() });
}

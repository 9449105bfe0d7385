using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Hyper;

/// <summary>Figure 18's nine settings and the grid of leak rate and spectral radius at n = 4.</summary>
public static class HyperExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("hyper", Plan);

    /// <summary>Whether the grid is trained, too.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>False for the smoke profile.</returns>
    public static bool HasGrid(Profile profile) => profile != Profile.Smoke;

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. new[] { HyperConditions.Optimum, HyperConditions.TableOne }.Concat(HyperConditions.Leaks).Concat(HyperConditions.Radii)
            .Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
        .. !HasGrid(profile) ? [] : HyperConditions.GridRadii
            .SelectMany(radius => HyperConditions.GridLeaks.Select(leak => new PlannedRuns(HyperConditions.Grid(radius, leak), 1))),
    ];
}

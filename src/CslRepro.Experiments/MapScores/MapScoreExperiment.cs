using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.MapScores;

/// <summary>Maps of reservoirs with the errors that they reach when trained, at figure 18's nine settings and at nine others.</summary>
public static class MapScoreExperiment
{
    private static readonly double[] OtherRadii = [0.3, 1.5, 2.5];
    private static readonly double[] OtherLeaks = [0.002, 0.02, 0.45];

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("mapscores");

    /// <summary>Figure 18's settings: the optimum, four leak rates, four radii.</summary>
    public static IReadOnlyList<Condition> OfFigure { get; } =
        [.. HyperConditions.Leaks.Concat(HyperConditions.Radii).Prepend(HyperConditions.Optimum).Select(Mapped)];

    /// <summary>A grid of three radii and three leak rates that figure 18 does not have.</summary>
    public static IReadOnlyList<Condition> Others { get; } =
        [.. OtherRadii.SelectMany(radius => OtherLeaks.Select(leak => Mapped(HyperConditions.Grid(radius, leak))))];

    private static Condition Mapped(Condition condition) =>
        condition.As(condition.Name + "-map-score", settings => settings with { Probe = new MapScoreProbe() });
}

using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Hyper;

/// <summary>Figure 18: ESN FL when leak rate or spectral radius leave their optimum, and a grid of both.</summary>
public static class HyperConditions
{
    private static readonly SentenceKindProbe ByKind = new();

    /// <summary>The optimum that figure 18 names: radius 1.2, leak rate 0.045 (table 1 has 1.1 and 0.05).</summary>
    public static Condition Optimum { get; } = Deviation("optimum", 1.2, 0.045);

    /// <summary>The optimum of table 1: radius 1.1, leak rate 0.05.</summary>
    public static Condition TableOne { get; } = Deviation("table-1", 1.1, 0.05);

    /// <summary>Figure 18's other leak rates, ascending.</summary>
    public static IReadOnlyList<Condition> Leaks { get; } = [.. new[] { 0.0005, 0.009, 0.2, 1 }.Select(leak => Deviation(Named("leak-", leak), 1.2, leak))];

    /// <summary>Figure 18's other spectral radii, ascending.</summary>
    public static IReadOnlyList<Condition> Radii { get; } =
    [
        .. new[] { 0.001, 0.03, 5, 20 }.Select(radius => Deviation(Named("radius-", radius), radius, 0.045)),
    ];

    /// <summary>Leak rates of the grid, ascending.</summary>
    public static IReadOnlyList<double> GridLeaks { get; } = [0.0005, 0.002, 0.009, 0.02, 0.05, 0.1, 0.2, 0.45, 1];

    /// <summary>Spectral radii of the grid, ascending.</summary>
    public static IReadOnlyList<double> GridRadii { get; } = [0.001, 0.03, 0.3, 0.8, 1.1, 1.5, 2.5, 5, 20];

    /// <summary>A point of the grid.</summary>
    /// <param name="radius">Spectral radius.</param>
    /// <param name="leak">Leak rate.</param>
    public static Condition Grid(double radius, double leak) =>
        TaskConditions.Of(string.Create(CultureInfo.InvariantCulture, $"grid-radius-{radius}-leak-{leak}"), Esn(radius, leak));

    private static Condition Deviation(string name, double radius, double leak) =>
        new("hyper-" + name, new TaskSettings(Esn(radius, leak)) { Probe = ByKind });

    private static EsnSettings Esn(double radius, double leak) => EsnSettings.FinalLearning with { SpectralRadius = radius, Leak = leak };

    private static string Named(string prefix, double value) => prefix + value.ToString(CultureInfo.InvariantCulture);
}

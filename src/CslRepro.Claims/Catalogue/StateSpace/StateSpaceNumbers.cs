using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The numbers that several claims of the group read.</summary>
internal static class StateSpaceNumbers
{
    /// <summary>Where a structure must show.</summary>
    public static IReadOnlyList<string> Judged { get; } = [Full, Map];

    /// <summary>Where structures are looked for.</summary>
    public static IReadOnlyList<string> Views { get; } = [Full, Map, Principal];

    public static RunsExperiment Runs => StateSpaceExperiment.Runs;

    /// <summary>The mean difference of a number between two conditions, paired by seed.</summary>
    public static Estimand Difference(Condition left, Condition right, string name, double floor = ShareFloor) =>
        Runs.Difference(left, right, name, name, floor);

    public static Hypothesis Purity(Condition condition, string view) =>
        Hypothesis.Above($"clause purity beyond chance, {SpaceName(view)}", Runs.Mean(condition, ClauseMeasures.Purity(view)), 0.8).In(Bounds.BeyondChance)
            .Because("The paper names no limit; ours is eight tenths of the way from chance (0) to pure regions (1).");

    public static Hypothesis AndWithSecond(Condition condition, string view) =>
        Hypothesis.Above(
            $"share of second-clause neighbours of `and`, {SpaceName(view)}",
            Runs.Mean(condition, ClauseMeasures.AndWithSecond(view)),
            0.5).In(Bounds.Share).Because("One half is as many neighbours in either clause.");

    public static string PerView(Evidence evidence, Condition condition, Func<string, string> name) => string.Join(", ", Views.Select(view =>
        string.Create(CultureInfo.InvariantCulture, $"{SpaceName(view)} {evidence.Get(Runs).Average(condition, name(view)):0.##}")));

    public const string Scope = "n = 4, states after every word of 1000 test sentences, each once";
}

using System.Globalization;
using CslRepro.Analysis.StateSpace;
using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.HyperMaps.HyperMapNumbers;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>Number of fragments over leak rates and over radii.</summary>
internal static class Fragmentation
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-fragmentation",
        Group = HyperClaims.Group,
        Assertion = "The higher leak rate or spectral radius, the more fragments in the map.",
        Place = "section 6.3, figure 18",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "Over figure 18's five leak rates, and over its five radii, the optimum has more islands on the map (components of the graph of 5 nearest "
            + "neighbours with at least 10 states) than the lowest value, the next value more than the optimum, and the highest more than that one: the "
            + "mean differences lie above 0. Narrower: the two steps up from the optimum, of leak rate and radius.",
        Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
        Reason = "On the map the number of fragments rises with the radius and with the leak rate from the optimum on; below the optimum it does not. In "
            + "the full space only the extremes (leak rate 1, radius 20) fall apart; at all other settings the neighbour graph is one piece, so that the "
            + "map's smaller fragments there are of UMAP's making.",
        Hypotheses = [More(Leaks[0], Leaks[2]), .. FromOptimum(Leaks), More(Radii[0], Radii[2]), .. FromOptimum(Radii)],
        Within = [new Statement("From the optimum on.", [.. FromOptimum(Leaks), .. FromOptimum(Radii)])],
        Controls =
        [
            Control.Reported("Is there a rank correlation over all five?", Grows(Leaks, "leak rate", Map)),
            Control.Reported("Is there a rank correlation over all five?", Grows(Radii, "radius", Map)),
            Control.Reported("Are the fragments there in the full space?", Grows(Leaks, "leak rate", Full)),
            Control.Reported("Are the fragments there in the full space?", Grows(Radii, "radius", Full)),
            Control.Reported("Two principal components.", Grows(Leaks, "leak rate", Principal)),
            Control.Reported("Two principal components.", Grows(Radii, "radius", Principal)),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperMapExperiment.Runs);
            return $"Fragments at the lowest value, the optimum and the two above it: leak rates, map {Counts(runs, Leaks, Map)}, full space "
                + $"{Counts(runs, Leaks, Full)}; radii, map {Counts(runs, Radii, Map)}, full space {Counts(runs, Radii, Full)}.";
        },
    };

    private static Condition[] Leaks => Around(HyperMapExperiment.Leaks);

    private static Condition[] Radii => Around(HyperMapExperiment.Radii);

    /// <summary>Figure 18's five values, ascending: the optimum lies in the middle.</summary>
    private static Condition[] Around(IReadOnlyList<Condition> deviations) => [.. deviations.Take(2), HyperMapExperiment.Optimum, .. deviations.Skip(2)];

    /// <summary>The two steps up from the middle of five values.</summary>
    private static Hypothesis[] FromOptimum(Condition[] values) => [More(values[2], values[3]), More(values[3], values[4])];

    private static Hypothesis More(Condition lower, Condition higher) => Hypothesis.Above(
        $"fragments, {higher.Name} minus {lower.Name}, map",
        HyperMapExperiment.Runs.Difference(higher, lower, FinalStateProbe.Fragments(Map), FinalStateProbe.Fragments(Map), CountFloor),
        0).Because("0 is no difference.");

    private static Hypothesis Grows(Condition[] conditions, string what, string view) => Hypothesis.Above(
        $"rank correlation of fragments and {what}, {SpaceName(view)}",
        Estimand.From(HyperMapExperiment.Runs, conditions, runs => Correlation(runs, conditions, FinalStateProbe.Fragments(view))),
        0).In(Bounds.Correlation).Because("0 is no correlation.");

    private static MeanEstimate Correlation(RunSet runs, Condition[] conditions, string name)
    {
        double[] ranks = [.. Enumerable.Range(1, conditions.Length)];
        var counts = conditions.Select(condition => runs.Of(condition).Select(run => run.Measurements[name]).ToArray()).ToArray();
        return MeanEstimate.From(
            [.. Enumerable.Range(0, counts[0].Length).Select(seed => RankCorrelation.Spearman(ranks, [.. counts.Select(count => count[seed])]))],
            ShareFloor);
    }

    private static string Counts(RunSet runs, Condition[] values, string view) =>
        string.Join(" ", new[] { values[0], values[2], values[3], values[4] }.Select(condition =>
            string.Create(CultureInfo.InvariantCulture, $"{runs.Average(condition, FinalStateProbe.Fragments(view)):0.#}")));
}

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
        Rule = "Spearman's rank correlation of the number of islands (components of the graph of 5 nearest neighbours with at least 10 states) with the "
            + "leak rate, and with the radius, over figure 18's five values each lies above 0, on the map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "On the map the number of fragments rises with the radius, and with the leak rate from the optimum on; below the optimum leak "
            + "rates do not differ. In the full space only the extremes (leak rate 1, radius 20) fall apart; at all other settings the "
            + "neighbour graph is one piece, so that the map's smaller fragments there are of UMAP's making.",
        Hypotheses = [Grows(Leaks, "leak rate", Map), Grows(Radii, "radius", Map)],
        Controls =
        [
            Control.Reported("Are the fragments there in the full space?", Grows(Leaks, "leak rate", Full)),
            Control.Reported("Are the fragments there in the full space?", Grows(Radii, "radius", Full)),
            Control.Reported("Two principal components.", Grows(Leaks, "leak rate", Principal)),
            Control.Reported("Two principal components.", Grows(Radii, "radius", Principal)),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperMapExperiment.Runs);
            return $"Fragments over leak rates: map {Counts(runs, Leaks, Map)}, full space {Counts(runs, Leaks, Full)}; over radii: map "
                + $"{Counts(runs, Radii, Map)}, full space {Counts(runs, Radii, Full)}.";
        },
    };

    private static Condition[] Leaks => Around(HyperMapExperiment.Leaks);

    private static Condition[] Radii => Around(HyperMapExperiment.Radii);

    /// <summary>Figure 18's five values, ascending: the optimum lies in the middle.</summary>
    private static Condition[] Around(IReadOnlyList<Condition> deviations) => [.. deviations.Take(2), HyperMapExperiment.Optimum, .. deviations.Skip(2)];

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

    private static string Counts(RunSet runs, Condition[] conditions, string view) =>
        string.Join(" ", conditions.Select(condition =>
            string.Create(CultureInfo.InvariantCulture, $"{runs.Average(condition, FinalStateProbe.Fragments(view)):0.#}")));
}

using System.Globalization;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group G: hyper-parameters (section 6.3), as far as states and maps decide.</summary>
public static class HyperMapClaims
{
    private const string Place = "section 6.3, figure 18";
    private static readonly double[] LeakRanks = [1, 2, 3, 4, 5];

    /// <summary>The group's claims that states decide.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "hyper-high-radius-first-words",
            Group = HyperClaims.Group,
            Assertion = "With a spectral radius of 20 final states cluster by their first words.",
            Place = Place,
            Rule = "At radius 20 the agreement of 14 neighbours on the first three words, chance taken off, exceeds that on the last three, in the full space "
                + "and on the map.",
            Expected = Verdict.Reproduced,
            Reason = "At radius 20 neighbours agree on their first three words far beyond chance (0.7) and hardly on the last three, in the full space as well "
                + "as on the map. At the optimum neither end wins by much. A reservoir far above the edge of stability amplifies the first differences, and "
                + "what comes later cannot undo them.",
            Needs = [HyperMapExperiment.Runs],
            Find = evidence =>
                Ends(evidence, HyperMapExperiment.Radii[^1], "radius 20", FinalStateProbe.FirstWords, FinalStateProbe.LastWords, "first", "last"),
        },
        new Claim
        {
            Id = "hyper-high-leak-last-words",
            Group = HyperClaims.Group,
            Assertion = "With a leak rate of 1 final states cluster by their last words.",
            Place = Place,
            Rule = "At leak rate 1 the agreement of 14 neighbours on the last three words, chance taken off, exceeds that on the first three, in the full "
                + "space and on the map.",
            Expected = Verdict.Reproduced,
            Reason = "At leak rate 1 neighbours agree on their last three words (0.65) and hardly on the first three, in the full space as well as on the map: "
                + "without leak integration the state forgets within a few words.",
            Needs = [HyperMapExperiment.Runs],
            Find = evidence =>
                Ends(evidence, HyperMapExperiment.Leaks[^1], "leak rate 1", FinalStateProbe.LastWords, FinalStateProbe.FirstWords, "last", "first"),
        },
        new Claim
        {
            Id = "hyper-fragmentation",
            Group = HyperClaims.Group,
            Assertion = "The higher leak rate or spectral radius, the more fragments in the map.",
            Place = Place,
            Rule = "Spearman's rank correlation of the number of islands (components of the graph of 5 nearest neighbours with at least 10 states) with the "
                + "leak rate, and with the radius, over figure 18's five values each lies above 0, on the map.",
            Expected = Verdict.Reproduced,
            Reason = "On the map the number of fragments rises with the leak rate and most clearly with the radius. In the full space only the extremes (leak "
                + "rate 1, radius 20) fall apart; at all other settings the neighbour graph is one piece, so that the map's smaller fragments there are of "
                + "UMAP's making.",
            Needs = [HyperMapExperiment.Runs],
            Find = Fragmentation,
        },
    ];

    private static RunSet Runs(Evidence evidence) => evidence.Get(HyperMapExperiment.Runs);

    private static Finding Ends(
        Evidence evidence, Condition condition, string name, Func<string, string> more, Func<string, string> less, string moreName, string lessName)
    {
        var runs = Runs(evidence);
        Hypothesis Hypothesis(Condition at, string where, string view) => Harness.Verdicts.Hypothesis.Above(
            $"agreement on the {moreName} words minus the {lessName}, {where}, {SpaceName(view)}", runs.Difference(at, at, more(view), less(view)), 0);
        return new Finding(
            [Hypothesis(condition, name, Full), Hypothesis(condition, name, Map)],
            [
                Control.Reported("The optimum.", Hypothesis(HyperMapExperiment.Optimum, "optimum", Full)),
                Control.Reported("The optimum.", Hypothesis(HyperMapExperiment.Optimum, "optimum", Map)),
                Control.Reported("Two principal components.", Hypothesis(condition, name, Principal)),
                Control.Reported(
                    "Is the agreement itself more than chance?",
                    Harness.Verdicts.Hypothesis.Above($"agreement on the {moreName} words, {name}, full space", runs.Mean(condition, more(Full)), 0.1)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Agreement on the {moreName} and the {lessName} words: full space {runs.Average(condition, more(Full)):0.00} and "
                    + $"{runs.Average(condition, less(Full)):0.00}, map {runs.Average(condition, more(Map)):0.00} and "
                    + $"{runs.Average(condition, less(Map)):0.00}."));
    }

    private static Finding Fragmentation(Evidence evidence)
    {
        var runs = Runs(evidence);
        var leaks = Around(HyperMapExperiment.Leaks);
        var radii = Around(HyperMapExperiment.Radii);
        Hypothesis Grows(IReadOnlyList<Condition> conditions, string what, string view)
        {
            var counts = conditions.Select(
                condition => runs.Of(condition).Select(run => run.Measurements[FinalStateProbe.Fragments(view)]).ToArray()).ToArray();
            var correlations = Enumerable.Range(0, counts[0].Length)
                .Select(seed => RankCorrelation.Spearman(LeakRanks, [.. counts.Select(count => count[seed])]))
                .ToArray();
            return Hypothesis.Above($"rank correlation of fragments and {what}, {SpaceName(view)}", MeanEstimate.From(correlations, ShareFloor), 0);
        }

        string Counts(IReadOnlyList<Condition> conditions, string view) =>
            string.Join(" ", conditions.Select(condition => FormattableString.Invariant($"{runs.Average(condition, FinalStateProbe.Fragments(view)):0.#}")));
        return new Finding(
            [Grows(leaks, "leak rate", Map), Grows(radii, "radius", Map)],
            [
                Control.Reported("Are the fragments there in the full space?", Grows(leaks, "leak rate", Full)),
                Control.Reported("Are the fragments there in the full space?", Grows(radii, "radius", Full)),
                Control.Reported("Two principal components.", Grows(leaks, "leak rate", Principal)),
                Control.Reported("Two principal components.", Grows(radii, "radius", Principal)),
            ],
            Scope(evidence),
            $"Fragments over leak rates: map {Counts(leaks, Map)}, full space {Counts(leaks, Full)}; over radii: map {Counts(radii, Map)}, full space "
                + $"{Counts(radii, Full)}.");
    }

    private static Condition[] Around(IReadOnlyList<Condition> deviations) => [.. deviations.Take(2), HyperMapExperiment.Optimum, .. deviations.Skip(2)];

    private static string Scope(Evidence evidence) =>
        $"n = 4, reservoirs of 1000 units, 1000 test sentences, seeds 0 ... {Runs(evidence).Of(HyperMapExperiment.Optimum).Count - 1}";
}

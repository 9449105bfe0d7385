using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim on states follows what was measured: in a world as the paper describes it all are reproduced, and each can be made to fail.</summary>
public class StateSpaceClaimsTests
{
    private static readonly string[] Views = ["full", "map", "principal"];

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced() =>
        Assert.All(Verdicts(Paper), item => Assert.True(item.Value == Verdict.Reproduced, item.ToString()));

    [Theory]
    [InlineData("rss-esn-two-continents", "esn-fl", "clause-purity@full", 0.3, Verdict.Contradicted)]
    [InlineData("rss-esn-two-continents", "esn-fl", "and-border@map", 0.4, Verdict.Contradicted)]
    [InlineData("rss-esn-two-continents", "esn-fl", "clause-purity-permuted@map", 0.5, Verdict.Inconclusive)]
    [InlineData("rss-esn-final-clusters", "esn-fl", "final-groups@full", 2, Verdict.Contradicted)]
    [InlineData("rss-esn-final-clusters", "esn-fl", "final-form-agreement@map", 0.1, Verdict.Contradicted)]
    [InlineData("rss-esn-distance-complexity", "esn-fl", "distance-concepts@full", 0.1, Verdict.Contradicted)]
    [InlineData("rss-esn-distance-complexity", "esn-fl", "distance-concepts-beyond-words@map", -0.2, Verdict.Inconclusive)]
    [InlineData("rss-cl-uncertainty", "esn-cl", "before-colour", 0.6, Verdict.Contradicted)]
    [InlineData("rss-cl-uncertainty", "esn-cl", "rival-scatter-position", 1.5, Verdict.Contradicted)]
    [InlineData("rss-cl-uncertainty", "esn-fl", "before-scatter-category", 0.05, Verdict.Inconclusive)]
    [InlineData("rss-lstm-archipelago", "esn-fl", "islands@reduced", 500, Verdict.Contradicted)]
    [InlineData("rss-lstm-archipelago", "lstm20-states", "silhouette@full", 0, Verdict.Contradicted)]
    [InlineData("rss-lstm-clause-split", "lstm20-states", "clause-purity@map", 0.2, Verdict.Contradicted)]
    [InlineData("rss-lstm-clause-split", "lstm20-states", "and-with-second@full", 0.1, Verdict.Contradicted)]
    [InlineData("rss-lstm-clause-split", "lstm20-untrained", "clause-purity@full", 2, Verdict.Inconclusive)]
    [InlineData("rss-lstm-airports", "lstm20-states", "meaning-ratio@map", 0.5, Verdict.Contradicted)]
    [InlineData("rss-lstm-airports", "lstm20-untrained", "meaning-ratio@full", 0.01, Verdict.Contradicted)]
    [InlineData("rss-lstm-fractal", "lstm20-states", "purity-category-1-100@map", 0, Verdict.Contradicted)]
    [InlineData("rss-lstm-fractal", "lstm20-states", "purity-colour-2-100@full", 3, Verdict.Contradicted)]
    [InlineData("rss-difficult-examples", "esn-fl", "log-odds-valid-middle", -2, Verdict.Contradicted)]
    [InlineData("rss-difficult-examples", "esn-fl", "log-odds-exact-left", 9, Verdict.Contradicted)]
    [InlineData("rss-learning-stages", "esn-cl", "break-of-rmse-place@program", 500, Verdict.Contradicted)]
    [InlineData("rss-learning-stages", "esn-cl", "valid-two-objects-300@program", 0.1, Verdict.Contradicted)]
    [InlineData("rss-learning-stages", "esn-cl", "rmse-325@program", 1, Verdict.Inconclusive)]
    public void Another_number_gives_another_verdict(string claim, string condition, string name, double value, Verdict verdict)
    {
        var verdicts = Verdicts((where, what) => where.StartsWith(condition, StringComparison.Ordinal) && what == name ? value : Paper(where, what));
        Assert.Equal(verdict, verdicts[claim]);
    }

    [Theory]
    [InlineData("hyper-high-radius-first-words", "hyper-radius-20-states", "first-words@map", 0.01)]
    [InlineData("hyper-high-leak-last-words", "hyper-leak-1-states", "last-words@full", 0.01)]
    public void Ends_of_sentences_decide_what_final_states_share(string claim, string condition, string name, double value)
    {
        Assert.Equal(Verdict.Reproduced, HyperVerdicts((_, _) => null)[claim]);
        Assert.Equal(Verdict.Contradicted, HyperVerdicts((where, what) => where == condition && what == name ? value : null)[claim]);
    }

    [Fact]
    public void Fragments_must_rise_with_both_hyper_parameters()
    {
        Assert.Equal(Verdict.Reproduced, HyperVerdicts((_, _) => null)["hyper-fragmentation"]);
        Assert.Equal(
            Verdict.Contradicted,
            HyperVerdicts((where, what) => where.StartsWith("hyper-leak", StringComparison.Ordinal) && what == "fragments@map"
                ? 100 - (20 * Rank(where))
                : null)["hyper-fragmentation"]);
    }

    private static double Paper(string condition, string name)
    {
        var esn = condition.StartsWith("esn", StringComparison.Ordinal);
        var untrained = condition.Contains("untrained", StringComparison.Ordinal);
        return name.Split('@')[0] switch
        {
            "clause-purity" => untrained ? 0.3 : 0.95,
            "clause-purity-permuted" => 0,
            "and-border" => -0.5,
            "and-with-second" => 0.9,
            "final-groups" => 5,
            "final-form-agreement" or "final-form-purity" => 0.9,
            "final-expansion-agreement" or "final-objects-agreement" => 0.1,
            "distance-concepts" => 0.8,
            "distance-words" => 0.6,
            "distance-concepts-beyond-words" => 0.4,
            "islands" => esn ? 2 : 80,
            "silhouette" => esn ? 0.1 : 0.5,
            "meaning-ratio" => esn || untrained ? 0.6 : 0.1,
            "meaning-purity" => 0.95,
            "before-position" => 1 / 3.0,
            "before-category" or "before-colour" => 1 / 4.0,
            ['a', 'f', 't', 'e', 'r', '-', 's', ..] or ['r', 'i', 'v', 'a', 'l', '-', 's', ..] => 0.1,
            ['b', 'e', 'f', 'o', 'r', 'e', '-', 's', ..] => condition.StartsWith("esn-fl", StringComparison.Ordinal) ? 1.2 : 0.1,
            ['a', 'f', 't', 'e', 'r', ..] => 1,
            ['r', 'i', 'v', 'a', 'l', ..] => 0,
            ['p', 'u', 'r', 'i', 't', 'y', '-', ..] =>
                name.Contains("category-1", StringComparison.Ordinal) ? 0.9 : name.Contains("-1-", StringComparison.Ordinal) ? 0.6 : 0.3,
            ['l', 'o', 'g', ..] => name.EndsWith("middle", StringComparison.Ordinal) ? 3 : 0.5,
            "break-of-rmse-place" or "break-of-valid-place" => 300,
            "break-of-rmse-p" => 0.005,
            "valid-200" or "valid-300" when name.EndsWith("program", StringComparison.Ordinal) => 0.7,
            "valid-200" => 0.4,
            "valid-300" => 0.25,
            "valid-400" => 0.2,
            "valid-one-object-300" => 0.01,
            "valid-two-objects-300" => name.EndsWith("program", StringComparison.Ordinal) ? 0.99 : 0.3,
            "rmse-300" => name.EndsWith("program", StringComparison.Ordinal) ? 1 : 0.26,
            "rmse-325" => name.EndsWith("program", StringComparison.Ordinal) ? 0.4 : 0.25,
            _ => 0.5,
        };
    }

    private static IEnumerable<string> Names()
    {
        foreach (var view in Views)
        {
            foreach (var name in new Func<string, string>[]
            {
                ClauseMeasures.Purity, ClauseMeasures.PermutedPurity, ClauseMeasures.Border, ClauseMeasures.AndWithSecond,
                FinalStateMeasures.Groups,
                FinalStateMeasures.FormAgreement,
                FinalStateMeasures.FormPurity,
                FinalStateMeasures.ExpansionAgreement,
                FinalStateMeasures.ObjectsAgreement,
                DistanceMeasures.WithConcepts,
                DistanceMeasures.WithWords,
                DistanceMeasures.WithConceptsBeyondWords,
                MeaningMeasures.Ratio,
                MeaningMeasures.Purity,
            })
            {
                yield return name(view);
            }
        }

        foreach (var view in Views.Append(IslandMeasures.Reduced))
        {
            yield return IslandMeasures.Islands(view);
            yield return IslandMeasures.BestSilhouette(view);
        }

        foreach (var concept in new[] { "category-1", "position-1", "colour-1", "category-2", "position-2", "colour-2" })
        {
            yield return DivisionMeasures.Frequency(concept);
            foreach (var view in Views.Append(DivisionMeasures.Finals))
            {
                yield return DivisionMeasures.Purity(concept, DivisionMeasures.CoarseScale, view);
            }
        }

        foreach (var factor in new[] { "category-1", "rest-1", "slot-2" })
        {
            yield return DivisionMeasures.Variance(factor, "full");
        }

        foreach (var characteristic in UncertaintyMeasures.Characteristics)
        {
            foreach (var name in new Func<string, string>[]
            {
                UncertaintyMeasures.Before, UncertaintyMeasures.After, UncertaintyMeasures.Rival,
                UncertaintyMeasures.BeforeScatter, UncertaintyMeasures.AfterScatter, UncertaintyMeasures.RivalScatter,
            })
            {
                yield return name(characteristic);
            }
        }

        foreach (var position in new[] { "left", "right", "middle" })
        {
            yield return DifficultMeasures.LogOdds("valid", position);
            yield return DifficultMeasures.LogOdds("exact", position);
        }

        foreach (var order in LearningStageProbe.Orders)
        {
            yield return LearningStageProbe.Break("rmse", order, "place");
            yield return LearningStageProbe.Break("rmse", order, "p");
            yield return LearningStageProbe.Break("valid", order, "place");
            yield return LearningStageProbe.ValidOfOne(order, 300);
            yield return LearningStageProbe.ValidOfTwo(order, 300);
            foreach (var place in new[] { 200, 300, 325, 400 })
            {
                yield return LearningStageProbe.Valid(order, place);
                yield return LearningStageProbe.Rmse(order, place);
            }
        }
    }

    private static IReadOnlyDictionary<string, Verdict> Verdicts(Func<string, string, double> value) =>
        SyntheticRuns.Judge(
            SyntheticRuns.Of(
                [StateSpaceExperiment.Runs],
                _ => (0.01, 0.1),
                (condition, factor) => Names().Select(name => new Measurement(name, value(condition.Name, name) * factor))),
            [.. StateSpaceClaims.All.Where(claim => claim.Needs.SequenceEqual([StateSpaceExperiment.Runs]))]);

    private static int Rank(string condition)
    {
        var all = new[] { HyperMapExperiment.Leaks, HyperMapExperiment.Radii };
        var rank = all.Select(list => list.ToList().FindIndex(item => item.Name == condition)).Max();
        return rank < 0 ? 2 : rank < 2 ? rank : rank + 1;
    }

    private static IReadOnlyDictionary<string, Verdict> HyperVerdicts(Func<string, string, double?> change)
    {
        double Value(string condition, string name) => change(condition, name) ?? name.Split('@')[0] switch
        {
            "first-words" => condition.StartsWith("hyper-radius-20", StringComparison.Ordinal) ? 0.7 : 0.1,
            "last-words" => condition.StartsWith("hyper-leak-1-", StringComparison.Ordinal) ? 0.7 : 0.1,
            _ => 10 + (20 * Rank(condition)),
        };
        IEnumerable<string> names = Views.SelectMany(
            view => new[] { FinalStateProbe.FirstWords(view), FinalStateProbe.LastWords(view), FinalStateProbe.Fragments(view) });
        return SyntheticRuns.Judge(
            SyntheticRuns.Of(
                [HyperMapExperiment.Runs],
                _ => (0.01, 0.1),
                (condition, factor) => names.Select(name => new Measurement(name, Value(condition.Name, name) * factor))),
            HyperMapClaims.All);
    }
}

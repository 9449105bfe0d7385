using CslRepro.Claims.Catalogue.HyperMaps;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim on maps over hyper-parameters follows what was measured at the ends of their ranges.</summary>
public class HyperMapClaimsTests
{
    [Theory]
    [InlineData("hyper-high-radius-first-words", "hyper-radius-20-states", "first-words@map", 0.01)]
    [InlineData("hyper-high-leak-last-words", "hyper-leak-1-states", "last-words@full", 0.01)]
    public void Ends_of_sentences_decide_what_final_states_share(string claim, string condition, string name, double value)
    {
        Assert.Equal(Observation.Reproduced, Verdicts((_, _) => null)[claim]);
        Assert.Equal(Observation.NotReproduced, Verdicts((where, what) => where == condition && what == name ? value : null)[claim]);
    }

    [Fact]
    public void Fragments_must_rise_with_both_hyper_parameters_and_may_from_the_optimum_on_alone()
    {
        Assert.Equal(Observation.Reproduced, Verdicts((_, _) => null)["hyper-fragmentation"]);
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts((where, what) => where.StartsWith("hyper-leak", StringComparison.Ordinal) && what == "fragments@map"
                ? 100 - (20 * Rank(where))
                : null)["hyper-fragmentation"]);
        Assert.Equal(
            Observation.ReproducedWithinScope,
            Verdicts((where, what) => what == "fragments@map" && Rank(where) < 2 ? 60 : null)["hyper-fragmentation"]);
    }

    private static IReadOnlyDictionary<string, Observation> Verdicts(Func<string, string, double?> change) =>
        SyntheticRuns.Measuring(condition => Paper(condition).Select(item => (item.Name, change(condition, item.Name) ?? item.Value)))
            .Judge([.. HyperMapClaims.All.Where(claim => claim.Needs.SequenceEqual([HyperMapExperiment.Runs]))]);

    /// <summary>What is measured in the world that the paper describes.</summary>
    private static IEnumerable<(string Name, double Value)> Paper(string condition) => new[] { "full", "map", "principal" }.SelectMany(view => new[]
    {
        (FinalStateProbe.FirstWords(view), condition.StartsWith("hyper-radius-20", StringComparison.Ordinal) ? 0.7 : 0.1),
        (FinalStateProbe.LastWords(view), condition.StartsWith("hyper-leak-1-", StringComparison.Ordinal) ? 0.7 : 0.1),
        (FinalStateProbe.Fragments(view), 10.0 + (20 * Rank(condition))),
    });

    /// <summary>The place of a condition's hyper-parameter in its range; all ranges meet in the default, whose place is 2.</summary>
    private static int Rank(string condition)
    {
        var all = new[] { HyperMapExperiment.Leaks, HyperMapExperiment.Radii };
        var rank = all.Select(list => list.ToList().FindIndex(item => item.Name == condition)).Max();
        return rank < 0 ? 2 : rank < 2 ? rank : rank + 1;
    }
}

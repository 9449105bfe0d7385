using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Experiments.MapSettings;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>
/// Each claim on regions and on other maps follows what was measured: in a world as the paper describes it all are reproduced, and each can fail.
/// </summary>
public class RegionClaimsTests
{
    private static readonly string[] Views = ["full", "map", "principal"];

    private static readonly Claim[] Claims =
    [
        .. StateSpaceClaims.All.Where(claim =>
            claim.Needs.SequenceEqual([RegionExperiment.Runs]) || claim.Needs.SequenceEqual([MapSettingsExperiment.Runs])),
    ];

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced()
    {
        Assert.Equal(20, Claims.Length);
        Assert.All(World().Judge(Claims), item => Assert.True(item.Value == Observation.Reproduced, item.ToString()));
    }

    [Theory]
    [InlineData("rss-esn-finals-outside", "esn", "final-outside@map", 0.4, Observation.NotReproduced)]
    [InlineData("rss-esn-finals-outside", "esn", "final-outside-permuted@map", 0.9, Observation.Undecided)]
    [InlineData("rss-esn-final-continents", "esn", "final-in-second-1@map", 0.6, Observation.NotReproduced)]
    [InlineData("rss-esn-final-continents", "esn", "final-in-second-2@map", 0.4, Observation.NotReproduced)]
    [InlineData("rss-esn-final-continents", "esn", "final-in-second-permuted@map", 0.9, Observation.Undecided)]
    [InlineData("rss-esn-close-answered-alike", "esn", "answer-agreement@full", -0.2, Observation.NotReproduced)]
    [InlineData("rss-esn-close-answered-alike", "esn", "answer-agreement-permuted@map", 0.7, Observation.Undecided)]
    [InlineData("rss-lstm-airports-outside", "lstm20-islands", "and-outside@map", 0.4, Observation.NotReproduced)]
    [InlineData("rss-lstm-ends-at-airport", "lstm20-islands", "ends-on-own-island-14@map", 0.3, Observation.NotReproduced)]
    [InlineData("rss-lstm-ends-at-airport", "lstm20-islands", "ends-near-own-and@map", 0.3, Observation.NotReproduced)]
    [InlineData("rss-lstm-ends-at-airport", "lstm20-islands", "ends-on-other-island-14@map", 0.9, Observation.Undecided)]
    [InlineData("rss-lstm-concept-stays-active", "lstm20-islands", "active-to-the-end-first", 0.3, Observation.NotReproduced)]
    [InlineData("rss-lstm-concept-stays-active", "lstm20-untrained", "active-to-the-end", 0.9, Observation.Undecided)]
    [InlineData("rss-lstm-nested-regions", "lstm20-islands", "inside-first@map", 0.3, Observation.NotReproduced)]
    [InlineData("rss-lstm-nested-regions", "lstm20-untrained", "inside-category@map", 1.5, Observation.Undecided)]
    [InlineData("rss-lstm-rarer-smaller", "lstm20-islands", "cluster-size-with-frequency@map", -0.3, Observation.NotReproduced)]
    [InlineData("rss-other-map-settings", "esn", "distance-concepts@neighbours-5", 0.1, Observation.ReproducedWithinScope)]
    [InlineData("rss-other-map-settings", "lstm20-map", "islands@distance-0.5", 1, Observation.ReproducedWithinScope)]
    [InlineData("rss-other-map-settings", "lstm20-map", "purity-category-1-100@neighbours-40", 0.5, Observation.ReproducedWithinScope)]
    [InlineData("rss-other-map-settings", "lstm20-map", "purity-category-2-100@distance-0.01", 2, Observation.ReproducedWithinScope)]
    [InlineData("rss-duplicates-distort", "esn-cl-dup", "shared-neighbours@duplicates", 0.9, Observation.NotReproduced)]
    [InlineData("rss-duplicates-distort", "lstm20-dup", "shared-neighbours@duplicates", 0.9, Observation.NotReproduced)]
    public void Another_number_gives_another_verdict(string claim, string condition, string name, double value, Observation observation) =>
        Assert.Equal(observation, World(condition, name, value).Judge(Claims)[claim]);

    [Fact]
    public void Numbers_and_words_read_no_other_conditions_than_decide() => World().AssertSummariesReadWhatDecides(Claims);

    private static SyntheticRuns World(string changed = "none", string name = "", double value = 0) => SyntheticRuns.Measuring(
        condition => Paper(condition).Select(item =>
            item.Name == name && condition.StartsWith(changed, StringComparison.Ordinal) ? (item.Name, value) : item));

    /// <summary>What is measured in the world that the paper describes.</summary>
    private static IEnumerable<(string Name, double Value)> Paper(string condition)
    {
        var untrained = condition.Contains("untrained", StringComparison.Ordinal);
        return
        [
            .. Views.SelectMany(Ends),
            .. Views.SelectMany(view => Islands(view, untrained)),
            (ActivityMeasures.ToTheEnd, untrained ? 0.1 : 0.8),
            (ActivityMeasures.FirstToTheEnd, untrained ? 0.1 : 0.8),
            (ActivityMeasures.Later, 0.9),
            (ActivityMeasures.Before, 0.1),
            .. MapSetting.All.Select(setting => setting.Name).Append("map").SelectMany(
                map => Conclusions(map, condition.StartsWith("esn", StringComparison.Ordinal))),
            .. new[] { DuplicateProbe.Once, DuplicateProbe.Duplicates }.SelectMany(map => Kept(map, map == DuplicateProbe.Once ? 0.7 : 0.4)),
        ];
    }

    private static IEnumerable<(string Name, double Value)> Ends(string view) =>
    [
        (EndStateMeasures.Outside(view), 0.75),
        (EndStateMeasures.PermutedOutside(view), 0.5),
        (EndStateMeasures.OutsideOfClause(view), 0.7),
        .. Enumerable.Range(0, ContinentMeasures.Forms).Select(form => (ContinentMeasures.InSecond(form, view), form < 2 ? 0.1 : 0.9)),
        (ContinentMeasures.PermutedInSecond(view), 0.5),
        (AnswerMeasures.Agreement(view), 0.4),
        (AnswerMeasures.Permuted(view), 0),
        (AnswerMeasures.BeyondForm(view), 0.2),
        .. SlotConcepts.All.Select(concept => (AnswerMeasures.Agreement(concept.Name, view), 0.4)),
    ];

    private static IEnumerable<(string Name, double Value)> Islands(string view, bool untrained) =>
    [
        (AirportMeasures.Outside(view), 0.7),
        (AirportMeasures.OnIslands(view), 0.9),
        (AirportMeasures.Nearer(view), 0.9),
        (AirportMeasures.NearerOnIsland(view), 0.8),
        .. AirportMeasures.Scales.SelectMany(scale => new[]
        {
            (AirportMeasures.SameIsland(scale, view), 0.7), (AirportMeasures.OtherIsland(scale, view), 0.1),
        }),
        .. new[] { NestingMeasures.InCategory, NestingMeasures.InFirst, NestingMeasures.InRest }.SelectMany(father => new[]
        {
            (NestingMeasures.Inside(father, view), untrained ? 0.1 : 0.8), (NestingMeasures.ByChance(father, view), 0.1),
        }),
        (RarityMeasures.Correlation(view), 0.6),
        (RarityMeasures.NamedCorrelation(view), 0.6),
        (RarityMeasures.RelativeCorrelation(view), -0.6),
        (RarityMeasures.PositionOverColour(view), 0.1),
        .. SlotConcepts.All.Select(concept => (RarityMeasures.Size(concept.Name, view), 20.0)),
    ];

    private static IEnumerable<(string Name, double Value)> Conclusions(string map, bool esn) =>
    [
        (ClauseMeasures.Purity(map), 0.95),
        (ClauseMeasures.Border(map), -0.5),
        (ClauseMeasures.AndWithSecond(map), 0.9),
        (DistanceMeasures.WithConcepts(map), 0.8),
        (MeaningMeasures.Ratio(map), 0.1),
        (IslandMeasures.Islands(map), esn ? 10 : 100),
        .. SlotConcepts.All.Select(
            (concept, i) => (DivisionMeasures.Purity(concept.Name, DivisionMeasures.CoarseScale, map), i == 0 ? 0.9 : i < 3 ? 0.6 : 0.3)),
    ];

    private static IEnumerable<(string Name, double Value)> Kept(string map, double value) =>
        [(DuplicateProbe.SharedNeighbors(map), value), (DuplicateProbe.Trustworthiness(map), value), (DuplicateProbe.PartPurity(map), value)];
}

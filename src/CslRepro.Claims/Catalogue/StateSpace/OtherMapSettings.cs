using System.Globalization;
using CslRepro.Experiments.MapSettings;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>What is concluded from the maps, asked of maps with other settings.</summary>
internal static class OtherMapSettings
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-other-map-settings",
        Group = StateSpaceClaims.Group,
        Assertion = "Other numbers of neighbours and minimum distances of UMAP do not change the conclusions.",
        Place = "section 5.1",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "On each of four maps of the same states (5 or 40 neighbours, minimum distance 0.01 or 0.5, one setting changed at a time) hold the limits of "
            + "the claims on the map: two continents of the ESN with `and` between them, its distances growing with the concepts said, the LSTM's clauses "
            + "apart with `and` on the second, sentences of one meaning on one spot at `and`, more islands in the LSTM than in the ESN, and the order in "
            + "which concepts divide its second clause.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "All 36 numbers are as on the paper's map, the order of concepts among them. With 5 neighbours all are weakest, and that `and` still lies "
            + "between the ESN's continents took 80 seeds there. How many islands there are changes severalfold; that the LSTM has more does not.",
        Hypotheses = [.. MapSetting.All.SelectMany(setting => Conclusions(setting.Name))],
        Controls = [.. Conclusions(Map).Select(hypothesis => Control.Reported("The paper's setting, on the same seeds.", hypothesis))],
        Within =
        [
            new Statement("other minimum distances", [.. MapSetting.OtherDistances.SelectMany(setting => Conclusions(setting.Name))]),
            new Statement("other numbers of neighbours", [.. MapSetting.OtherNeighbors.SelectMany(setting => Conclusions(setting.Name))]),
        ],
        Seeds = SeedBlock.Decision(2),
        Scope = Scope + "; 5 and 40 neighbours, minimum distances 0.01 and 0.5",
        Summary = evidence =>
        {
            var runs = evidence.Get(MapSettingsExperiment.Runs);
            return "Islands of LSTM and ESN: " + string.Join(", ", MapSetting.All.Select(setting => string.Create(
                CultureInfo.InvariantCulture,
                $"{setting.Name} {runs.Average(MapSettingsExperiment.Lstm, IslandMeasures.Islands(setting.Name)):0} and "
                    + $"{runs.Average(MapSettingsExperiment.Esn, IslandMeasures.Islands(setting.Name)):0}"))) + ".";
        },
    };

    // The hypotheses of the claims on the map, with their limits.
    private static IEnumerable<Hypothesis> Conclusions(string map) =>
    [
        Above("clause purity beyond chance, ESN", MapSettingsExperiment.Esn, ClauseMeasures.Purity(map), map, 0.8).In(Bounds.BeyondChance)
            .Because("The limit of rss-esn-two-continents."),
        Below("log distance of `and` to both clauses over that of clauses to each other, ESN", MapSettingsExperiment.Esn, ClauseMeasures.Border(map), map, 0)
            .Because("The limit of rss-esn-two-continents."),
        Above("rank correlation of distance and concepts, ESN", MapSettingsExperiment.Esn, DistanceMeasures.WithConcepts(map), map, 0.3).In(Bounds.Correlation)
            .Because("The limit of rss-esn-distance-complexity."),
        Above("clause purity beyond chance, LSTM", MapSettingsExperiment.Lstm, ClauseMeasures.Purity(map), map, 0.8).In(Bounds.BeyondChance)
            .Because("The limit of rss-lstm-clause-split."),
        Above("share of second-clause neighbours of `and`, LSTM", MapSettingsExperiment.Lstm, ClauseMeasures.AndWithSecond(map), map, 0.5).In(Bounds.Share)
            .Because("The limit of rss-lstm-clause-split."),
        Below("distance within over between meanings, LSTM", MapSettingsExperiment.Lstm, MeaningMeasures.Ratio(map), map, 0.25).In(Bounds.Count)
            .Because("The limit of rss-lstm-airports."),
        Hypothesis.Above(
            $"islands, LSTM minus ESN, {map}",
            MapSettingsExperiment.Runs.Difference(
                MapSettingsExperiment.Lstm, MapSettingsExperiment.Esn, IslandMeasures.Islands(map), IslandMeasures.Islands(map), CountFloor),
            0),
        .. Fractal.Order(MapSettingsExperiment.Runs, MapSettingsExperiment.Lstm, map, "LSTM, " + map)
            .Select(hypothesis => hypothesis.Because("The limit of rss-lstm-fractal.")),
    ];

    private static Hypothesis Above(string what, Condition condition, string name, string map, double limit) =>
        Hypothesis.Above($"{what}, {map}", MapSettingsExperiment.Runs.Mean(condition, name), limit);

    private static Hypothesis Below(string what, Condition condition, string name, string map, double limit) =>
        Hypothesis.Below($"{what}, {map}", MapSettingsExperiment.Runs.Mean(condition, name), limit);
}

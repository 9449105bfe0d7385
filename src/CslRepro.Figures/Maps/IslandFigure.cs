using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Umap;

namespace CslRepro.Figures.Maps;

/// <summary>
/// Figure 13's zoom: one island of the LSTM's map, the largest at whose states after `and` a single object has been named. These states are labelled by what
/// else has been said of that object, at the middle of those that agree.
/// </summary>
internal static class IslandFigure
{
    private const int Elsewhere = 2500;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static IFigure From(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Lstm;
        var recording = map.Recording;
        var language = recording.Language;
        var islands = NeighborComponents.Of(NearestNeighbors.Among(map.Map, IslandMeasures.Scale + 1, threads: 1), IslandMeasures.Scale);
        var island = Enumerable.Range(0, recording.Rows).GroupBy(row => islands.Labels[row])
            .Where(rows => ObjectsAtAnd(recording, rows).Distinct().Take(2).Count() == 1)
            .MaxBy(rows => rows.Count())!
            .ToArray();
        var name = language.Categories[ObjectsAtAnd(recording, island).First()];
        var (left, right) = (island.Min(row => map.Map[row, 0]), island.Max(row => map.Map[row, 0]));
        var (bottom, top) = (island.Min(row => map.Map[row, 1]), island.Max(row => map.Map[row, 1]));
        var around = 0.02 * (map.Map.Elements.ToArray().Max() - map.Map.Elements.ToArray().Min());
        int PartOf(int row) => (int)recording.FirstSteps[row].Part;
        return new MapFigure(
            [
                new MapPanel(
                    "LSTM 20: all states, one island framed",
                    MapData.Points(map.Map, MapData.Sample(recording.Rows, Elsewhere, "island"), PartOf),
                    MapData.Parts)
                {
                    Frame = (left - around, right + around, bottom - around, top + around),
                    HasFreeLegend = true,
                },
                new MapPanel(
                    $"the island of “{name}”: what else had been said at “and”",
                    MapData.Points(map.Map, island, PartOf),
                    [.. MapData.Parts.Select(part => part with { Size = part.Size + 2 })])
                {
                    Labels = Airports(map, island),
                    HasFreeLegend = true,
                },
            ],
            1, 2, 760, 760);
    }

    private static IEnumerable<int> ObjectsAtAnd(Recording recording, IEnumerable<int> rows) =>
        rows.Where(row => recording.FirstSteps[row].Part == SentencePart.And).Select(row => recording.FirstSteps[row].Stated.First.Category);

    private static MapLabel[] Airports(StateMap map, IReadOnlyList<int> island)
    {
        var recording = map.Recording;
        return
        [
            .. island.Where(row => recording.FirstSteps[row].Part == SentencePart.And)
                .GroupBy(row => recording.FirstSteps[row].Stated.First)
                .OrderBy(rows => (rows.Key.Colour, rows.Key.Position))
                .Select(rows => new MapLabel(
                    rows.Average(row => (double)map.Map[row, 0]),
                    rows.Average(row => (double)map.Map[row, 1]),
                    Describe(recording.Language, rows.Key))),
        ];
    }

    private static string Describe(Language language, ObjectDescription said)
    {
        string[] words =
        [
            .. said.Colour == ObjectDescription.Absent ? Array.Empty<string>() : [language.Colours[said.Colour]],
            .. said.Position == ObjectDescription.Absent ? Array.Empty<string>() : [language.Positions[said.Position]],
        ];
        return words.Length == 0 ? "nothing else" : string.Join(", ", words);
    }
}

using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Umap;

namespace CslRepro.Figures.Maps;

/// <summary>
/// Figure 13's zoom: one island of the LSTM's map, the largest whose states after `and` all speak of one object. These states are labelled by what else has
/// been said of it, at the middle of those that agree.
/// </summary>
internal static class IslandFigure
{
    private const int Elsewhere = 2500;
    private const int Least = 300;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static IFigure From(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Lstm;
        var recording = map.Recording;
        var language = recording.Language;
        var island = Island(map);
        var name = language.Categories[ObjectsAtAnd(recording, island).First()];
        var (left, right) = (island.Min(row => map.Map[row, 0]), island.Max(row => map.Map[row, 0]));
        var (bottom, top) = (island.Min(row => map.Map[row, 1]), island.Max(row => map.Map[row, 1]));
        var around = 0.03 * Math.Max(right - left, top - bottom);
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
                },
            ],
            1, 2, 760, 760);
    }

    /// <summary>
    /// The largest group of connected states with one object, connected as loosely as there is such a group: over the paper's number of neighbours, or
    /// over fewer where islands touch.
    /// </summary>
    private static int[] Island(StateMap map)
    {
        var neighbors = NearestNeighbors.Among(map.Map, StateViews.PaperNeighbors, threads: 1);
        return Enumerable.Range(1, StateViews.PaperNeighbors - 1).Reverse()
            .Select(scale =>
            {
                var islands = NeighborComponents.Of(neighbors, scale);
                return Enumerable.Range(0, map.Recording.Rows).GroupBy(row => islands.Labels[row])
                    .Where(rows => rows.Count() >= Least && ObjectsAtAnd(map.Recording, rows).Distinct().Take(2).Count() == 1)
                    .MaxBy(rows => rows.Count())?
                    .ToArray();
            })
            .First(rows => rows is not null)!;
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

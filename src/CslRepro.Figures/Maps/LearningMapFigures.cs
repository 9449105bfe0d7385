using System.Globalization;
using CslRepro.Experiments.Maps;
using CslRepro.Harness;
using CslRepro.Models;
using CslRepro.Reports;

namespace CslRepro.Figures.Maps;

/// <summary>More of figure 17: several outputs through learning (B), and the map with duplicates (C).</summary>
internal static class LearningMapFigures
{
    private const int PointsOfSmall = 600;
    private const int PointsOfTwo = 3000;

    private static readonly int[] Places = [100, 300, 305, 1000];

    private static readonly (string Concept, string Title)[] Concepts =
    [
        ("slot 1 category glass", "“glass, slot 1”"),
        ("slot 1 position middle", "“middle, slot 1”"),
        ("slot 2 category glass", "“glass, slot 2”"),
        ("slot 2 colour red", "“red, slot 2”"),
    ];

    /// <summary>Figure 17.B: four outputs on fixed states before and after the first sentences of two objects, in the program's order.</summary>
    public static IFigure Outputs(Evidence evidence)
    {
        var maps = evidence.Get(MapsExperiment.Instance);
        var map = maps.EsnContinuous;
        var names = map.Recording.Language.ConceptNames.ToList();
        var rows = MapData.Sample(map.Recording.Rows, PointsOfSmall, "learning");
        return new MapFigure(
            [
                .. Concepts.SelectMany(concept => Places.Select(place =>
                {
                    var frame = maps.Learning.First(frame => frame.Order == TrainingOrder.Program && frame.Learnt == place);
                    var output = names.IndexOf(concept.Concept);
                    return new MapPanel(
                        string.Create(CultureInfo.InvariantCulture, $"{concept.Title}, {place} learnt"),
                        MapData.Points(map.Map, rows, row => MapData.LevelOf(frame.Outputs[row, output])),
                        MapData.Activations);
                })),
            ],
            Concepts.Length, Places.Length, 260, 270, true);
    }

    /// <summary>Figure 17.C: the ESN's states each once, and as often as they are met.</summary>
    public static IFigure Duplicates(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Repeated;
        var recording = map.Recording;
        var once = MapData.Sample(recording.Rows, PointsOfTwo, "parts");
        var repeated = MapData.Sample(map.Rows.Count, PointsOfTwo, "duplicates");
        MapPoint[] met = MapData.Points(map.Map, repeated, point => (int)recording.Steps[point].Part);
        var (left, right) = Middle([.. met.Select(point => point.X)]);
        var (bottom, top) = Middle([.. met.Select(point => point.Y)]);
        return new MapFigure(
            [
                new MapPanel(
                    "ESN CL: each state once",
                    MapData.Points(map.Distinct, once, row => (int)recording.FirstSteps[row].Part),
                    MapData.Parts),
                new MapPanel("each state as often as it is met", met, MapData.Parts) { HasFreeLegend = true, Frame = (left, right, bottom, top) },
                new MapPanel(
                    "the framed part of it",
                    [.. met.Where(point => point.X >= left && point.X <= right && point.Y >= bottom && point.Y <= top)],
                    MapData.Parts) { HasFreeLegend = true },
            ],
            1, 3, 560, 560);
    }

    /// <summary>Where the middle four fifths of coordinates lie, with a quarter of this range on both sides.</summary>
    private static (double Least, double Largest) Middle(double[] values)
    {
        Array.Sort(values);
        var (low, high) = (values[values.Length / 10], values[values.Length - 1 - (values.Length / 10)]);
        return (low - ((high - low) / 4), high + ((high - low) / 4));
    }
}

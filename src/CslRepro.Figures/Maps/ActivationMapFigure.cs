using CslRepro.Experiments.Maps;
using CslRepro.Harness;
using CslRepro.Reports;

namespace CslRepro.Figures.Maps;

/// <summary>Figure 14: single outputs on the map of the LSTM's states, an object, a colour and a position of slot 1, and an object of slot 2.</summary>
internal static class ActivationMapFigure
{
    private const int Points = 3000;

    private static readonly (string Concept, string Title)[] Concepts =
    [
        ("slot 1 category glass", "LSTM 20: output “glass, slot 1”"),
        ("slot 1 colour red", "output “red, slot 1”"),
        ("slot 1 position middle", "output “middle, slot 1”"),
        ("slot 2 category glass", "output “glass, slot 2”"),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static IFigure From(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Lstm;
        var names = map.Recording.Language.ConceptNames.ToList();
        var rows = MapData.Sample(map.Recording.Rows, Points, "concepts");
        return new MapFigure(
            [
                .. Concepts.Select(concept => new MapPanel(
                    concept.Title,
                    MapData.Points(map.Map, rows, row => MapData.LevelOf(map.Recording.Outputs[row, names.IndexOf(concept.Concept)])),
                    MapData.Activations) { HasFreeLegend = true }),
            ],
            2, 2, 600, 600);
    }
}

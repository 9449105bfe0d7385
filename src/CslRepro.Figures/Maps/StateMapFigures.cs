using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Harness;
using CslRepro.Models;
using CslRepro.Reports;

namespace CslRepro.Figures.Maps;

/// <summary>The paper's maps, figures 11 to 14, 17 and 18, of seed 0. Points are a seeded sample of all states.</summary>
internal static class StateMapFigures
{
    private const int PointsOfOne = 3500;
    private const int PointsOfTwo = 3000;

    /// <summary>Figure 11: the ESN's states by clause, and two sentences' ways.</summary>
    public static IFigure Figure11(Evidence evidence) => Journeys(evidence.Get(MapsExperiment.Instance).Esn, "ESN, final learning");

    /// <summary>Section 5.2: an output on the maps of continuous and of final learning.</summary>
    public static IFigure Figure12(Evidence evidence)
    {
        var output = evidence.Get(MapsExperiment.Instance).Esn.Recording.Language.ConceptNames.ToList().IndexOf("slot 1 category glass");
        MapPanel Panel(string title, StateMap map) => new(
            title,
            MapData.Points(map.Map, MapData.Sample(map.Recording.Rows, PointsOfTwo, "activations"), row => MapData.LevelOf(map.Recording.Outputs[row, output])),
            MapData.Activations);
        return new MapFigure(
            [
                Panel("ESN CL: output “glass, slot 1”", evidence.Get(MapsExperiment.Instance).EsnContinuous),
                Panel("ESN FL: the same output", evidence.Get(MapsExperiment.Instance).Esn),
            ],
            1,
            2,
            620,
            620);
    }

    /// <summary>Figure 13: the LSTM's states by clause, and two sentences' ways.</summary>
    public static IFigure Figure13(Evidence evidence) => Journeys(evidence.Get(MapsExperiment.Instance).Lstm, "LSTM 20, cell states");

    /// <summary>Figure 14: what has been said of each concept, on the LSTM's map.</summary>
    public static IFigure Figure14(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Lstm;
        var language = map.Recording.Language;
        var rows = MapData.Sample(map.Recording.Rows, PointsOfTwo, "concepts");
        MapPanel Panel(string title, IReadOnlyList<string> names, Func<Scene, int> value) => new(
            title,
            MapData.Points(map.Map, rows, row => value(map.Recording.FirstSteps[row].Stated) + 1),
            [new MapGroup("not said", StateColours.Absent, 2), .. names.Select((name, index) => new MapGroup(name, StateColours.OfValue(index)))]);
        return new MapFigure(
            [
                Panel("LSTM 20: category of slot 1", language.Categories, said => said.First.Category),
                Panel("colour of slot 1", language.Colours, said => said.First.Colour),
                Panel("category of slot 2", language.Categories, said => said.Second.Category),
            ],
            1, 3, 500, 520);
    }

    /// <summary>Figure 17: one output on fixed points through learning, in the program's order (above) and shuffled (below).</summary>
    public static IFigure Figure17(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).EsnContinuous;
        var output = map.Recording.Language.ConceptNames.ToList().IndexOf("slot 2 category glass");
        var rows = MapData.Sample(map.Recording.Rows, 600, "learning");
        return new MapFigure(
            [
                .. evidence.Get(MapsExperiment.Instance).Learning.Select(frame => new MapPanel(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(frame.Order == TrainingOrder.Program ? "program’s order" : "shuffled")}: {frame.Learnt} learnt"),
                    MapData.Points(map.Map, rows, row => MapData.LevelOf(frame.Outputs[row, output])),
                    MapData.Activations)),
            ],
            2, MapsExperiment.Places.Count, 260, 270, true);
    }

    /// <summary>Figure 18: maps by clause over leak rates (above) and spectral radii (below).</summary>
    public static IFigure Figure18(Evidence evidence) => new MapFigure(
        [
            .. evidence.Get(MapsExperiment.Instance).Hyper.Select((map, index) => MapData.ByPart(
                index == 2 ? "leak rate 0.045 (optimum)" : index == 7 ? "radius 1.2 (optimum)" : Title(map.Name), map, 800)),
        ],
        2, 5, 300, 300, true);

    private static string Title(string condition) =>
        condition.Replace("hyper-", "", StringComparison.Ordinal).Replace("-states", "", StringComparison.Ordinal)
            .Replace("leak-", "leak rate ", StringComparison.Ordinal).Replace("radius-", "radius ", StringComparison.Ordinal);

    private static MapFigure Journeys(StateMap map, string model)
    {
        var oneObject = map.Recording.Sentences.ToList().FindIndex(sentence => sentence.Second is null && sentence.Words.Length == 9);
        var twoObjects = map.Recording.Sentences.ToList().FindIndex(sentence => sentence.Second is not null && sentence.Words.Length == 13);
        return new MapFigure(
            [
                MapData.ByPart($"{model}: states by clause", map, PointsOfOne),
                MapData.ByPart("the ways of two sentences", map, 1200) with
                {
                    Trajectories = [MapData.Trajectory(map, oneObject), MapData.Trajectory(map, twoObjects)],
                },
            ],
            1, 2, 720, 720);
    }
}

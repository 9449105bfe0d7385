using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Maps;

/// <summary>Maps on which final states are told apart: by the sentence's form (figure 12), and by its first and last words (figure 21).</summary>
internal static class FinalStateFigures
{
    private const int PointsBefore = 3000;
    private const int HighestLeak = 4;
    private const int HighestRadius = 9;
    private const double RoomForLegend = 0.5;

    private static readonly MapGroup Before = new("before the last word", StateColours.Absent, 2);

    private static IReadOnlyList<MapGroup> Forms { get; } =
    [
        Before,
        Group("one object, no position", "#56B4E9", MarkerShape.FilledCircle),
        Group("one object with its position", "#0072B2", MarkerShape.FilledSquare),
        Group("two objects, no position", "#E69F00", MarkerShape.FilledTriangleUp),
        Group("two objects, one position", "#CC79A7", MarkerShape.FilledDiamond),
        Group("two objects, two positions", "#009E73", MarkerShape.FilledCircle),
    ];

    // The words that a sentence can begin with, after BEGIN.
    private static IReadOnlyList<(string Word, MapGroup Group)> Openings { get; } =
    [
        ("this", Group("this is ...", "#56B4E9", MarkerShape.FilledCircle)),
        ("that", Group("that is ...", "#0072B2", MarkerShape.FilledSquare)),
        ("there", Group("there is ...", "#009E73", MarkerShape.FilledTriangleUp)),
        ("on", Group("on the ...", "#E69F00", MarkerShape.FilledDiamond)),
        ("a", Group("a ...", "#CC79A7", MarkerShape.FilledTriangleDown)),
        ("the", Group("the ...", "#882255", MarkerShape.FilledCircle)),
    ];

    // The words that a sentence can end with, before END: objects are circles, positions triangles, colours squares.
    private static IReadOnlyList<(string Word, MapGroup Group)> Endings { get; } =
    [
        ("glass", Group("glass", "#000000", MarkerShape.FilledCircle)),
        ("cup", Group("cup", "#999999", MarkerShape.FilledCircle)),
        ("bowl", Group("bowl", "#882255", MarkerShape.FilledCircle)),
        ("orange", Group("orange", "#E69F00", MarkerShape.FilledDiamond)),
        ("left", Group("left", "#56B4E9", MarkerShape.FilledTriangleUp)),
        ("middle", Group("middle", "#332288", MarkerShape.FilledTriangleUp)),
        ("right", Group("right", "#CC79A7", MarkerShape.FilledTriangleUp)),
        ("red", Group("red", "#D55E00", MarkerShape.FilledSquare)),
        ("green", Group("green", "#009E73", MarkerShape.FilledSquare)),
        ("blue", Group("blue", "#0072B2", MarkerShape.FilledSquare)),
    ];

    /// <summary>Figure 12: the ESN's final states by the form of their sentence, on the map of all states.</summary>
    public static IFigure ByForm(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Esn;
        return new MapFigure(
            [
                Panel(
                    "ESN FL: states after the last word, by the form of their sentence",
                    map,
                    Forms,
                    sentence => 1 + FinalStateMeasures.Form(sentence),
                    PointsBefore),
            ],
            1, 1, 900, 820);
    }

    /// <summary>Figure 21: final states at the highest spectral radius and at the highest leak rate, by the first and by the last word.</summary>
    public static IFigure ByEnds(Evidence evidence)
    {
        var maps = evidence.Get(MapsExperiment.Instance).Hyper;
        MapPanel First(string setting, int map) => ByWord(setting + ": by the first word", maps[map], Openings, 1);
        MapPanel Last(string setting, int map) => ByWord(setting + ": by the last word", maps[map], Endings, -2);
        return new MapFigure(
            [
                First("ESN, spectral radius 20", HighestRadius), Last("ESN, spectral radius 20", HighestRadius),
                First("ESN, leak rate 1", HighestLeak), Last("ESN, leak rate 1", HighestLeak),
            ],
            2, 2, 660, 640);
    }

    private static MapPanel ByWord(string title, StateMap map, IReadOnlyList<(string Word, MapGroup Group)> words, int place)
    {
        var language = map.Recording.Language;
        int GroupOf(Sentence sentence)
        {
            var word = language.Words[sentence.Words[place < 0 ? sentence.Words.Length + place : place]];
            return 1 + Enumerable.Range(0, words.Count).First(i => words[i].Word == word);
        }

        // Only the part of the map in which final states lie: at a leak rate of 1 they lie on a few spots.
        var panel = Panel(title, map, [Before, .. words.Select(word => word.Group)], GroupOf, PointsBefore / 2);
        var finals = panel.Points.Where(point => point.Group > 0).ToArray();
        var (left, right) = (finals.Min(point => point.X), finals.Max(point => point.X));
        var (bottom, top) = (finals.Min(point => point.Y), finals.Max(point => point.Y));
        bool IsInside(MapPoint point) => point.X >= left && point.X <= right && point.Y >= bottom && point.Y <= top;
        return panel with { Points = [.. panel.Points.Where(IsInside)], Bounds = (left, right + (RoomForLegend * (right - left)), bottom, top) };
    }

    private static MapPanel Panel(string title, StateMap map, IReadOnlyList<MapGroup> groups, Func<Sentence, int> groupOf, int before)
    {
        var recording = map.Recording;
        var finals = Enumerable.Range(0, recording.Rows).Where(row => recording.FirstSteps[row].Part == SentencePart.End);
        var others = MapData.Sample(recording.Rows, before, "final states").Where(row => recording.FirstSteps[row].Part != SentencePart.End);
        return new MapPanel(
            title,
            [
                .. MapData.Points(map.Map, others, _ => 0),
                .. MapData.Points(map.Map, finals, row => groupOf(recording.Sentences[recording.FirstSteps[row].Sentence])),
            ],
            groups)
        { HasFreeLegend = true, IsMixed = true };
    }

    private static MapGroup Group(string label, string colour, MarkerShape shape) => new(label, Color.FromHex(colour), 6) { Shape = shape };
}

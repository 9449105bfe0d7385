using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Experiments.Maps;
using CslRepro.Numerics;

namespace CslRepro.Figures.Maps;

/// <summary>Takes points for figures from maps.</summary>
internal static class MapData
{
    /// <summary>The parts of a sentence, in the order of <see cref="SentencePart"/>.</summary>
    public static IReadOnlyList<MapGroup> Parts { get; } =
    [
        new("first clause", StateColours.FirstClause),
        new("and", StateColours.And, 4),
        new("second clause", StateColours.SecondClause),
        new("last word", StateColours.End),
    ];

    /// <summary>Eleven levels of activation, 0 ... 1.</summary>
    public static IReadOnlyList<MapGroup> Activations { get; } =
        [
            .. Enumerable.Range(0, 11).Select(
                level =>
                    new MapGroup(
                        level % 5 == 0 ? string.Create(CultureInfo.InvariantCulture, $"output {level / 10.0:0.0}") : "",
                        StateColours.OfActivation(level / 10.0))),
        ];

    /// <summary>The group of an output in <see cref="Activations"/>.</summary>
    public static int LevelOf(double activation) => (int)Math.Round(10 * Math.Clamp(activation, 0, 1));

    /// <summary>Seeded rows, in ascending order.</summary>
    public static int[] Sample(int rows, int count, string purpose)
    {
        var all = Enumerable.Range(0, rows).ToArray();
        new RandomStream(0, "figures/" + purpose).Shuffle<int>(all);
        return [.. all.Take(count).Order()];
    }

    /// <summary>Points of some rows.</summary>
    public static MapPoint[] Points(Matrix<float> map, IEnumerable<int> rows, Func<int, int> group) =>
    [
        .. rows.Select(row => new MapPoint(map[row, 0], map[row, 1], group(row))),
    ];

    /// <summary>A map coloured by the part of the sentence.</summary>
    public static MapPanel ByPart(string title, StateMap map, int count) =>
        new(title, Points(map.Map, Sample(map.Recording.Rows, count, "parts"), row => (int)map.Recording.FirstSteps[row].Part), Parts);

    /// <summary>The way of a sentence.</summary>
    public static TrajectoryPoint[] Trajectory(StateMap map, int sentence)
    {
        var recording = map.Recording;
        return [.. recording.Sentences[sentence].Words.Select((word, position) =>
        {
            var row = recording.RowOf(sentence, position);
            return new TrajectoryPoint(map.Map[row, 0], map.Map[row, 1], recording.Language.Words[word]);
        })];
    }
}

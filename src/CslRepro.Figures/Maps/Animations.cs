using System.Globalization;
using CslRepro.Experiments.Maps;
using CslRepro.Models;
using CslRepro.Reports.Drawing;

namespace CslRepro.Figures.Maps;

/// <summary>The animations: an ESN's readout on fixed states through learning, and an LSTM's aligned maps over its epochs.</summary>
public static class Animations
{
    private const int Size = 440;
    private const int PointCount = 1100;
    private const int Steps = 2;

    /// <summary>One output on the ESN's states while it learns, in the program's order (left) and shuffled (right).</summary>
    /// <returns>An animated PNG.</returns>
    public static byte[] EsnReadout()
    {
        var (map, frames) = AnimationData.Readout();
        var output = map.Recording.Language.ConceptNames.ToList().IndexOf("slot 2 category glass");
        var rows = MapData.Sample(map.Recording.Rows, PointCount, "animation");
        MapPanel Panel(LearningFrame frame) => new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(frame.Order == TrainingOrder.Program ? "one-object sentences first" : "shuffled")}: {frame.Learnt} learnt"),
            MapData.Points(map.Map, rows, row => MapData.LevelOf(frame.Outputs[row, output])),
            MapData.Activations);
        var pictures = frames.Where(frame => frame.Order == TrainingOrder.Program)
            .Zip(frames.Where(frame => frame.Order == TrainingOrder.Shuffled), (left, right) => MapDrawing.Draw([Panel(left), Panel(right)], 1, 2, Size, Size));
        return AnimatedPng.Join([.. pictures], 700, 3000);
    }

    /// <summary>The LSTM's states while it learns, on aligned maps, coloured by the part of the sentence and by the category of slot 1.</summary>
    /// <returns>An animated PNG.</returns>
    public static byte[] LstmEpochs()
    {
        var (recording, moments) = AnimationData.Epoch();
        var rows = MapData.Sample(recording.Rows, PointCount, "animation");
        MapGroup[] categories =
        [
            new MapGroup("not said", StateColours.Absent, 2),
            .. recording.Language.Categories.Select((name, index) => new MapGroup(name, StateColours.OfValue(index))),
        ];
        var all = moments.SelectMany(moment => rows.Select(row => (X: (double)moment.Map[row, 0], Y: (double)moment.Map[row, 1]))).ToArray();
        var bounds = (all.Min(point => point.X), all.Max(point => point.X), all.Min(point => point.Y), all.Max(point => point.Y));
        var pictures = new List<byte[]>();
        for (var moment = 0; moment < moments.Count; moment++)
        {
            for (var step = 0; step < (moment == moments.Count - 1 ? 1 : Steps); step++)
            {
                // Between two moments points move in straight lines.
                var (from, to) = (moments[moment], moments[Math.Min(moment + 1, moments.Count - 1)]);
                var share = (double)step / Steps;
                MapPoint At(int row, int group) => new(
                    ((1 - share) * from.Map[row, 0]) + (share * to.Map[row, 0]), ((1 - share) * from.Map[row, 1]) + (share * to.Map[row, 1]), group);
                var title = string.Create(CultureInfo.InvariantCulture, $"LSTM 20 after epoch {from.Epoch}");
                pictures.Add(MapDrawing.Draw(
                    [
                        new MapPanel(title, [.. rows.Select(row => At(row, (int)recording.FirstSteps[row].Part))], MapData.Parts) { Bounds = bounds },
                        new MapPanel(
                            "category of slot 1",
                            [.. rows.Select(row => At(row, recording.FirstSteps[row].Stated.First.Category + 1))],
                            categories) { Bounds = bounds },
                    ],
                    1, 2, Size, Size));
            }
        }

        return AnimatedPng.Join(pictures, 450, 3000);
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Corpora;
using CslRepro.Experiments.Maps;
using CslRepro.Figures.Maps;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// Figure 16, as the paper finds difficult sentences: on the map of 10,000 final states, the spot at which an output is the least clear, and its sentences.
/// Which output that is, and where, is measured (<see cref="UnclearSpot"/>).
/// </summary>
public sealed class UnclearFigure : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-16-unclear-output";

    private const int Listed = 12;
    private const int Shown = 4000;
    private const int Size = 600;
    private readonly IReadOnlyList<MapPanel> panels;
    private readonly string heading;
    private readonly IReadOnlyList<string> sentences;

    private UnclearFigure(IReadOnlyList<MapPanel> panels, string heading, IReadOnlyList<string> sentences)
    {
        this.panels = panels;
        this.heading = heading;
        this.sentences = sentences;
    }

    /// <summary>Takes the figure's data from evidence.</summary>
    public static UnclearFigure From(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Difficult;
        var language = Language.Create(4);
        var (output, spot, doubts) = map.Unclear;
        var (slot, place) = Math.DivRem(output, language.SlotSize);
        string[] names = [.. language.Categories, .. language.Positions, .. language.Colours];
        var name = $"“{names[place]}, slot {slot + 1}”";
        int Level(int row) => MapData.LevelOf(map.Outputs[row, output]);
        int Answer(int row) => map.Invalid[row] ? 2 : map.Inexact[row] ? 1 : 0;
        var (left, right) = (spot.Min(row => map.Map[row, 0]), spot.Max(row => map.Map[row, 0]));
        var (bottom, top) = (spot.Min(row => map.Map[row, 1]), spot.Max(row => map.Map[row, 1]));
        var around = 0.01 * (Enumerable.Range(0, map.Map.Rows).Max(row => map.Map[row, 0]) - Enumerable.Range(0, map.Map.Rows).Min(row => map.Map[row, 0]));
        MapGroup Large(MapGroup group) => group with { Size = 7 };
        return new UnclearFigure(
            [
                new MapPanel($"ESN FL, 10,000 final states: output {name}", Points(MapData.Sample(map.Map.Rows, Shown, "unclear"), Level), MapData.Activations)
                {
                    Frame = (left - around, right + around, bottom - around, top + around),
                    HasFreeLegend = true,
                },
                new MapPanel("where it is least clear (framed)", Points(spot, Level), [.. MapData.Activations.Select(Large)]) { HasFreeLegend = true },
                new MapPanel(
                    "the same sentences by their answer",
                    Points(spot, Answer),
                    [
                        Large(new MapGroup("exact", StateColours.Absent)),
                        Large(new MapGroup("valid, not exact", StateColours.End) with { Shape = MarkerShape.FilledSquare }),
                        Large(new MapGroup("not valid", StateColours.Error) with { Shape = MarkerShape.FilledTriangleUp }),
                    ])
                {
                    HasFreeLegend = true,
                },
            ],
            $"its least clear sentences: output {name}",
            [
                .. spot.Zip(doubts).OrderByDescending(item => item.Second).ThenBy(item => item.First).Take(Listed).Select(item => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{map.Outputs[item.First, output]:0.00} {AnswerName(Answer(item.First))}: "
                        + $"{map.Examples[item.First].Sentence.Text(language)[6..^4]}")),
            ]);

        MapPoint[] Points(IEnumerable<int> rows, Func<int, int> group) => MapData.Points(map.Map, rows, group);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("x y group\n");
        foreach (var panel in panels)
        {
            panel.Render(text);
        }

        text.Append(heading).Append('\n');
        foreach (var sentence in sentences)
        {
            text.Append(sentence).Append('\n');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(4);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(2, 2);
        for (var i = 0; i < panels.Count; i++)
        {
            MapDrawing.Draw(multiplot.GetPlot(i), panels[i], Size, Size, false, true);
        }

        DrawSentences(multiplot.GetPlot(3));
        return multiplot.Render(2 * Size, 2 * Size).GetImageBytes(ImageFormat.Png, 100);
    }

    private static string AnswerName(int answer) => answer switch { 0 => "exact", 1 => "valid, not exact", _ => "not valid" };

    private void DrawSentences(Plot plot)
    {
        FigureFont.Apply(plot);
        plot.HideAxesAndGrid();
        plot.Layout.Frameless();
        plot.Axes.SetLimits(0, 1, 0, 1);
        Write(heading, 0.96, 15);
        for (var line = 0; line < sentences.Count; line++)
        {
            var (answer, sentence) = (sentences[line][..sentences[line].IndexOf(':', StringComparison.Ordinal)], sentences[line]);
            Write(answer + "\n    " + sentence[(answer.Length + 2)..], 0.9 - (line * 0.88 / Listed), 12);
        }

        void Write(string line, double y, float size)
        {
            var text = plot.Add.Text(line, 0.02, y);
            text.LabelFontName = FigureFont.Name;
            text.LabelFontSize = size;
            text.LabelAlignment = Alignment.UpperLeft;
        }
    }
}

using System.Globalization;
using System.Text;
using CslRepro.Experiments.Maps;
using CslRepro.Figures.Maps;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>
/// Figure 16: the final states of 10,000 sentences of two objects, with those that the ESN answers wrongly; and the surroundings of the densest spot
/// of errors with its sentences.
/// </summary>
public sealed class DifficultFigure : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-16";

    private const int Right = 0;
    private const int Inexact = 1;
    private const int Invalid = 2;
    private const int Listed = 14;
    private const int IslandSize = 120;
    private readonly MapPanel overview;
    private readonly MapPanel zoom;
    private readonly IReadOnlyList<string> sentences;

    private DifficultFigure(MapPanel overview, MapPanel zoom, IReadOnlyList<string> sentences)
    {
        this.overview = overview;
        this.zoom = zoom;
        this.sentences = sentences;
    }

    private static IReadOnlyList<MapGroup> Groups { get; } =
        [new("exact", StateColours.Absent, 2.5f), new("not exact", StateColours.End, 4), new("not valid", StateColours.Error, 7)];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static DifficultFigure From(Evidence evidence)
    {
        var map = evidence.Get(MapsExperiment.Instance).Difficult;
        int GroupOf(int row) => map.Invalid[row] ? Invalid : map.Inexact[row] ? Inexact : Right;
        var shown = MapData.Sample(map.Examples.Count, 3000, "difficult")
            .Union(Enumerable.Range(0, map.Examples.Count).Where(row => map.Inexact[row] || map.Invalid[row]))
            .Order();
        var island = Island(map);
        var hardest = island.Where(row => map.Inexact[row] || map.Invalid[row])
            .OrderByDescending(row => map.Losses[row])
            .ThenBy(row => row)
            .Take(Listed)
            .ToArray();
        var language = Corpora.Language.Create(4);
        return new DifficultFigure(
            new MapPanel("ESN FL: final states of 10,000 sentences", MapData.Points(map.Map, shown, GroupOf), Groups),
            new MapPanel(
                "the densest spot of errors",
                MapData.Points(map.Map, island, GroupOf),
                [.. Groups.Select(group => group with { Size = group.Size * 2 })]),
            [
                .. hardest.Select(
                    row => string.Create(CultureInfo.InvariantCulture, $"{map.Losses[row]:0.000}  {map.Examples[row].Sentence.Text(language)[6..^4]}")),
            ]);
    }

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("x y group\n");
        overview.Render(text);
        zoom.Render(text);
        text.Append("loss sentence, hardest of the spot first\n");
        foreach (var sentence in sentences)
        {
            text.Append(sentence).Append('\n');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        const int width = 560;
        const int height = 560;
        var multiplot = new Multiplot();
        multiplot.AddPlots(3);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 3);
        MapDrawing.Draw(multiplot.GetPlot(0), overview, width, height, false, true);
        MapDrawing.Draw(multiplot.GetPlot(1), zoom, width, height, false, false);
        DrawSentences(multiplot.GetPlot(2));
        return multiplot.Render(3 * width, height).GetImageBytes(ImageFormat.Png, 100);
    }

    /// <summary>The sentences around the one whose nearest on the map hold the most errors, itself included.</summary>
    private static int[] Island(DifficultMap map)
    {
        var neighbors = Umap.NearestNeighbors.Among(map.Map, IslandSize, threads: 1);
        var densest = Enumerable.Range(0, neighbors.Points).MaxBy(point =>
        {
            var errors = 0;
            foreach (var neighbor in neighbors.IndicesOf(point))
            {
                errors += map.Inexact[neighbor] || map.Invalid[neighbor] ? 1 : 0;
            }

            return errors;
        });
        return neighbors.IndicesOf(densest).ToArray();
    }

    private void DrawSentences(Plot plot)
    {
        FigureFont.Apply(plot);
        plot.HideAxesAndGrid();
        plot.Axes.SetLimits(0, 1, 0, 1);
        var title = plot.Add.Text("its hardest sentences, with their loss", 0.02, 0.99);
        title.LabelFontName = FigureFont.Name;
        title.LabelFontSize = 16;
        title.LabelAlignment = Alignment.UpperLeft;
        for (var line = 0; line < sentences.Count; line++)
        {
            var text = plot.Add.Text(Wrap(sentences[line]), 0.02, 0.92 - (line * 0.91 / Listed));
            text.LabelFontName = FigureFont.Name;
            text.LabelFontSize = 12;
            text.LabelAlignment = Alignment.UpperLeft;
        }
    }

    private static string Wrap(string sentence)
    {
        var and = sentence.IndexOf(" and ", StringComparison.Ordinal);
        return and < 0 ? sentence : sentence[..and] + "\n           " + sentence[(and + 1)..];
    }
}

using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Reports.Drawing;
using CslRepro.Umap;
using ScottPlot;

namespace CslRepro.Bench.Umap;

/// <summary>`umap-gallery`: maps of known data sets as pictures, and their quality as a table.</summary>
internal static class UmapGallery
{
    // The colours of Okabe and Ito ("Color Universal Design", 2008), their yellow darkened so that it shows on white.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#B8A900"];

    public static void Run(TextWriter output, string folder)
    {
        Directory.CreateDirectory(folder);
        output.WriteLine("| picture | points | trustworthiness | continuity | shared neighbours | purity |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        Draw(output, folder, "clusters", KnownShapes.Clusters(2000, 20, 8, 1));
        Draw(output, folder, "rings", KnownShapes.Rings(2000, 1));
        Draw(output, folder, "swiss-roll", KnownShapes.SwissRoll(3000, 1));
        Draw(output, folder, "reservoir", ReservoirPoints.Make(1));
    }

    private static void Draw(TextWriter output, string folder, string name, LabelledPoints data)
    {
        var map = new CslRepro.Umap.Umap().FitTransform(data.Points);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {data.Name} | {data.Points.Rows} x {data.Points.Columns} | " +
            $"{MapQuality.Trustworthiness(data.Points, map):F3} | {MapQuality.Continuity(data.Points, map):F3} | " +
            $"{MapQuality.SharedNeighbors(data.Points, map):F3} | {MapQuality.Purity(map, data.Labels):F3} |"));
        if (data.Points.Columns == 3)
        {
            var multiplot = new Multiplot();
            multiplot.AddPlots(2);
            multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
            Scatter(multiplot.GetPlot(0), data.Points, 0, 2, data, $"{data.Name}: the points from the side", "x", "z", legend: false);
            Scatter(multiplot.GetPlot(1), map, 0, 1, data, $"{data.Name}: the map", "map axis 1", "map axis 2", legend: true);
            multiplot.SavePng(Path.Combine(folder, $"{name}.png"), 1200, 560);
            return;
        }

        var plot = new Plot();
        Scatter(plot, map, 0, 1, data, $"{data.Name}: the map", "map axis 1", "map axis 2", legend: true);
        plot.SavePng(Path.Combine(folder, $"{name}.png"), 800, 640);
    }

    private static void Scatter(
        Plot plot, Matrix<float> places, int horizontal, int vertical, LabelledPoints data, string title, string bottom, string left, bool legend)
    {
        FigureFont.Apply(plot);
        for (var label = 0; label < data.LabelNames.Length; label++)
        {
            var members = Enumerable.Range(0, places.Rows).Where(row => data.Labels[row] == label).ToArray();
            var scatter = plot.Add.ScatterPoints(
                members.Select(row => (double)places[row, horizontal]).ToArray(),
                members.Select(row => (double)places[row, vertical]).ToArray(),
                Color.FromHex(Palette[label % Palette.Length]).WithAlpha(0.7));
            scatter.MarkerSize = 3;
            plot.Legend.ManualItems.Add(new LegendItem
            {
                LabelText = data.LabelNames[label],
                MarkerShape = MarkerShape.FilledCircle,
                MarkerSize = 9,
                MarkerColor = Color.FromHex(Palette[label % Palette.Length]),
            });
        }

        plot.Title(title);
        plot.XLabel(bottom);
        plot.YLabel(left);
        plot.Axes.SquareUnits();
        if (legend)
        {
            plot.ShowLegend(Edge.Right);
        }
        else
        {
            plot.HideLegend();
        }
    }
}

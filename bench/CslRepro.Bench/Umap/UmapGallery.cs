using System.Globalization;
using CslRepro.Umap;
using ScottPlot;

namespace CslRepro.Bench.Umap;

/// <summary>`umap-gallery`: maps of known data sets as pictures, and their quality as a table.</summary>
internal static class UmapGallery
{
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
            MapPlot.Scatter(multiplot.GetPlot(0), data.Points, 0, 2, data, $"{data.Name}: the points from the side", "x", "z", legend: false);
            MapPlot.Scatter(multiplot.GetPlot(1), map, 0, 1, data, $"{data.Name}: the map", "map axis 1", "map axis 2", legend: true);
            multiplot.SavePng(Path.Combine(folder, $"{name}.png"), 1200, 560);
            return;
        }

        var plot = new Plot();
        MapPlot.Scatter(plot, map, 0, 1, data, $"{data.Name}: the map", "map axis 1", "map axis 2", legend: true);
        plot.SavePng(Path.Combine(folder, $"{name}.png"), 800, 640);
    }
}

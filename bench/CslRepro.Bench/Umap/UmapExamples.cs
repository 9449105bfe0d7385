using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Umap;
using ScottPlot;

namespace CslRepro.Bench.Umap;

/// <summary>`umap-examples`: a supervised map, new points on a map, and aligned maps, as pictures, with what each is worth in numbers.</summary>
internal static class UmapExamples
{
    private const int NeighborCount = 15;
    private const int Moments = 4;

    /// <summary>Makes the maps, prints their numbers and writes the pictures.</summary>
    public static void Run(TextWriter output, string folder)
    {
        Directory.CreateDirectory(folder);
        var states = ReservoirPoints.Make(1);
        Supervised(output, states, Path.Combine(folder, "supervised.png"));
        NewPoints(output, states, Path.Combine(folder, "new-points.png"));
        Aligned(output, Path.Combine(folder, "aligned.png"));
    }

    /// <summary>States of which every second one's label is known, mapped without labels and with them.</summary>
    private static void Supervised(TextWriter output, LabelledPoints data, string path)
    {
        var labels = data.Labels.Select((label, row) => row % 2 == 0 ? label : -1).ToArray();
        var plain = new CslRepro.Umap.Umap().FitTransform(data.Points);
        var supervised = new CslRepro.Umap.Umap().Fit(data.Points, labels).Embedding;
        foreach (var (name, map) in new[] { ("without labels", plain), ("with every second label", supervised) })
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"supervised map, {name}: purity {Purity(data, map, _ => true):F3}, of the points without label {Purity(data, map, row => row % 2 == 1):F3}, " +
                $"trustworthiness {MapQuality.Trustworthiness(data.Points, map):F3}"));
        }

        var multiplot = Panels(1, 2);
        MapPlot.Scatter(multiplot.GetPlot(0), plain, 0, 1, data, "without labels", "map axis 1", "map axis 2", false, MapPlot.Limits([plain]));
        MapPlot.Scatter(
            multiplot.GetPlot(1), supervised, 0, 1, data, "every second point's label known", "map axis 1", "map axis 2", true, MapPlot.Limits([supervised]));
        multiplot.SavePng(path, 1300, 600);
    }

    /// <summary>Four of five states make the map, the fifth ones are placed on it.</summary>
    private static void NewPoints(TextWriter output, LabelledPoints data, string path)
    {
        var old = Part(data, row => row % 5 != 0);
        var added = Part(data, row => row % 5 == 0);
        var model = new CslRepro.Umap.Umap().Fit(old.Points);
        var placed = model.Transform(added.Points);
        var same = 0;
        for (var row = 0; row < placed.Rows; row++)
        {
            same += Nearest(model.Embedding, placed[row, 0], placed[row, 1]).Count(other => old.Labels[other] == added.Labels[row]);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"new points: {added.Points.Rows} placed on a map of {old.Points.Rows}; purity of the map {MapQuality.Purity(model.Embedding, old.Labels):F3}, " +
            $"of the map's points around new ones {(double)same / (placed.Rows * NeighborCount):F3}"));

        var multiplot = Panels(1, 2);
        var limits = MapPlot.Limits([model.Embedding, placed]);
        MapPlot.Scatter(multiplot.GetPlot(0), model.Embedding, 0, 1, old, "the points that made the map", "map axis 1", "map axis 2", false, limits);
        var right = multiplot.GetPlot(1);
        var below = right.Add.ScatterPoints(Column(model.Embedding, 0), Column(model.Embedding, 1), Color.FromHex("#C8C8C8"));
        below.MarkerSize = 3;
        MapPlot.Scatter(right, placed, 0, 1, added, "new points, placed on it (grey: its own points)", "map axis 1", "map axis 2", true, limits);
        multiplot.SavePng(path, 1300, 600);
    }

    /// <summary>Clusters of which one parts in two while the others stay, mapped by aligned maps and by maps of their own.</summary>
    private static void Aligned(TextWriter output, string path)
    {
        var moments = Enumerable.Range(0, Moments).Select(moment => KnownShapes.PartingClusters(1200, 20, 5, (double)moment / (Moments - 1), 1)).ToArray();
        var points = moments.Select(moment => moment.Points).ToArray();
        var aligned = new AlignedUmap().Fit(points);
        var separate = points.Select((moment, i) => new CslRepro.Umap.Umap(new UmapOptions { Seed = (ulong)i }).FitTransform(moment)).ToArray();
        var multiplot = Panels(2, Moments);
        foreach (var (row, name, maps) in new[] { (0, "aligned", aligned), (1, "by itself", separate) })
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Moments} moments, {name}: a point moves by {MeanMove(maps):F2} from one to the next, mean purity " +
                $"{maps.Average(map => MapQuality.Purity(map, moments[^1].Labels)):F3}, " +
                $"mean trustworthiness {maps.Select((map, i) => MapQuality.Trustworthiness(points[i], map)).Average():F3}"));
            var limits = MapPlot.Limits([.. maps]);
            for (var moment = 0; moment < Moments; moment++)
            {
                MapPlot.Scatter(
                    multiplot.GetPlot((row * Moments) + moment),
                    maps[moment],
                    0,
                    1,
                    moments[moment],
                    $"moment {moment + 1}, {name}",
                    "map axis 1",
                    "map axis 2",
                    legend: moment == Moments - 1,
                    limits);
            }
        }

        multiplot.SavePng(path, 1700, 800);
    }

    private static Multiplot Panels(int rows, int columns)
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(rows * columns);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns);
        return multiplot;
    }

    private static double MeanMove(IReadOnlyList<Matrix<float>> maps)
    {
        var sum = 0.0;
        for (var moment = 1; moment < maps.Count; moment++)
        {
            for (var row = 0; row < maps[moment].Rows; row++)
            {
                var (dx, dy) = (maps[moment][row, 0] - maps[moment - 1][row, 0], maps[moment][row, 1] - maps[moment - 1][row, 1]);
                sum += Math.Sqrt((dx * dx) + (dy * dy));
            }
        }

        return sum / ((maps.Count - 1) * maps[0].Rows);
    }

    /// <summary>As <see cref="MapQuality.Purity"/>, of some points among all.</summary>
    private static double Purity(LabelledPoints data, Matrix<float> map, Func<int, bool> counts)
    {
        var near = NearestNeighbors.Among(map, NeighborCount + 1);
        var rows = Enumerable.Range(0, map.Rows).Where(counts).ToArray();
        return rows.Average(row => near.IndicesOf(row)[1..].ToArray().Average(other => data.Labels[other] == data.Labels[row] ? 1.0 : 0));
    }

    private static int[] Nearest(Matrix<float> map, double x, double y) =>
    [
        .. Enumerable.Range(0, map.Rows)
            .OrderBy(row => ((map[row, 0] - x) * (map[row, 0] - x)) + ((map[row, 1] - y) * (map[row, 1] - y)))
            .Take(NeighborCount),
    ];

    private static LabelledPoints Part(LabelledPoints data, Func<int, bool> belongs)
    {
        var rows = Enumerable.Range(0, data.Points.Rows).Where(belongs).ToArray();
        var points = new Matrix<float>(rows.Length, data.Points.Columns);
        for (var i = 0; i < rows.Length; i++)
        {
            data.Points.Row(rows[i]).CopyTo(points.Row(i));
        }

        return data with { Points = points, Labels = Array.ConvertAll(rows, row => data.Labels[row]) };
    }

    private static double[] Column(Matrix<float> map, int column) => [.. Enumerable.Range(0, map.Rows).Select(row => (double)map[row, column])];
}

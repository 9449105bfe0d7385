using System.Globalization;
using CslRepro.Umap;

namespace CslRepro.Bench.Umap;

/// <summary>`umap-growth`: how time grows with the number of points, with nearest-neighbour descent, at the same number of epochs.</summary>
internal static class UmapGrowth
{
    public static void Run(TextWriter output)
    {
        var sizes = new[] { 2_000, 5_000, 10_000, 20_000, 50_000 };
        var all = KnownShapes.Clusters(sizes[^1], 50, 20, 1).Points;
        var options = new UmapOptions { NeighborSearch = NeighborSearch.Descent, Epochs = 200 };
        new CslRepro.Umap.Umap(options).Fit(all.RowRange(0, sizes[0]));
        output.WriteLine("| points | neighbours | layout | all stages | exponent since the row before |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        var seconds = new List<double>();
        foreach (var size in sizes)
        {
            var times = new CslRepro.Umap.Umap(options).Fit(all.RowRange(0, size)).StageTimes;
            seconds.Add(times.Total.TotalSeconds);
            var exponent = seconds.Count > 1 ? Math.Log(seconds[^1] / seconds[^2]) / Math.Log((double)size / sizes[seconds.Count - 2]) : double.NaN;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {times.Neighbors.TotalSeconds:F2} s | {times.Layout.TotalSeconds:F2} s | {seconds[^1]:F2} s | {exponent:F2} |"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"from {sizes[0]} to {sizes[^1]}: n^{Math.Log(seconds[^1] / seconds[0]) / Math.Log((double)sizes[^1] / sizes[0]):F2}"));
    }
}

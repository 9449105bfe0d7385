using System.Globalization;
using CslRepro.Bench.Sides;
using CslRepro.Umap;

namespace CslRepro.Bench.Umap;

/// <summary>
/// `umap-digits`: maps of 70,000 handwritten digits, whose neighbours are found by descent, seed by seed: times, and quality on a sample. Beside those of
/// umap-learn, in turn, if asked for.
/// </summary>
internal static class UmapDigits
{
    private const int Sample = 2000;
    private const int Seeds = 3;

    /// <summary>Makes the maps and prints a table.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="folder">Where the four files of MNIST lie.</param>
    /// <param name="python">The Python interpreter that has umap-learn, or null for ours alone.</param>
    public static void Run(TextWriter output, string folder, string? python)
    {
        var data = HandwrittenDigits.Read(folder);
        using var rival = python is null ? null : UmapLearn.Start(python);
        var quality = new SampledQuality(data, Sample);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Name}, {data.Points.Rows} x {data.Points.Columns}; {Seeds} seeds; {Environment.ProcessorCount} processors; quality at {Sample} points"));
        output.WriteLine();
        output.WriteLine("| side | seed | time | processor time | neighbours | graph | start | layout | neighbours found | shared neighbours | purity |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        new CslRepro.Umap.Umap(new UmapOptions { NeighborSearch = NeighborSearch.Descent }).Fit(data.Points.RowRange(0, 5000));
        var ratios = new List<double>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var before = Environment.CpuUsage.TotalTime;
            UmapModel? model = null;
            var ours = Comparison.Seconds(() => model = new CslRepro.Umap.Umap(new UmapOptions { Seed = (ulong)seed }).Fit(data.Points));
            var busy = Environment.CpuUsage.TotalTime - before;
            var times = model!.StageTimes;
            var (shared, purity) = quality.Of(model.Embedding);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| ours | {seed} | {ours:F1} s | {busy.TotalSeconds:F1} s | {times.Neighbors.TotalSeconds:F1} s | " +
                $"{times.Graph.TotalSeconds:F1} s | {times.Initialisation.TotalSeconds:F1} s | {times.Layout.TotalSeconds:F1} s | " +
                $"{quality.Found(model.Neighbors):P1} | {shared:P1} | {purity:P1} |"));
            if (rival is not null)
            {
                var (map, theirs, theirBusy) = rival.Fit(data.Points, seed);
                (shared, purity) = quality.Of(map);
                ratios.Add(theirs / ours);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| umap-learn | {seed} | {theirs:F1} s | {theirBusy:F1} s | | | | | | {shared:P1} | {purity:P1} |"));
            }
        }

        if (rival is not null)
        {
            output.WriteLine();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"umap-learn {rival.Version} / ours, median of the seeds' ratios: {Comparison.Median(ratios):F1}"));
        }
    }
}

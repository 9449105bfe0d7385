using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Bench.Umap;

/// <summary>
/// `umap-sides`: our maps against those of umap-learn (warm, seeded, default settings) on the same points in one run, seed by seed in turn;
/// times, ratios, and the quality of both by our measures.
/// </summary>
internal static class UmapAgainstUmapLearn
{
    /// <summary>Runs the comparison and prints tables.</summary>
    /// <param name="output">Where the tables go.</param>
    /// <param name="python">The Python interpreter that has umap-learn and scikit-learn (Debian: packages umap-learn and python3-sklearn).</param>
    /// <param name="seeds">How many seeds.</param>
    public static void Run(TextWriter output, string python = "/usr/bin/python3", int seeds = 5)
    {
        using var rival = UmapLearn.Start(python);
        output.WriteLine(
            $"umap-learn {rival.Version}, warm and seeded, against ours with the same settings; {seeds} seeds; {Environment.ProcessorCount} processors");
        Compare(output, rival, ReservoirPoints.Make(1), seeds);
        Compare(output, rival, rival.Digits(), seeds);
    }

    private static void Compare(TextWriter output, UmapLearn rival, LabelledPoints data, int seeds)
    {
        var points = data.Points;
        new CslRepro.Umap.Umap(new UmapOptions { Epochs = 20 }).Fit(points);
        var sides = new[] { new Side("umap-learn"), new Side("ours, 1 thread"), new Side("ours, 2 threads"), new Side("ours, in place (1 thread)") };
        for (var seed = 0; seed < seeds; seed++)
        {
            var (map, seconds, busy) = rival.Fit(points, seed);
            sides[0].Add(data, map, seconds, busy);
            var options = new UmapOptions { Seed = (ulong)seed };
            Ours(sides[1], data, options with { Threads = 1 });
            Ours(sides[2], data, options with { Threads = 2 });
            Ours(sides[3], data, options with { Threads = 1, Layout = UmapLayout.InPlace });
        }

        output.WriteLine();
        output.WriteLine($"{data.Name}, {points.Rows} x {points.Columns}");
        output.WriteLine();
        output.WriteLine(
            "| side | fastest | median | processor time | times faster (fastest) | (median) | less processor time | " +
            "trustworthiness | shared neighbours | purity |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var side in sides)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {side.Name} | {side.Fastest:F2} s | {side.Median:F2} s | {side.Busy:F2} s | " +
                $"{sides[0].Fastest / side.Fastest:F1} | {sides[0].Median / side.Median:F1} | {sides[0].Busy / side.Busy:F1} | " +
                $"{side.Trust:F4} | {side.Shared:F4} | {side.Purity:F4} |"));
        }

        foreach (var side in sides.Where(side => side.Stages.Length > 0))
        {
            output.WriteLine();
            output.WriteLine($"{side.Name}, stages of the fastest run: {side.Stages}");
        }
    }

    private static void Ours(Side side, LabelledPoints data, UmapOptions options)
    {
        var before = Environment.CpuUsage.TotalTime;
        var model = new CslRepro.Umap.Umap(options).Fit(data.Points);
        var busy = Environment.CpuUsage.TotalTime - before;
        var times = model.StageTimes;
        side.Add(data, model.Embedding, times.Total.TotalSeconds, busy.TotalSeconds, string.Create(
            CultureInfo.InvariantCulture,
            $"neighbours {times.Neighbors.TotalSeconds:F3} s, graph {times.Graph.TotalSeconds:F3} s, " +
            $"start {times.Initialisation.TotalSeconds:F3} s, layout {times.Layout.TotalSeconds:F3} s"));
    }

    private sealed class Side(string name)
    {
        private readonly List<double> seconds = [];
        private readonly List<double> busy = [];
        private readonly List<(double Trust, double Shared, double Purity)> quality = [];

        public string Name => name;

        public string Stages { get; private set; } = "";

        public double Fastest => seconds.Min();

        public double Median => Sides.Comparison.Median(seconds);

        /// <summary>The least processor time, which others on the machine disturb less than the clock.</summary>
        public double Busy => busy.Min();

        public double Trust => quality.Average(one => one.Trust);

        public double Shared => quality.Average(one => one.Shared);

        public double Purity => quality.Average(one => one.Purity);

        public void Add(LabelledPoints data, Matrix<float> map, double time, double busyTime, string stages = "")
        {
            if (seconds.Count == 0 || time < seconds.Min())
            {
                Stages = stages;
            }

            seconds.Add(time);
            busy.Add(busyTime);
            quality.Add((MapQuality.Trustworthiness(data.Points, map), MapQuality.SharedNeighbors(data.Points, map), MapQuality.Purity(map, data.Labels)));
        }
    }
}

using System.Globalization;
using System.Text.Json;
using CslRepro.Cli;
using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class EmbedTests : IDisposable
{
    private const int Count = 60;
    private readonly TemporaryFolder folder = new();
    private readonly string csv;
    private readonly string npy;

    public EmbedTests()
    {
        // Three heaps of points in five dimensions.
        var random = new RandomStream(1, "tests/embed");
        var points = new Matrix<float>(Count, 5);
        for (var row = 0; row < Count; row++)
        {
            for (var column = 0; column < 5; column++)
            {
                points[row, column] = (float)random.NextDouble() + (column == row % 3 ? 10 : 0);
            }
        }

        csv = folder["points.csv"];
        npy = folder["points.npy"];
        PointFile.Write(csv, points);
        PointFile.Write(npy, points);
    }

    [Theory]
    [InlineData("batch", "spectral")]
    [InlineData("batch", "random")]
    [InlineData("in-place", "pca")]
    public async Task A_map_is_the_same_for_every_number_of_threads_and_either_kind_of_file(string layout, string start)
    {
        string[] settings = ["--layout", layout, "--init", start, "--epochs", "20", "--neighbors", "8"];
        var one = await MapAsync(csv, [.. settings, "--threads", "1"]);
        var two = await MapAsync(npy, [.. settings, "--threads", "2"]);
        var other = await MapAsync(npy, [.. settings, "--threads", "2", "--seed", "7"]);

        Assert.Equal((Count, 2), (one.Rows, one.Columns));
        Assert.Equal(one.Elements.ToArray(), two.Elements.ToArray());
        Assert.NotEqual(one.Elements.ToArray(), other.Elements.ToArray());
    }

    [Fact]
    public async Task Labels_make_a_supervised_map()
    {
        var lines = Enumerable.Range(0, Count).Select(row => row % 2 == 0 ? "even\n" : row % 3 == 0 ? "\n" : "odd\n");
        var labels = folder.Write("labels.txt", string.Concat(lines));
        int[] numbers = [.. Enumerable.Range(0, Count).Select(row => row % 2 == 0 ? 0 : row % 3 == 0 ? -1 : 1)];
        var points = PointFile.Read(csv);
        var options = new UmapOptions { NeighborCount = 8, Epochs = 20 };

        var map = await MapAsync(csv, ["--neighbors", "8", "--epochs", "20", "--labels", labels, "--label-weight", "0.8"]);

        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(new Umap.Umap(options).Fit(points, numbers, 0.8, null, cancellation).Embedding.Elements.ToArray(), map.Elements.ToArray());
        Assert.NotEqual(new Umap.Umap(options).Fit(points, null, cancellation).Embedding.Elements.ToArray(), map.Elements.ToArray());
    }

    [Theory]
    [InlineData("a\nb\n", "it has 2 lines, but there are 60 points; a line for each would do.")]
    [InlineData("", "it has 0 lines")]
    public async Task Labels_that_do_not_fit_are_refused(string text, string expected)
    {
        var labels = folder.Write("labels.txt", text);

        Assert.Contains(
            expected, await CommandRun.RefusalOf("embed", "--input", csv, "--labels", labels, "--out", folder["map.csv"]), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["map.csv"]));
    }

    [Fact]
    public async Task Labels_that_are_all_unknown_are_refused_and_a_weight_has_its_range()
    {
        var labels = folder.Write("labels.txt", new string('\n', Count));

        Assert.Contains(
            "all its lines are empty",
            await CommandRun.RefusalOf("embed", "--input", csv, "--labels", labels, "--out", folder["map.csv"]),
            StringComparison.Ordinal);
        Assert.Contains(
            "in 0 ... 0.99",
            await CommandRun.RefusalOf("embed", "--input", csv, "--label-weight", "1", "--out", folder["map.csv"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_reaches_the_map()
    {
        var points = PointFile.Read(csv);
        var expected = new Umap.Umap(new UmapOptions
        {
            NeighborCount = 9,
            MinimumDistance = 0.4,
            Components = 3,
            Metric = UmapMetric.Cosine,
            Seed = 5,
            Initialisation = UmapInitialisation.Pca,
            Epochs = 12,
            Layout = UmapLayout.InPlace,
        }).FitTransform(points, cancellation: TestContext.Current.CancellationToken);

        var map = await MapAsync(
            csv, "--neighbors", "9", "--min-dist", "0.4", "--dimensions", "3", "--metric", "cosine", "--seed", "5",
            "--init", "pca", "--epochs", "12", "--layout", "in-place");

        Assert.Equal(expected.Elements.ToArray(), map.Elements.ToArray());
    }

    [Fact]
    public async Task The_defaults_are_the_librarys()
    {
        var expected = new Umap.Umap().FitTransform(PointFile.Read(csv), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(expected.Elements.ToArray(), (await MapAsync(csv)).Elements.ToArray());
    }

    [Fact]
    public async Task Quality_prints_the_librarys_measures()
    {
        var lines = await CommandRun.OutputOf(
            "embed", "--input", csv, "--out", folder["map.csv"], "--epochs", "20", "--neighbors", "10", "--metric",
            "cosine", "--quality");

        var points = PointFile.Read(csv);
        var map = PointFile.Read(folder["map.csv"]);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{folder["map.csv"]}: 60 points in 2 dimensions, ", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"for 10 neighbours: trustworthiness {MapQuality.Trustworthiness(points, map, 10, UmapMetric.Cosine):F4}, continuity "
                    + $"{MapQuality.Continuity(points, map, 10, UmapMetric.Cosine):F4}, shared neighbours "
                    + $"{MapQuality.SharedNeighbors(points, map, 10, UmapMetric.Cosine):F4}"),
            lines[1]);
    }

    [Fact]
    public async Task Json_has_settings_digest_times_and_measures()
    {
        var line = JsonDocument.Parse(
            Assert.Single(await CommandRun.OutputOf("embed", "--input", npy, "--out", folder["map.npy"], "--epochs", "5", "--quality", "--json"))).RootElement;

        Assert.Equal(
            [
                "input", "out", "points", "pointDimensions", "neighbors", "minDist", "dimensions", "metric", "seed",
                "init", "epochs", "layout", "labels", "digest", "seconds", "quality", "warnings",
            ],
            Names(line));
        Assert.Equal(["neighbors", "graph", "initialisation", "layout", "total"], Names(line.GetProperty("seconds")));
        Assert.Equal(["neighbors", "trustworthiness", "continuity", "sharedNeighbors", "seconds"], Names(line.GetProperty("quality")));
        Assert.Equal(Digest.Of(PointFile.Read(folder["map.npy"])), line.GetProperty("digest").GetString());
        Assert.Equal(15, line.GetProperty("neighbors").GetInt32());

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(field => field.Name);
    }

    [Fact]
    public async Task Too_few_points_are_mapped_with_a_warning()
    {
        var run = await CommandRun.Of("embed", "--input", folder.Write("four.csv", "x,y\n0,0\n0,1\n1,0\n5,5\n"), "--out", folder["map.npy"], "--json");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Contains("there are only 4 points", Assert.Single(run.Error), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(Assert.Single(run.Output)).RootElement.GetProperty("warnings").GetArrayLength());
        Assert.Equal(4, PointFile.Read(folder["map.npy"]).Rows);
    }

    public void Dispose() => folder.Dispose();

    private async Task<Matrix<float>> MapAsync(string input, params string[] settings)
    {
        var target = folder["map.npy"];
        Assert.Single(await CommandRun.OutputOf(["embed", "--input", input, "--out", target, .. settings]));
        return PointFile.Read(target);
    }
}

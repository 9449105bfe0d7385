using System.Text.Json;
using CslRepro.Cli;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class TrainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_json_line_has_exactly_the_documented_fields()
    {
        var lines = await CommandRun.OutputOf("train", "--model", "keywords", "--seeds", "7", "--json");

        var line = JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal(
            ["model", "objects", "seed", "validError", "exactError", "rmse", "trainSeconds", "multiplyAdds", "digest"],
            line.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("keywords", 4, 7), (line.GetProperty("model").GetString(), line.GetProperty("objects").GetInt32(), line.GetProperty("seed").GetInt32()));
        Assert.InRange(line.GetProperty("exactError").GetDouble(), 0.01, 1);
        Assert.Matches("^[0-9a-f]{64}$", line.GetProperty("digest").GetString());
    }

    [Theory]
    [InlineData("esn-fl", "--units", "50")]
    [InlineData("lstm", "--units", "5", "--epochs", "1")]
    [InlineData("gru", "--units", "5", "--epochs", "1")]
    [InlineData("simple", "--units", "5", "--epochs", "1")]
    public async Task Lines_come_by_seed_and_their_digests_do_not_depend_on_the_number_of_threads(params string[] model)
    {
        string[] command = ["train", "--model", .. model, "--seeds", "0..2", "--json"];

        var one = await LinesAsync([.. command, "--threads", "1"]);
        var two = await LinesAsync([.. command, "--threads", "2"]);

        Assert.Equal([0, 1, 2], one.Select(line => line.GetProperty("seed").GetInt32()));
        Assert.Equal(3, one.Select(Digest).Distinct().Count());
        Assert.Equal(one.Select(Timeless), two.Select(Timeless));

        static string? Digest(JsonElement line) => line.GetProperty("digest").GetString();
        static string Timeless(JsonElement line) => string.Join(' ', line.EnumerateObject().Where(field => field.Name != "trainSeconds"));
    }

    [Theory]
    [InlineData("esn-fl", "--units", "50")]
    [InlineData("esn-cl", "--units", "20")]
    [InlineData("lstm", "--units", "5", "--epochs", "2")]
    [InlineData("gru", "--units", "5", "--epochs", "2", "--batch", "16", "--learning-rate", "0.01")]
    [InlineData("simple", "--units", "5", "--epochs", "2")]
    public async Task A_saved_network_makes_the_errors_that_training_printed(params string[] model)
    {
        var trained = Assert.Single(await LinesAsync(["train", "--model", .. model, "--seeds", "3", "--save", folder["models"], "--json"]));
        await CommandRun.OutputOf("corpus", "--seed", "3", "--out", folder.Path);

        var evaluated = Assert.Single(
            await LinesAsync(["evaluate", "--model-folder", folder["models/seed-3"], "--corpus", folder["csl-4-objects-seed-3.txt"], "--json"]));

        foreach (var field in new[] { "objects", "seed", "validError", "exactError", "rmse", "digest" })
        {
            Assert.Equal(trained.GetProperty(field).GetRawText(), evaluated.GetProperty(field).GetRawText());
        }
    }

    [Fact]
    public async Task The_threshold_decides_what_is_read_off()
    {
        await CommandRun.OutputOf("train", "--model", "esn-fl", "--units", "50", "--save", folder["models"]);
        await CommandRun.OutputOf("corpus", "--out", folder.Path);

        // No softmax of K outputs is as large as 100 / K: nothing is read, and every sentence says something.
        var line = Assert.Single(
            await LinesAsync(
                ["evaluate", "--model-folder", folder["models/seed-0"], "--corpus", folder["csl-4-objects-seed-0.txt"], "--threshold", "100", "--json"]));

        Assert.Equal(1, line.GetProperty("validError").GetDouble());
    }

    [Fact]
    public async Task Without_json_a_table_is_printed()
    {
        var lines = await CommandRun.OutputOf("train", "--model", "keywords", "--seeds", "0..1");

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("seed  valid error", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1 ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_training_leaves_whole_networks_only()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StoppingWriter(stop);

        var run = await CommandRun.Of(
            output, stop.Token, "train", "--model", "esn-fl", "--units", "50", "--seeds", "0..199", "--threads", "1", "--save", folder["models"], "--json");

        Assert.Equal(ExitCodes.Cancelled, run.ExitCode);
        Assert.Equal("cslrepro: stopped; nothing was left half-written.", Assert.Single(run.Error));
        Assert.InRange(run.Output.Length, 1, 199);
        var saved = Directory.GetFileSystemEntries(folder["models"]);
        Assert.Equal(run.Output.Length, saved.Length);
        Assert.All(saved, network => Assert.Equal(4, Directory.GetFiles(network).Length));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<JsonElement[]> LinesAsync(string[] arguments) =>
        [.. (await CommandRun.OutputOf(arguments)).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Presses Ctrl+C when the first line is there.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}

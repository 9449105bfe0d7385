using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class ExploreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_saved_network_gives_the_same_page_for_every_number_of_threads()
    {
        await CommandRun.OutputOf("train", "--model", "esn-fl", "--units", "30", "--save", folder["models"]);
        string[] arguments = ["explore", "--model-folder", folder["models/seed-0"], "--sentences", "40", "--out"];

        var line = Assert.Single(await CommandRun.OutputOf([.. arguments, folder["one.html"], "--threads", "1"]));
        await CommandRun.OutputOf([.. arguments, folder["two.html"], "--threads", "3"]);

        Assert.StartsWith($"{folder["one.html"]}: esn, ", line, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(folder["one.html"]), File.ReadAllBytes(folder["two.html"]));
        Assert.Equal(
            ["models", "one.html", "two.html"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_networks_stand_side_by_side_and_a_page_that_is_there_is_replaced()
    {
        await CommandRun.OutputOf("train", "--model", "esn-fl", "--units", "30", "--save", folder["esn"]);
        await CommandRun.OutputOf("train", "--model", "lstm", "--epochs", "1", "--save", folder["lstm"]);
        var page = folder.Write("page.html", "an older one");

        var line = Assert.Single(await CommandRun.OutputOf(
            "explore", "--model-folder", folder["esn/seed-0"], "--compare-folder", folder["lstm/seed-0"], "--sentences", "40", "--out", page));

        Assert.Contains(": esn and lstm, ", line, StringComparison.Ordinal);
        Assert.Contains("<title>esn beside lstm - CslRepro explorer</title>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gru_is_trained_and_stands_beside_another_network()
    {
        var line = Assert.Single(
            await CommandRun.OutputOf("explore", "--model", "gru", "--compare", "lstm", "--sentences", "20", "--out", folder["page.html"]));

        Assert.Contains(": gru and lstm, ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_of_another_vocabulary_is_refused()
    {
        await CommandRun.OutputOf("train", "--model", "esn-fl", "--units", "10", "--objects", "5", "--save", folder["models"]);

        var refusal = await CommandRun.RefusalOf("explore", "--model-folder", folder["models/seed-0"], "--out", folder["page.html"]);

        Assert.Contains("another vocabulary", refusal, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["page.html"]));
    }

    public void Dispose() => folder.Dispose();
}

using CslRepro.Cli;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class TuneTests : IDisposable
{
    private static readonly string[] Small = ["tune", "--model", "esn", "--trials", "2", "--objects", "4", "--objects", "5"];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_register_has_what_is_searched() =>
        Assert.Equal(
            (await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Find(), "registration", "search.txt"), TestContext.Current.CancellationToken))
                .Select(line => line.Trim()),
            await CommandRun.OutputOf("tune", "--space"));

    [Fact]
    public async Task The_best_settings_are_a_command_that_gives_the_same_network()
    {
        await Search([.. Small, "--out", folder["search"]]);
        foreach (var row in Trials("search").Where(row => row[1] == "4"))
        {
            var trained = await CommandRun.OutputOf(["train", .. row[13].Split(' '), "--objects", row[1], "--seeds", row[3], "--patience", "10", "--json"]);
            Assert.Contains($"\"digest\":\"{row[12]}\"", Assert.Single(trained), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shares_and_threads_give_what_the_whole_gives()
    {
        await Search([.. Small, "--threads", "5", "--out", folder["whole"]]);
        await Search([.. Small, "--shard", "1/2", "--store", folder["1"]]);
        await Search([.. Small, "--shard", "2/2", "--store", folder["2"]]);
        await Search([.. Small, "--threads", "1", "--from", folder["1"], "--from", folder["2"], "--out", folder["joined"]]);

        Assert.Equal(4, Trials("whole").Length);
        foreach (var file in new[] { "search.json", "trials.csv", "search-effort.png", "search-parameters.png" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder["whole"], file), TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(Path.Combine(folder["joined"], file), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_store_that_is_there_makes_no_trial_again()
    {
        var first = await Search([.. Small, "--store", folder["store"]]);
        var second = await Search([.. Small, "--store", folder["store"]]);
        Assert.Contains(": 4 results of this code", string.Join('\n', second.Error), StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Theory]
    [InlineData("There is no search for \"keywords\"; there are esn, lstm, gru, simple.", "--model", "keywords")]
    [InlineData("--objects 51: must be 3 ... 50, the sizes of the paper's corpora.", "--objects", "51")]
    [InlineData("--budget 0: must be above 0, and at most 10⁹.", "--budget", "0")]
    [InlineData("--trials 0: must be 1 or more.", "--trials", "0")]
    [InlineData("--shard 1/2 needs --store DIR, where its results go.", "--shard", "1/2")]
    public async Task Bad_input_is_refused(string message, params string[] arguments) =>
        Assert.Equal("cslrepro: " + message, await CommandRun.RefusalOf(["tune", .. arguments]));

    public void Dispose() => folder.Dispose();

    private static async Task<CommandRun> Search(string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(ExitCodes.Success, run.ExitCode);
        return run;
    }

    private string[][] Trials(string name) =>
        [.. File.ReadAllLines(Path.Combine(folder[name], "trials.csv")).Skip(1).Select(line => line.Split(','))];
}

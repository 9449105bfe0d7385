using System.Globalization;
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
        await CommandRun.SuccessOf([.. Small, "--out", folder["search"]]);
        var chosen = await File.ReadAllLinesAsync(Path.Combine(folder["search"], "chosen.txt"), TestContext.Current.CancellationToken);
        Assert.All(chosen, line => Assert.Contains(Trials("search"), row => $"{row[1]} {row[13]}" == line));
        Assert.Equal(["4", "5"], chosen.Select(line => line.Split(' ')[0]));
        foreach (var row in Trials("search").Where(row => row[1] == "4"))
        {
            var trained = await CommandRun.OutputOf(["train", .. row[13].Split(' '), "--objects", row[1], "--seeds", row[3], "--patience", "10", "--json"]);
            Assert.Contains($"\"digest\":\"{row[12]}\"", Assert.Single(trained), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shares_and_threads_give_what_the_whole_gives()
    {
        await CommandRun.SuccessOf([.. Small, "--threads", "5", "--out", folder["whole"]]);
        await CommandRun.SuccessOf([.. Small, "--shard", "1/2", "--store", folder["1"]]);
        await CommandRun.SuccessOf([.. Small, "--shard", "2/2", "--store", folder["2"]]);
        await CommandRun.SuccessOf([.. Small, "--threads", "1", "--from", folder["1"], "--from", folder["2"], "--out", folder["joined"]]);

        Assert.Equal(4, Trials("whole").Length);
        foreach (var file in new[] { "search.json", "trials.csv", "chosen.txt", "search-effort.png", "search-parameters.png" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder["whole"], file), TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(Path.Combine(folder["joined"], file), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_store_that_is_there_makes_no_trial_again()
    {
        var first = await CommandRun.SuccessOf([.. Small, "--store", folder["store"]]);
        var second = await CommandRun.SuccessOf([.. Small, "--store", folder["store"]]);
        Assert.Contains(": 4 results of this code", string.Join('\n', second.Error), StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Theory]
    [InlineData("2/8", "what is asked for is one alone, that of share 1/8.", "--objects", "4")]
    [InlineData("3/8", "what is asked for are 2, one for each of the shares 1/8 to 2/8.", "--objects", "4", "--objects", "5")]
    public async Task A_share_without_a_search_is_refused_before_its_store_is_made(string share, string message, params string[] objects)
    {
        Assert.Equal(
            $"cslrepro: --shard {share}: that share has nothing to search. A kind of network on a number of objects is one search; {message}",
            await CommandRun.RefusalOf(["tune", "--model", "esn", .. objects, "--shard", share, "--store", folder["store"]]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_smallest_budget_pays_one_trial()
    {
        await CommandRun.SuccessOf("tune", "--model", "esn", "--objects", "4", "--budget", "1e-10", "--out", folder["search"]);
        Assert.Single(Trials("search"));
    }

    [Fact]
    public async Task Another_kind_beside_the_ESN_is_compared_with_it()
    {
        const string Lead = "The effort from which on the best trial is expected to be better than that of the ESN with the same effort, in 10⁹ multiply-adds:";
        var both = await CommandRun.OutputOf("tune", "--model", "esn", "--model", "simple", "--trials", "1", "--objects", "4");
        var rows = both.SkipWhile(line => line != Lead).TakeWhile(line => line != "The best settings:").ToArray();
        Assert.Contains(rows, line => line.Contains("simple", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(rows.Skip(1), line => line.Contains("│ ESN", StringComparison.Ordinal));
        Assert.DoesNotContain(Lead, await CommandRun.OutputOf("tune", "--model", "simple", "--trials", "1", "--objects", "4"));
    }

    [Theory]
    [InlineData("2", "15", "esn", "gru", "simple")]
    [InlineData("1", "50", "lstm", "gru")]
    [InlineData("1", "4", "lstm")]
    public async Task The_registered_searchs_first_trials_are_those_that_were_approved(string trials, string objects, params string[] models)
    {
        await CommandRun.SuccessOf(
            ["tune", "--trials", trials, "--objects", objects, .. models.SelectMany(model => new[] { "--model", model }), "--out", folder["first"]]);
        var approved = Approved.ToHashSet();
        var made = File.ReadAllLines(Path.Combine(folder["first"], "trials.csv"));
        Assert.Equal(1 + (models.Length * int.Parse(trials, CultureInfo.InvariantCulture)), made.Length);
        Assert.All(made, line => Assert.Contains(line, approved));
    }

    [Fact]
    public void The_register_has_the_settings_that_the_approved_trials_choose()
    {
        var chosen = Approved.Skip(1).Select(line => line.Split(','))
            .GroupBy(row => (Model: row[0], Objects: row[1]))
            .Select(cell => cell.OrderBy(row => (Number(row[4]), Number(row[5]), Number(row[6]), Number(row[11]))).First())
            .Select(row => $"{row[1]} {row[13]}");
        Assert.Equal(chosen, File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "registration", "search-chosen.txt")));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
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

    private static string[] Approved { get; } = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "snapshots", "search", "trials.csv"));

    private string[][] Trials(string name) =>
        [.. File.ReadAllLines(Path.Combine(folder[name], "trials.csv")).Skip(1).Select(line => line.Split(','))];
}

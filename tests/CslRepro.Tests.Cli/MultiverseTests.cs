using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class MultiverseTests : IDisposable
{
    private static readonly string[] Small =
        ["multiverse", "--claim", "perf-lstm-lowest-exact", "--choice", "lstm-gates", "--choice", "esn-sparsity", "--seeds", "2"];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_register_has_what_is_computed() =>
        Assert.Equal(
            (await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Find(), "registration", "multiverse.txt"), TestContext.Current.CancellationToken))
                .Select(line => line.Trim()),
            await CommandRun.OutputOf("multiverse", "--choices"));

    [Theory]
    [InlineData("maps")]
    [InlineData("training")]
    public async Task The_register_has_what_is_computed_of_other_claims(string part)
    {
        var file = Path.Combine(RepositoryRoot.Find(), "registration", $"multiverse-{part}.txt");
        var registered = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line => line.Trim()).ToArray();
        var named = registered.Where(line => line.EndsWith(')'));
        string[] claims = [.. named.Select(line => line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..^1]).Distinct()];
        Assert.Equal(registered, await CommandRun.OutputOf(["multiverse", "--choices", .. claims.SelectMany(claim => new[] { "--claim", claim })]));

        // Both together are what the part's own option computes.
        var both = await CommandRun.OutputOf("multiverse", "--choices", "--" + part);
        Assert.All(registered.Where(line => line.Contains(" combinations of ", StringComparison.Ordinal)), line => Assert.Contains(line, both));
        Assert.Contains("lstm-lowest-valid (perf-lstm-lowest-valid)", both);
    }

    [Fact]
    public async Task Shares_and_threads_give_what_the_whole_gives()
    {
        await CommandRun.SuccessOf([.. Small, "--threads", "5", "--out", folder["whole"]]);
        await CommandRun.SuccessOf([.. Small, "--shard", "1/2", "--store", folder["1"]]);
        var second = await CommandRun.SuccessOf([.. Small, "--shard", "2/2", "--store", folder["2"]]);
        await CommandRun.SuccessOf([.. Small, "--threads", "1", "--from", folder["1"], "--from", folder["2"], "--out", folder["joined"]]);

        Assert.StartsWith("Share 2 of 2: 4 trainings.", Assert.Single(second.Output), StringComparison.Ordinal);
        var specifications = await File.ReadAllLinesAsync(Path.Combine(folder["whole"], "specifications.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(1 + 4, specifications.Length);
        Assert.EndsWith("esn-precision=single", specifications[1], StringComparison.Ordinal);
        Assert.Equal(
            [.. specifications[1..].Select(line => line.Split(',')[^1].Split(' ')).Select(options => (options[2], options[3]))],
            [
                ("lstm-gates=sigmoid", "esn-sparsity=non-zeros"), ("lstm-gates=sigmoid", "esn-sparsity=zeros"),
                ("lstm-gates=hard-sigmoid", "esn-sparsity=non-zeros"), ("lstm-gates=hard-sigmoid", "esn-sparsity=zeros"),
            ]);
        foreach (var file in new[] { "multiverse.json", "specifications.csv", "multiverse.md", "multiverse-perf-lstm-lowest-exact.png" })
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(folder["whole"], file), TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(Path.Combine(folder["joined"], file), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_store_that_is_there_makes_no_training_again()
    {
        var first = await CommandRun.SuccessOf([.. Small, "--store", folder["store"]]);
        var second = await CommandRun.SuccessOf([.. Small, "--store", folder["store"]]);
        Assert.Contains(": 8 results of this code", string.Join('\n', second.Error), StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Theory]
    [InlineData(
        "--claim nope: must be one of perf-lstm-lowest-valid, perf-lstm-lowest-exact, perf-fl-beats-cl, perf-esn-cheaper, scale-esn-outperforms-lstms, "
            + "scale-lstm40-until-15, scale-esn-below-theoretical, rss-esn-two-continents, rss-esn-final-clusters, rss-esn-distance-complexity, "
            + "rss-lstm-clause-split, rss-lstm-airports, perf-both-learn, scale-lstm80-best-lstm, scale-units-saturate, threshold-same-optimum, "
            + "threshold-no-favour, unit-fl-outputs-wild, unit-keyword-jump, unit-lstm-content-words, unit-lstm-clause-cell, unit-esn-keyword-units, "
            + "unit-esn-multipurpose, unit-winglet, unit-both-track-clause, rss-learning-stages.",
        "--claim", "nope")]
    [InlineData(
        "--choice keys: must be one of cl-radius, esn-sparsity, esn-inputs, esn-radius, esn-regularisation, esn-precision.",
        "--claim", "perf-fl-beats-cl", "--choice", "keys")]
    [InlineData("--seeds 1: must be 2 ... 16.", "--seeds", "1")]
    [InlineData("--shard 1/2 needs --store DIR, where its results go.", "--shard", "1/2")]
    public async Task Bad_input_is_refused(string message, params string[] arguments) =>
        Assert.Equal("cslrepro: " + message, await CommandRun.RefusalOf(["multiverse", .. arguments]));

    public void Dispose() => folder.Dispose();
}

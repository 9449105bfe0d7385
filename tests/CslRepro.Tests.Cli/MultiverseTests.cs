using CslRepro.Claims.Multiverse;
using CslRepro.Harness;
using CslRepro.Reports.Multiverse;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class MultiverseTests : IDisposable
{
    private static readonly string[] Small =
        ["multiverse", "--claim", "perf-lstm-lowest-exact", "--choice", "lstm-gates", "--choice", "esn-sparsity", "--seeds", "2"];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Parts => [.. PaperMultiverse.Parts.Select(part => part.Name).Where(name => name.Length > 0)];

    [Fact]
    public async Task The_register_has_what_is_computed()
    {
        Assert.Equal(Registered(PaperMultiverse.Headline), MultiverseText.Of(PaperMultiverse.Headline.PlanOf(Profile.Standard)));
        Assert.Equal(Trimmed(Registered(PaperMultiverse.Headline)), await CommandRun.OutputOf("multiverse", "--choices"));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task The_register_has_what_is_computed_of_other_claims(string name)
    {
        var part = PaperMultiverse.Parts.Single(part => part.Name == name);
        Assert.Equal(Registered(part), MultiverseText.Of(part.PlanOf(Profile.Standard)));

        // The part's own option computes it beside the headline claims.
        var both = await CommandRun.OutputOf("multiverse", "--choices", "--" + name);
        string[] headline = await CommandRun.OutputOf("multiverse", "--choices");
        Assert.All(
            headline.Concat(Trimmed(Registered(part))).Where(line => line.Contains(" combinations of ", StringComparison.Ordinal) || line.EndsWith(')')),
            line => Assert.Contains(line, both));
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
        "--claim rss-lstm-airport: the multiverse has no number of it; did you mean \"rss-lstm-airports\"? "
            + "multiverse --choices --maps --training --measures --others lists those that it has.",
        "--claim", "rss-lstm-airport")]
    [InlineData(
        "--claim nope: the multiverse has no number of it. multiverse --choices --maps --training --measures --others lists those that it has.",
        "--claim", "nope")]
    [InlineData(
        "--choice keys: must be one of cl-radius, esn-sparsity, esn-inputs, esn-radius, esn-regularisation, esn-precision, threshold.",
        "--claim", "perf-fl-beats-cl", "--choice", "keys")]
    [InlineData("--seeds 1: must be 2 ... 16.", "--seeds", "1")]
    [InlineData("--shard 1/2 needs --store DIR, where its results go.", "--shard", "1/2")]
    public async Task Bad_input_is_refused(string message, params string[] arguments) =>
        Assert.Equal("cslrepro: " + message, await CommandRun.RefusalOf(["multiverse", .. arguments]));

    public void Dispose() => folder.Dispose();

    private static string Registered(MultiversePart part) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "registration", part.Named("multiverse") + ".txt")).ReplaceLineEndings("\n");

    private static string[] Trimmed(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())];
}

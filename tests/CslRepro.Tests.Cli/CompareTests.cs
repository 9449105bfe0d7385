using System.Text.Json;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Approved => Path.Combine(RepositoryRoot.Find(), "snapshots/results/standard.verified.json");

    [Fact]
    public async Task Equal_results_have_no_difference()
    {
        var output = await CommandRun.OutputOf("compare", Approved, Approved);
        Assert.StartsWith("0 verdicts differ; 0 numbers moved, 0 of them out of their interval;", Assert.Single(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_number_is_measured_against_its_interval()
    {
        var changed = Change(text => text.Replace("\"estimate\": 0.00243333", "\"estimate\": 0.00743333", StringComparison.Ordinal));
        var output = await CommandRun.OutputOf("compare", Approved, changed);
        Assert.StartsWith("0 verdicts differ; 1 numbers moved, 1 of them out of their interval;", output[0], StringComparison.Ordinal);

        // 0.005 against a half width of (0.00356412 - 0.00130255) / 2.
        Assert.Contains("| perf-both-learn | valid error, ESN FL | 0.002433 [0.001303, 0.003564] | 0.007433 | 4.4 |", output);
    }

    [Fact]
    public async Task A_flipped_verdict_is_shown_and_gives_exit_code_1()
    {
        var changed = Change(text => text.Replace("\"observation\": \"undecided\"", "\"observation\": \"notReproduced\"", StringComparison.Ordinal));
        var run = await CommandRun.Of("compare", Approved, changed);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("| perf-table2-lstm-valid | undecided; explanation: none offered | not reproduced; explanation: none offered |", run.Output);
        var json = JsonDocument.Parse(string.Join('\n', (await CommandRun.Of("compare", Approved, changed, "--json")).Output)).RootElement;
        Assert.Contains(
            json.GetProperty("verdicts").EnumerateArray(),
            change => change.GetProperty("id").GetString() == "perf-table2-lstm-valid"
                && change.GetProperty("after").GetString() == "not reproduced; explanation: none offered");
    }

    [Fact]
    public async Task A_claim_that_one_side_lacks_is_missing()
    {
        var changed = Change(text => text.Replace("\"id\": \"perf-both-learn\"", "\"id\": \"perf-none-learn\"", StringComparison.Ordinal));
        var run = await CommandRun.Of("compare", Approved, changed);
        Assert.Contains("| perf-both-learn | reproduced; explanation: none offered | missing |", run.Output);
        Assert.Contains("| perf-none-learn | missing | reproduced; explanation: none offered |", run.Output);
    }

    [Theory]
    [InlineData("{}", "its format must be")]
    [InlineData("{\"format\": \"cslrepro-results 3\", \"profile\": \"x\", \"claims\": []}", "its format must be")]
    [InlineData("{\"format\": \"cslrepro-results 9\", \"profile\": \"x\", \"claims\": []}", "its format must be")]
    [InlineData("not json", "is no results file")]
    [InlineData("", "is no results file")]
    public async Task What_holds_no_results_is_refused(string text, string message) =>
        Assert.Contains(message, await CommandRun.RefusalOf("compare", Approved, folder.Write("results.json", text)), StringComparison.Ordinal);

    [Fact]
    public async Task Profiles_are_not_mixed() =>
        Assert.Contains(
            "of profile standard",
            await CommandRun.RefusalOf(
                "compare",
                Approved,
                Change(text => text.Replace("\"profile\": \"standard\"", "\"profile\": \"full\"", StringComparison.Ordinal))),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_file_is_named() =>
        Assert.Contains("does not exist", await CommandRun.RefusalOf("compare", Approved, folder["nothing"]), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private string Change(Func<string, string> edit)
    {
        var text = File.ReadAllText(Approved);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        return folder.Write("changed.json", edited);
    }
}

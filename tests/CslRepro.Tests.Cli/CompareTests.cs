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

    [Fact]
    public async Task Runs_are_compared_in_pairs()
    {
        var (before, after) = (Report("before", 0, "a"), Report("after", 20, "b"));
        var output = await CommandRun.OutputOf("compare", before, after);
        Assert.StartsWith("Changes results: 2 of 2 errors differ beyond chance; 6 of 6 runs gave other bits.", output[0], StringComparison.Ordinal);
        Assert.Contains(output, line => line.StartsWith("| esn-fl | exact error | 6 | 0.0525 | 0.0725 | 0.02 [", StringComparison.Ordinal));

        // A tenth of the 0.010 that table 2 prints.
        var exact = Assert.Single(output, line => line.StartsWith("| esn-fl | exact error |", StringComparison.Ordinal));
        Assert.Contains("| 0.001 (paper) |", exact, StringComparison.Ordinal);
        Assert.Contains("0 verdicts differ; 0 numbers moved, 0 of them out of their interval; 0 are unchanged. Durations are not compared.", output);
        Assert.StartsWith("Same bits: all 6 runs", (await CommandRun.OutputOf("compare", before, before))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_without_a_common_run_say_so()
    {
        var empty = folder.Write("empty.json", """{"format": "cslrepro-results 5", "profile": "smoke", "claims": [], "runs": []}""");
        Assert.StartsWith("Nothing to compare in pairs", (await CommandRun.OutputOf("compare", empty, Report("after", 0, "a")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_margin_is_a_share_of_the_deviation()
    {
        var (before, after) = (Report("before", 0, "a"), Report("after", 0, "b"));
        var wide = await CommandRun.OutputOf("compare", before, after, "--margin", "0.5");
        Assert.StartsWith("Same within 0.5 standard deviations: each of 2 errors;", wide[0], StringComparison.Ordinal);
        var narrow = await CommandRun.OutputOf("compare", before, after, "--margin", "0.1");
        Assert.StartsWith("Cannot tell, needs about ", narrow[0], StringComparison.Ordinal);
        Assert.Contains("--margin", await CommandRun.RefusalOf("compare", before, after, "--margin", "0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_holds_text_numbers_and_picture()
    {
        var target = folder["comparison"];
        var output = await CommandRun.OutputOf("compare", Report("before", 0, "a"), Report("after", 20, "b"), "--out", target);
        Assert.Equal(output, File.ReadAllLines(Path.Combine(target, "comparison.md")).Where(line => line.Length > 0));
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(target, "comparison.json"))).RootElement.GetProperty("pairs");
        Assert.All(json.GetProperty("changes").EnumerateArray(), change => Assert.Equal("differs", change.GetProperty("answer").GetString()));
        Assert.Equal(2, json.GetProperty("changes").GetArrayLength());
        Assert.Equal(6, json.GetProperty("otherRuns").GetInt32());
        Assert.True(new FileInfo(Path.Combine(target, "comparison.png")).Length > 1000);
        var refusal = await CommandRun.RefusalOf("compare", Approved, Approved, "--out", folder.Write("comparison.txt", ""));
        Assert.Contains("that is a file", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no folder is named", "needs two folders", new string[0])]
    [InlineData("one side is missing", "needs two folders", new[] { "left" })]
    [InlineData("both ways at once", "makes both sides", new[] { "left", "--against", "HEAD" })]
    [InlineData("there is no such commit", "git knows no such commit", new[] { "--against", "no-such-branch" })]
    [InlineData("a claim has no meaning", "--claim does not apply", new[] { "left", "right", "--claim", "perf-both-learn" })]
    public async Task What_cannot_be_compared_is_refused(string what, string message, string[] arguments)
    {
        Assert.NotEmpty(what);
        Assert.Contains(message, await CommandRun.RefusalOf(["compare", .. arguments]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "its format must be")]
    [InlineData("{\"format\": \"cslrepro-results 3\", \"profile\": \"x\", \"claims\": []}", "its format must be")]
    [InlineData("{\"format\": \"cslrepro-results 9\", \"profile\": \"x\", \"claims\": []}", "its format must be")]
    [InlineData("not json", "is no results file")]
    [InlineData("", "is no results file")]
    [InlineData("{\"format\": \"cslrepro-results 5\", \"profile\": \"standard\", \"claims\": [null]}", "$.claims[0] is null.")]
    [InlineData("{\"format\": \"cslrepro-results 5\", \"profile\": \"standard\", \"claims\": [], \"runs\": [null]}", "$.runs[0] is null.")]
    [InlineData("{\"format\": \"cslrepro-results 5\", \"profile\": \"standard\", \"claims\": [{}]}", "'assertion'")]
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

    // Six runs of ESN FL, with so many more invalid and inexact sentences in a thousand.
    private string Report(string name, int more, string digest)
    {
        var runs = Enumerable.Range(0, 6).Select(seed =>
            $$"""
            {"condition": "esn-fl", "seed": {{seed}}, "multiplyAdds": 1, "inputDigest": "i", "outcomeDigest": "{{digest}}", "measurements":
            [{"name": "invalid", "value": {{20 + seed + more}}}, {"name": "inexact", "value": {{50 + seed + more}}},
             {"name": "sentences", "value": 1000}, {"name": "rmse", "value": 0.1}]}
            """);
        return folder.Write(name + ".json", $$"""{"format": "cslrepro-results 5", "profile": "smoke", "claims": [], "runs": [{{string.Join(',', runs)}}]}""");
    }

    private string Change(Func<string, string> edit)
    {
        var text = File.ReadAllText(Approved);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        return folder.Write("changed.json", edited);
    }
}

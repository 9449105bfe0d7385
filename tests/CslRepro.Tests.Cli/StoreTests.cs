using System.Text.Json;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>`reproduce --store` as a process that others disturb.</summary>
public sealed class StoreTests : IDisposable
{
    private const string Share = "1/16";
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => folder["store"];

    private string[] Command => ["reproduce", "--profile", "smoke", "--shard", Share, "--store", Store];

    [Fact]
    public async Task Killed_again_and_again_it_loses_no_finished_run_and_repeats_none()
    {
        var round = Round.Next(ClaimCatalogue.Study, Profile.Smoke, new RunScheduler(Engines.Trainer("own"), 2), Token);
        var expected = Shard.Parse(Share).Of(round.Runs).Select(run => (run.Condition.Name, run.Seed)).ToHashSet();
        var finished = new List<string>();
        for (var kills = 0; kills < 2; kills++)
        {
            using var process = new CommandProcess(Command);
            while (!process.HasExited && Lines().Count < finished.Count + 2)
            {
                await Task.Delay(5, Token);
            }

            Assert.False(process.HasExited, "The share is too small to be killed in its middle.");
            Assert.Contains($"The result store {Store} is being written by another process", await CommandRun.RefusalOf(Command), StringComparison.Ordinal);
            await process.KillAsync();
            Assert.Equal(finished, Lines().Take(finished.Count));
            finished = Lines();
        }

        using var last = new CommandProcess(Command);
        var (exitCode, output, error) = await last.EndAsync(Token);

        Assert.True(exitCode == ExitCodes.Success, error);
        Assert.Contains($"{expected.Count} runs, {expected.Count - finished.Count} made now, {finished.Count} found", output, StringComparison.Ordinal);
        Assert.StartsWith($"Store {Store}: {finished.Count} results of this code.", error, StringComparison.Ordinal);
        var runs = Lines().Select(RunOf).ToArray();
        Assert.Equal(finished, Lines().Take(finished.Count));
        Assert.Equal(expected.Count, runs.Length);
        Assert.Equal(expected, runs.ToHashSet());
    }

    [Fact]
    public async Task What_lies_in_the_store_is_said_in_one_line()
    {
        using (var store = ResultStore.Open(Store, new RunKeys(Engines.Trainer("own"), "own", "other")))
        {
            var (condition, seed) = ClaimCatalogue.Study.PlannedRuns(Profile.Smoke)[0];
            store.Add(condition, seed, new RunResult(condition.Name, seed, 0, "", "", []));
        }

        await File.AppendAllTextAsync(folder["store/runs-00001.jsonl"], "torn", Token);
        using var output = new StringWriter();

        var run = await CommandRun.Of(output, new CancellationToken(canceled: true), "reproduce", "--profile", "smoke", "--store", Store, "--fresh");

        Assert.Equal(ExitCodes.Cancelled, run.ExitCode);
        Assert.Equal(
            $"Store {Store}: 0 results of this code. 1 of other code are left alone. 1 damaged records are made again. After a stop the same command goes on "
                + $"from there, without --fresh.",
            run.Error[0]);
    }

    public void Dispose() => folder.Dispose();

    private static (string, ulong) RunOf(string line)
    {
        var run = JsonDocument.Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).RootElement.GetProperty("run");
        return (run.GetProperty("condition").GetString()!, run.GetProperty("seed").GetUInt64());
    }

    /// <summary>The whole lines of the store's files, as they lie there.</summary>
    private List<string> Lines()
    {
        var lines = new List<string>();
        var files = Directory.Exists(Store) ? Directory.GetFiles(Store, "runs-*.jsonl") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            lines.AddRange(reader.ReadToEnd().Split('\n')[..^1]);
        }

        return lines;
    }
}

using System.Text.Json.Nodes;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Reports;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>
/// The report from merged shares is the report of an undivided run.
/// </summary>
public sealed class MergedReportTests(ReproductionFixture fixture) : IDisposable
{
    private const int Shards = 3;

    // Counted claims, and such as one look or two decide; all figures are drawn.
    private static readonly Study Few = ClaimCatalogue.Study with
    {
        Claims =
        [
            .. new[]
            {
                "task-split-disjoint", "perf-esn-faster", "perf-lstm-lowest-exact-text", "scale-online-equals-offline", "threshold-trade-off",
                "unit-lstm-clause-cell", "unit-winglet",
            }.Select(ClaimCatalogue.Study.Named),
        ],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("cslrepro-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_merged_report_is_the_undivided_one_byte_for_byte_but_for_durations()
    {
        fixture.Of(Profile.Smoke);
        var trainer = Engines.Trainer("own");
        var options = new ReproductionOptions(Profile.Smoke, fixture.Scheduler) { Claims = Few.Claims, Shared = fixture.Shared };

        // Shares as processes of their own would leave them, with the results of the undivided run, which need not be computed twice.
        var round = Round.Next(Few, Profile.Smoke, new RunScheduler(trainer, 2), Token);
        var keys = new RunKeys(trainer, trainer.Engine, InstanceTrainer.CodeVersion);
        foreach (var index in Enumerable.Range(1, Shards))
        {
            using var store = ResultStore.Open(
                In($"shard-{index}"),
                keys,
                new ShardIdentity(Profile.Smoke.Name, index, Shards, trainer.Engine, InstanceTrainer.CodeVersion, round.Digest()));
            var share = new Shard(index, Shards).Of(round.Runs);
            foreach (var (run, result) in share.Zip(fixture.Scheduler.Run("share", share, null, Token)))
            {
                store.Add(run.Condition, run.Seed, result);
            }
        }

        StoreMerge.Run(
            [.. Enumerable.Range(1, Shards).Select(index => In($"shard-{index}"))], In("merged"), Few, trainer, InstanceTrainer.CodeVersion);
        using var merged = ResultStore.Open(In("merged"), keys);

        // The rounds after the first, as one machine makes them that goes on from the merged store.
        var scheduler = new RunScheduler(trainer, 2, merged);
        while (Round.Next(Few, Profile.Smoke, scheduler, Token).Runs is { Count: > 0 } next)
        {
            foreach (var (run, result) in next.Zip(fixture.Scheduler.Run("round", next, null, Token)))
            {
                merged.Add(run.Condition, run.Seed, result);
            }
        }

        // Both before any is drawn: drawing loads a library, which provenance names.
        var fromStore = await RunAsync(options with { Scheduler = new RunScheduler(new InstanceTrainer(new NoTrainer()), 2, merged) });
        var fromMemory = await RunAsync(options);
        ReportFolder.Write(In("from-store"), fromStore, FigureCatalogue.All);
        ReportFolder.Write(In("undivided"), fromMemory, FigureCatalogue.All);

        string[] files = [.. Directory.GetFiles(In("undivided")).Select(file => Path.GetFileName(file))];
        Assert.NotEmpty(files);
        Assert.Equal(files.Order(), Directory.GetFiles(In("from-store")).Select(file => Path.GetFileName(file)).Order());
        Assert.Equal(WithoutDurations("undivided"), WithoutDurations("from-store"));
        Assert.Equal(Lines("undivided/report.md"), Lines("from-store/report.md"));
        Assert.All(
            files.Where(file => file.EndsWith(".png", StringComparison.Ordinal)),
            file => Assert.Equal(File.ReadAllBytes(In("undivided/" + file)), File.ReadAllBytes(In("from-store/" + file))));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string name) => Path.Combine(folder, name);

    private static Task<Harness.Reproduction> RunAsync(ReproductionOptions options) =>
        Harness.Reproduction.RunAsync(Few, options, null, TestContext.Current.CancellationToken);

    private string[] Lines(string file) => [.. File.ReadLines(In(file)).Where(line => !line.Contains("durations: ", StringComparison.Ordinal))];

    private string WithoutDurations(string name)
    {
        var document = JsonNode.Parse(File.ReadAllText(In(name + "/results.json")))!.AsObject();
        Assert.True(document["provenance"]!.AsObject().Remove("seconds"));
        return document.ToJsonString();
    }

    /// <summary>Stands for an engine that must not be needed.</summary>
    private sealed class NoTrainer : INetworkTrainer
    {
        public string Name => new ExactTrainer().Name;

        public bool Trains(NetworkSettings settings) => true;

        public INetwork Train(
            NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default) =>
            throw new InvalidOperationException("A merged store holds every run, so nothing is trained.");
    }
}

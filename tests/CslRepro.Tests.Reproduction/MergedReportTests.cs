using System.Text.Json.Nodes;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Harness;
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
    private readonly string folder = Directory.CreateTempSubdirectory("cslrepro-").FullName;

    [Fact]
    public async Task A_merged_report_is_the_undivided_one_byte_for_byte_but_for_durations()
    {
        var undivided = fixture.Of(Profile.Smoke);
        var trainer = Engines.Trainer("own");
        var options = new ReproductionOptions(Profile.Smoke, fixture.Scheduler) { Claims = ClaimCatalogue.All };

        // Shares as processes of their own would leave them, with the results of the undivided run, which need not be computed twice.
        var computed = ClaimCatalogue.Study.RunsExperiments
            .SelectMany(experiment => experiment.Plan(Profile.Smoke)
                .SelectMany(planned => planned.All.Zip(undivided.Evidence.Get(experiment).Of(planned.Condition))))
            .DistinctBy(pair => pair.First)
            .ToDictionary(pair => pair.First, pair => pair.Second);
        var keys = new RunKeys(trainer, trainer.Engine, InstanceTrainer.CodeVersion);
        foreach (var index in Enumerable.Range(1, Shards))
        {
            using var store = ResultStore.Open(
                In($"shard-{index}"), keys, new ShardIdentity(Profile.Smoke.Name, index, Shards, trainer.Engine, InstanceTrainer.CodeVersion));
            foreach (var (condition, seed) in new Shard(index, Shards).Of(ClaimCatalogue.Study.AllRuns(Profile.Smoke)))
            {
                store.Add(condition, seed, computed[(condition, seed)]);
            }
        }

        StoreMerge.Run(
            [.. Enumerable.Range(1, Shards).Select(index => In($"shard-{index}"))], In("merged"), ClaimCatalogue.Study, trainer, InstanceTrainer.CodeVersion);
        using var merged = ResultStore.Open(In("merged"), keys);

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
        Harness.Reproduction.RunAsync(ClaimCatalogue.Study, options, null, TestContext.Current.CancellationToken);

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

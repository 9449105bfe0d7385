using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>Real runs through scheduler, store and merge.</summary>
public sealed class StoredRunsTests : IDisposable
{
    private const int Shards = 3;
    private static readonly RunKeys Keys = new(SmallRuns.Trainer, "own", "code");
    private readonly TemporaryFolder temporary = new();
    private readonly CountingTrainer engine = new();

    private static int LstmRuns => SmallRuns.Distinct.Count(run => run.Condition == SmallRuns.Lstm);

    [Fact]
    public void Results_from_the_store_are_those_that_were_computed_and_nothing_is_computed_twice()
    {
        var computed = new RunScheduler(new InstanceTrainer(engine), 2).Run("all", SmallRuns.All, null, TestContext.Current.CancellationToken);
        Assert.Equal(LstmRuns, engine.Trained);

        RunAll("store", SmallRuns.All);
        Assert.Equal(2 * LstmRuns, engine.Trained);

        var reports = new List<RunProgress>();
        Assert.Equal(computed, RunAll("store", SmallRuns.All, reports));
        Assert.Equal(2 * LstmRuns, engine.Trained);
        Assert.Equal([new RunProgress("all", SmallRuns.Distinct.Count, SmallRuns.Distinct.Count)], reports);
    }

    [Fact]
    public void Another_name_for_the_same_training_trains_nothing_and_is_kept_once()
    {
        var other = SmallRuns.Lstm.As("other-name");
        using (var store = ResultStore.Open(temporary["store"], Keys))
        {
            var scheduler = new RunScheduler(new InstanceTrainer(engine), 2, store);
            var named = scheduler.Run("named", [(SmallRuns.Lstm, 0)], null, TestContext.Current.CancellationToken).Single();
            var renamed = scheduler.Run("renamed", [(other, 0), (SmallRuns.Lstm, 0)], null, TestContext.Current.CancellationToken);
            Assert.Equal([named with { Condition = "other-name" }, named], renamed);
            Assert.Equal((1, 1), (engine.Trained, store.Count));
        }

        RunAll("store", [(other, 0)]);
        Assert.Equal(1, engine.Trained);
    }

    [Fact]
    public void Runs_that_were_finished_before_a_stop_are_not_repeated()
    {
        using var stop = new CancellationTokenSource();
        var lstm = SmallRuns.Distinct.Where(run => run.Condition == SmallRuns.Lstm).ToArray();
        using (var store = ResultStore.Open(temporary["store"], Keys))
        {
            var scheduler = new RunScheduler(new InstanceTrainer(engine), 1, store);
            Assert.Throws<OperationCanceledException>(() => scheduler.Run("all", lstm, new Watch(report =>
            {
                if (report.Done == 2)
                {
                    stop.Cancel();
                }
            }), stop.Token));
            Assert.Equal((2, 2), (engine.Trained, store.Count));
        }

        RunAll("store", lstm);
        Assert.Equal(lstm.Length, engine.Trained);
    }

    [Fact]
    public void Merged_shares_give_what_an_undivided_run_gives()
    {
        var whole = RunAll("whole", SmallRuns.Distinct);
        RunShares();
        var trained = engine.Trained;

        var merged = StoreMerge.Run(Paths(3, 1, 2), temporary["merged"], SmallRuns.Trainer, Keys.Code, _ => SmallRuns.Round);

        Assert.Equal(new MergedStore("smoke", "own", Shards, SmallRuns.Distinct.Count), merged);
        Assert.Equal(whole, RunAll("merged", SmallRuns.Distinct));
        Assert.Equal(trained, engine.Trained);

        // Whatever order runs finished in and stores are named in, the merged store is the same.
        StoreMerge.Run(Paths(1, 2, 3), temporary["again"], SmallRuns.Trainer, Keys.Code, _ => SmallRuns.Round);
        Assert.Equal(
            File.ReadAllText(Path.Combine(temporary["merged"], "runs-00001.jsonl")),
            File.ReadAllText(Path.Combine(temporary["again"], "runs-00001.jsonl")));
    }

    [Fact]
    public void Stores_that_are_not_all_finished_shares_of_one_run_are_named_and_nothing_is_written()
    {
        RunShares();
        var identity = Identity(2);
        Refused("there is missing: 2/3", Paths(1, 3));
        Refused("there is missing: 1/3, 2/3", Paths(3));
        Refused("shard-1 is named twice", [.. Paths(1, 2, 3, 1)]);
        Refused("is not there", [.. Paths(1, 2), temporary["nowhere"]]);
        Refused("is no result store", [.. Paths(1, 2), temporary.Path]);
        Refused("holds no share of a run", [.. Paths(1, 2), Made("whole", null)]);
        Refused("twin hold the same share, 2/3", [.. Paths(1, 2, 3), Made("twin", identity)]);
        Refused(
            "twin is not finished: 4 of 4 runs are missing. Go on with: cslrepro reproduce --profile smoke --engine own --shard 2/3 --store",
            [.. Paths(1, 3), temporary["twin"]]);
        Refused("these are not shares of one run", [.. Paths(1, 3), Made("k", identity with { Count = 4 })]);
        Refused("these are not shares of one run", [.. Paths(1, 3), Made("profile", identity with { Profile = "standard" })]);
        Refused("these are not shares of one run", [.. Paths(1, 3), Made("engine", identity with { Engine = "torch" })]);
        Refused(
            "holds shares of another round",
            [.. Enumerable.Range(1, Shards).Select(index => Made($"round-{index}", Identity(index) with { Round = "other" }))]);
        Refused("was made by other code (new; this is code)", [.. Paths(1, 3), Made("code", identity with { Code = "new" })]);
        using (ResultStore.Open(Paths(2).Single(), Keys, identity))
        {
            Refused("is being written by another process", Paths(1, 2, 3));
        }

        Assert.False(Directory.Exists(temporary["merged"]));
        Assert.Contains(
            "is a result store already",
            Assert.Throws<IOException>(() => StoreMerge.Run(Paths(1, 2, 3), temporary["whole"], ClaimCatalogue.Study, SmallRuns.Trainer, Keys.Code)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();

    private static ShardIdentity Identity(int index) => new("smoke", index, Shards, "own", "code", SmallRuns.Round.Digest());

    private void Refused(string named, IReadOnlyList<string> paths)
    {
        var exception = Assert.ThrowsAny<Exception>(() => StoreMerge.Run(paths, temporary["merged"], SmallRuns.Trainer, Keys.Code, _ => SmallRuns.Round));
        Assert.True(exception is IOException or InvalidDataException, exception.ToString());
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private string[] Paths(params IEnumerable<int> indices) => [.. indices.Select(index => temporary[$"shard-{index}"])];

    private string Made(string name, ShardIdentity? identity)
    {
        ResultStore.Open(temporary[name], Keys, identity).Dispose();
        return temporary[name];
    }

    private void RunShares()
    {
        for (var index = 1; index <= Shards; index++)
        {
            using var store = ResultStore.Open(temporary[$"shard-{index}"], Keys, Identity(index));
            new RunScheduler(new InstanceTrainer(engine), 2, store).Run(
                "share",
                new Shard(index, Shards).Of(SmallRuns.Distinct),
                null,
                TestContext.Current.CancellationToken);
        }
    }

    private IReadOnlyList<RunResult> RunAll(string name, IReadOnlyList<(Condition Condition, ulong Seed)> runs, List<RunProgress>? reports = null)
    {
        using var store = ResultStore.Open(temporary[name], Keys);
        return new RunScheduler(new InstanceTrainer(engine), 2, store).Run(
            "all",
            runs,
            reports is null ? null : new Watch(reports.Add),
            TestContext.Current.CancellationToken);
    }

    private sealed class Watch(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}

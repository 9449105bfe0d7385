using System.Runtime.Versioning;
using System.Text;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>A store's files by their names and contents.</summary>
public sealed class StoreFolderTests : IDisposable
{
    private static readonly RunKeys Keys = new(SmallRuns.Trainer, "own", "code");
    private static readonly Condition Esn = SmallRuns.Esn;
    private readonly TemporaryFolder temporary = new();

    private string Store => temporary["store"];

    [Fact]
    public void Every_process_that_writes_begins_a_file_of_its_own_with_the_next_number()
    {
        for (ulong seed = 0; seed < 3; seed++)
        {
            using var store = ResultStore.Open(Store, Keys);
            Assert.Equal((int)seed, store.Count);
            store.Add(Esn, seed, SmallRuns.Result(Esn, seed));
        }

        File.Move(Path.Combine(Store, "runs-00003.jsonl"), Path.Combine(Store, "runs-00009.jsonl"));
        using (var store = ResultStore.Open(Store, Keys))
        {
            store.Add(Esn, 3, SmallRuns.Result(Esn, 3));
            store.Add(Esn, 4, SmallRuns.Result(Esn, 4));
        }

        Assert.Equal(
            ["lock", "runs-00001.jsonl", "runs-00002.jsonl", "runs-00009.jsonl", "runs-00010.jsonl", "store.json"],
            Directory.EnumerateFiles(Store).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(Store, "runs-00010.jsonl")).Length);

        // Closed: nobody holds it any more.
        new FileStream(Path.Combine(Store, "runs-00010.jsonl"), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    [Fact]
    public void A_process_that_writes_nothing_leaves_no_file()
    {
        ResultStore.Open(Store, Keys, fresh: true).Dispose();
        Assert.Equal(["lock", "store.json"], Directory.EnumerateFiles(Store).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_only_looks_like_one_of_the_stores_is_named_before_any_run_is_made()
    {
        ResultStore.Open(Store, Keys).Dispose();
        foreach (var name in new[] { "runs-x1.jsonl", "runs-00001-old.jsonl" })
        {
            var stray = Path.Combine(Store, name);
            File.WriteAllText(stray, "");
            Func<ResultStore>[] opened = [() => ResultStore.Open(Store, Keys), () => ResultStore.OpenToRead(Store, Keys)];
            Assert.All(opened, open => Assert.Equal(
                $"{stray} is no file of a result store; move it elsewhere.", Assert.Throws<InvalidDataException>(() => open()).Message));
            File.Delete(stray);
        }

        ResultStore.Open(Store, Keys).Dispose();
    }

    [Fact]
    public void A_strangers_file_that_comes_while_the_store_is_open_ends_the_run_like_a_full_disk()
    {
        using var store = ResultStore.Open(Store, Keys);
        File.WriteAllText(Path.Combine(Store, "runs-x1.jsonl"), "");
        var message = Assert.Throws<IOException>(() => store.Add(Esn, 0, SmallRuns.Result(Esn, 0))).Message;
        Assert.Contains("runs-x1.jsonl is no file of a result store", message, StringComparison.Ordinal);
        Assert.Contains("give the same command again", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_come_in_the_order_of_their_numbers()
    {
        ResultStore.Open(Store, Keys).Dispose();
        foreach (var (name, rmse) in new[] { ("runs-99999.jsonl", 0.5), ("runs-100000.jsonl", 0.75) })
        {
            File.WriteAllBytes(Path.Combine(Store, name), new StoreRecord(Keys.Code, Keys.Of(Esn.Settings, 0), SmallRuns.Result(Esn, 0, rmse)).ToLine());
        }

        using var store = ResultStore.Open(Store, Keys);
        Assert.Equal(0.75, store.Find(Esn, 0)!.Rmse);
        store.Add(Esn, 1, SmallRuns.Result(Esn, 1));
        Assert.True(File.Exists(Path.Combine(Store, "runs-100001.jsonl")));
    }

    [Fact]
    public void Of_two_records_of_one_run_the_later_one_counts()
    {
        using (var store = ResultStore.Open(Store, Keys))
        {
            store.Add(Esn, 0, SmallRuns.Result(Esn, 0, 0.5));
        }

        using (var store = ResultStore.Open(Store, Keys))
        {
            store.Add(Esn, 0, SmallRuns.Result(Esn, 0, 0.75));
            Assert.Equal(0.75, store.Find(Esn, 0)!.Rmse);
        }

        using var read = ResultStore.OpenToRead(Store, Keys);
        Assert.Equal((1, 0.75), (read.Count, read.Find(Esn, 0)!.Rmse));
    }

    [Fact]
    public void A_header_is_written_once_and_kept()
    {
        ResultStore.Open(Store, Keys).Dispose();
        var header = Path.Combine(Store, "store.json");
        Assert.Equal("{\n  \"format\": \"cslrepro-store 1\",\n  \"shard\": null\n}\n", File.ReadAllText(header));
        File.SetLastWriteTimeUtc(header, DateTime.UnixEpoch);
        ResultStore.Open(Store, Keys).Dispose();
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(header));
    }

    [Fact]
    public void A_folder_with_anything_but_what_a_killed_process_leaves_is_no_store()
    {
        Directory.CreateDirectory(Path.Combine(Store, "lock.d"));
        Assert.Contains(
            "is not empty and has no store.json", Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "is no result store: it has no", Assert.Throws<IOException>(() => ResultStore.OpenToRead(Store, Keys)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "is not there", Assert.Throws<IOException>(() => ResultStore.OpenToRead(temporary["nowhere"], Keys)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_becomes_a_store_and_one_with_a_strangers_file_beside_a_lock_does_not()
    {
        Directory.CreateDirectory(Store);
        ResultStore.Open(Store, Keys).Dispose();
        Assert.True(File.Exists(Path.Combine(Store, "store.json")));

        Directory.CreateDirectory(temporary["strange"]);
        File.WriteAllText(Path.Combine(temporary["strange"], "lock"), "");
        File.WriteAllText(Path.Combine(temporary["strange"], "thesis.tex"), "");
        var message = Assert.Throws<IOException>(() => ResultStore.Open(temporary["strange"], Keys)).Message;
        Assert.Contains("is not empty and has no store.json", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_whose_lock_cannot_be_written_is_named()
    {
        // A folder in its place cannot be opened as a file by anyone, whatever their rights.
        ResultStore.Open(Store, Keys).Dispose();
        File.Delete(Path.Combine(Store, "lock"));
        Directory.CreateDirectory(Path.Combine(Store, "lock"));
        var message = Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys)).Message;
        Assert.StartsWith($"The result store {Store} cannot be written: ", message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_store_that_may_not_be_made_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Needs a folder that this user may not write.");
        Directory.CreateDirectory(temporary["sealed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var inside = Path.Combine(temporary["sealed"], "store");
        Assert.StartsWith($"{inside} cannot be made: ", Assert.Throws<IOException>(() => ResultStore.Open(inside, Keys)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"code\":\"c\",\"key\":\"k\",\"run\":{\"condition\":\"x\",\"measurements\":{}}}")]
    [InlineData("{\"code\":\"c\",\"key\":\"k\",\"run\":{\"condition\":\"x\",\"measurements\":[null,1]}}")]
    [InlineData("{\"code\":\"c\",\"key\":\"k\",\"run\":{\"condition\":\"x\",\"measurements\":[1,1]}}")]
    [InlineData("{\"code\":\"c\",")]
    public void A_line_with_the_right_checksum_and_no_record_counts_as_damaged(string json)
    {
        ResultStore.Open(Store, Keys).Dispose();
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        File.WriteAllText(Path.Combine(Store, "runs-00001.jsonl"), $"{sum} {json}\n");
        using var store = ResultStore.Open(Store, Keys);
        Assert.Equal((0, 0, 1), (store.Count, store.OfOtherCode, store.Damaged));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789abcdef ")]
    [InlineData("0123456789abcdef_{}")]
    public void A_line_without_a_checksum_of_its_own_counts_as_damaged(string line) => Assert.Null(StoreRecord.Read(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void The_engine_of_a_share_is_read_from_its_store()
    {
        ResultStore.Open(Store, Keys, new ShardIdentity("smoke", 1, 3, "torch", "code", "round")).Dispose();
        Assert.Equal("torch", StoreMerge.EngineOf(Store));
        ResultStore.Open(temporary["whole"], Keys).Dispose();
        Assert.Null(StoreMerge.EngineOf(temporary["whole"]));
        Assert.Null(StoreMerge.EngineOf(temporary["nowhere"]));
    }

    [Fact]
    public void Shares_made_beyond_an_earlier_store_are_joined_with_it()
    {
        var round = SmallRuns.Round;
        var split = round.Runs.Count / 2;
        using (var before = ResultStore.Open(temporary["before"], Keys))
        {
            foreach (var (condition, seed) in round.Runs.Take(split))
            {
                before.Add(condition, seed, SmallRuns.Result(condition, seed));
            }
        }

        var rest = round with { Runs = [.. round.Runs.Skip(split)] };
        using (var share = ResultStore.Open(Store, Keys, new ShardIdentity("smoke", 1, 1, "own", "code", rest.Digest())))
        {
            foreach (var (condition, seed) in rest.Runs)
            {
                share.Add(condition, seed, SmallRuns.Result(condition, seed));
            }
        }

        using var earlier = ResultStore.OpenToRead(temporary["before"], Keys);
        var merged = StoreMerge.Run([Store], temporary["merged"], SmallRuns.Trainer, "code", _ => rest, earlier);
        Assert.Equal(new MergedStore("smoke", "own", 1, round.Runs.Count), merged);
        using var store = ResultStore.OpenToRead(temporary["merged"], Keys);
        Assert.Equal((round.Runs.Count, 0, 0), (store.Count, store.OfOtherCode, store.Damaged));
        Assert.All(round.Runs, run => Assert.NotNull(store.Find(run.Condition, run.Seed)));

        // Earlier runs come first, in the order of their keys, so that the file is the same whoever made them.
        string[] keys = [.. File.ReadLines(Path.Combine(temporary["merged"], "runs-00001.jsonl")).Take(split).Select(line => line.Split('"')[7])];
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key));
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void A_merged_store_needs_a_folder_of_its_own()
    {
        Directory.CreateDirectory(temporary["empty"]);
        using (var share = ResultStore.Open(Store, Keys, new ShardIdentity("smoke", 1, 1, "own", "code", new Harness.Looks.Round([], 0).Digest())))
        {
        }

        Assert.Equal(0, StoreMerge.Run([Store], temporary["empty"], SmallRuns.Trainer, "code", _ => new([], 0)).Runs);
        var again = Assert.Throws<IOException>(() => StoreMerge.Run([Store], temporary["empty"], SmallRuns.Trainer, "code", _ => new([], 0)));
        Assert.Contains("is a result store already", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_a_merged_store_cannot_take_is_refused_before_any_run_is_looked_for()
    {
        File.WriteAllText(temporary["taken"], "");
        ResultStore.Open(Store, Keys, new ShardIdentity("smoke", 1, 1, "own", "code", new Harness.Looks.Round([], 0).Digest())).Dispose();
        var asked = 0;
        var refused = Assert.Throws<IOException>(() => StoreMerge.Run([Store], temporary["taken"], SmallRuns.Trainer, "code", _ =>
        {
            asked++;
            return new([], 0);
        }));
        Assert.Contains("is a file; name a folder", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void A_version_is_told_by_its_first_twelve_digits_and_must_be_recorded()
    {
        Assert.Equal(("123456789012", "123456789012", "12345"), (Short("1234567890123"), Short("123456789012"), Short("12345")));
        Assert.Equal(64, CodeVersion.Of(typeof(InstanceTrainer).Assembly).Length);
        Assert.Contains(
            "records no version", Assert.Throws<ArgumentException>(() => CodeVersion.Of(typeof(FactAttribute).Assembly)).Message, StringComparison.Ordinal);

        static string Short(string version) => CodeVersion.Abbreviate(version);
    }

    public void Dispose() => temporary.Dispose();
}

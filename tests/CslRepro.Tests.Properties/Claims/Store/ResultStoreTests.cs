using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

public sealed class ResultStoreTests : IDisposable
{
    private const int Records = 3;
    private static readonly RunKeys Keys = new(SmallRuns.Trainer, "own", "code");
    private static readonly Condition Esn = SmallRuns.Esn;
    private readonly TemporaryFolder temporary = new();

    private string Store => temporary["store"];

    private string First => Path.Combine(Store, "runs-00001.jsonl");

    [Fact]
    public void What_was_added_is_found_by_the_next_process_and_by_no_other_code_or_engine()
    {
        Fill();
        using (var store = ResultStore.Open(Store, Keys))
        {
            Assert.Equal((Records, 0, 0), (store.Count, store.OfOtherCode, store.Damaged));
            Assert.Equal(SmallRuns.Result(Esn, 1), store.Find(Esn, 1));
            Assert.Null(store.Find(Esn, Records));
        }

        using (var store = ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "other")))
        {
            Assert.Equal((0, Records), (store.Count, store.OfOtherCode));
            Assert.Null(store.Find(Esn, 1));
        }

        using (var store = ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "torch", "code")))
        {
            Assert.Null(store.Find(Esn, 1));
        }
    }

    [Fact]
    public void A_record_that_was_torn_at_any_byte_is_recognised_and_made_again()
    {
        Fill(2);
        var whole = File.ReadAllBytes(First);
        var starts = whole.Index().Where(item => item.Item == '\n').Select(item => item.Index + 1).Prepend(0).ToArray();
        for (var length = starts[1] + 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(First, whole[..length]);
            var kept = starts.Count(start => start > 0 && start <= length);
            using (var store = ResultStore.Open(Store, Keys))
            {
                Assert.Equal((kept, starts.Contains(length) ? 0 : 1), (store.Count, store.Damaged));
                for (ulong seed = 0; seed < Records; seed++)
                {
                    Assert.Equal(seed < (ulong)kept ? SmallRuns.Result(Esn, seed) : null, store.Find(Esn, seed));
                }

                store.Add(Esn, 2, SmallRuns.Result(Esn, 2));
            }

            using (var store = ResultStore.Open(Store, Keys))
            {
                Assert.Equal(SmallRuns.Result(Esn, 2), store.Find(Esn, 2));
                Assert.Equal(kept + 1, store.Count);
            }

            File.Delete(Path.Combine(Store, "runs-00002.jsonl"));
        }
    }

    [Fact]
    public void A_record_damaged_in_the_middle_is_recognised_and_those_around_it_are_kept()
    {
        Fill();
        var whole = File.ReadAllBytes(First);
        var start = Array.IndexOf(whole, (byte)'\n') + 1;
        var end = Array.IndexOf(whole, (byte)'\n', start);
        for (var position = start; position <= end; position++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[position] = (byte)(damaged[position] == '\n' ? 'x' : '\n');
            File.WriteAllBytes(First, damaged);
            using var store = ResultStore.Open(Store, Keys);
            Assert.NotEqual(0, store.Damaged);
            Assert.Equal(SmallRuns.Result(Esn, 0), store.Find(Esn, 0));
            Assert.Null(store.Find(Esn, 1));

            // Without its line feed a record runs into the next one.
            Assert.Equal(position == end ? null : SmallRuns.Result(Esn, 2), store.Find(Esn, 2));
        }
    }

    [Fact]
    public void A_store_of_another_version_is_named_and_left_alone()
    {
        Fill();
        var header = Path.Combine(Store, "store.json");
        File.WriteAllText(header, File.ReadAllText(header).Replace("cslrepro-store 1", "cslrepro-store 9", StringComparison.Ordinal));
        var before = File.ReadAllBytes(First);
        foreach (var fresh in new[] { false, true })
        {
            var message = Assert.Throws<InvalidDataException>(() => ResultStore.Open(Store, Keys, fresh: fresh)).Message;
            Assert.Contains(Store, message, StringComparison.Ordinal);
            Assert.Contains("cslrepro-store 9", message, StringComparison.Ordinal);
            Assert.Contains("cslrepro-store 1", message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(First));
        File.WriteAllText(header, "{");
        Assert.Contains("store.json is damaged", Assert.Throws<InvalidDataException>(() => ResultStore.Open(Store, Keys)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_being_written_is_refused_until_it_is_closed()
    {
        using (ResultStore.Open(Store, Keys))
        {
            var message = Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys)).Message;
            Assert.Contains("is being written by another process", message, StringComparison.Ordinal);
        }

        ResultStore.Open(Store, Keys).Dispose();
    }

    [Fact]
    public void Somebody_elses_folder_is_refused_and_nothing_is_put_there()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllText(Path.Combine(Store, "thesis.tex"), "");
        Assert.Contains("is no result store", Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys)).Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(Store));
        Assert.Contains(
            "is a file",
            Assert.Throws<IOException>(() => ResultStore.Open(Path.Combine(Store, "thesis.tex"), Keys)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_was_killed_while_it_made_the_store_is_no_obstacle()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllText(Path.Combine(Store, "lock"), "");
        File.WriteAllText(Path.Combine(Store, "store.json.tmp"), "{ \"form");
        ResultStore.Open(Store, Keys).Dispose();
        Assert.True(File.Exists(Path.Combine(Store, "store.json")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_full_disk_ends_the_run_with_a_message_and_loses_nothing(int room)
    {
        var line = new StoreRecord(Keys.Code, Keys.Of(Esn.Settings, 0), SmallRuns.Result(Esn, 0)).ToLine().Length;
        using (var store = ResultStore.Open(Store, Keys, null, false, () => new FullDisk(First, (2 * line) + room)))
        {
            store.Add(Esn, 0, SmallRuns.Result(Esn, 0));
            store.Add(Esn, 1, SmallRuns.Result(Esn, 1));
            var message = Assert.Throws<IOException>(() => store.Add(Esn, 2, SmallRuns.Result(Esn, 2))).Message;
            Assert.Contains($"could not take the result of {Esn.Name}, seed 2: No space left", message, StringComparison.Ordinal);
            Assert.Contains("The 2 results before it are kept", message, StringComparison.Ordinal);

            // Room again, but a line was perhaps written in part: nothing may follow it.
            Assert.Equal(message, Assert.Throws<IOException>(() => store.Add(Esn, 3, SmallRuns.Result(Esn, 3))).Message);
        }

        using (var store = ResultStore.Open(Store, Keys))
        {
            Assert.Equal((2, room > 0 ? 1 : 0), (store.Count, store.Damaged));
            store.Add(Esn, 2, SmallRuns.Result(Esn, 2));
        }

        using (var store = ResultStore.Open(Store, Keys))
        {
            Assert.All(Enumerable.Range(0, Records), seed => Assert.Equal(SmallRuns.Result(Esn, (ulong)seed), store.Find(Esn, (ulong)seed)));
        }
    }

    [Fact]
    public void A_fresh_run_starts_over_goes_on_when_it_was_killed_and_destroys_nothing()
    {
        Fill();
        using (var store = ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "other")))
        {
            store.Add(Esn, 0, SmallRuns.Result(Esn, 0, 0.75));
        }

        var before = File.ReadAllBytes(First);
        using (var store = ResultStore.Open(Store, Keys, fresh: true))
        {
            Assert.Equal((0, 1), (store.Count, store.OfOtherCode));
            Assert.Null(store.Find(Esn, 0));
            store.Add(Esn, 0, SmallRuns.Result(Esn, 0, 0.5));
        }

        using (var store = ResultStore.Open(Store, Keys))
        {
            Assert.Equal(1, store.Count);
            Assert.Equal(0.5, store.Find(Esn, 0)!.Rmse);
        }

        using (var store = ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "other")))
        {
            Assert.Equal(0.75, store.Find(Esn, 0)!.Rmse);
        }

        Assert.Equal(before, File.ReadAllBytes(First));
    }

    [Fact]
    public void A_store_that_is_being_written_can_be_read_by_others_who_cannot_write_it()
    {
        using var store = ResultStore.Open(Store, Keys);
        store.Add(Esn, 0, SmallRuns.Result(Esn, 0));
        using var reader = ResultStore.OpenToRead(Store, Keys);
        using var another = ResultStore.OpenToRead(Store, Keys);
        Assert.Equal(store.Find(Esn, 0), reader.Find(Esn, 0));
        Assert.Contains(
            "opened to be read only", Assert.Throws<IOException>(() => another.Add(Esn, 1, SmallRuns.Result(Esn, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => ResultStore.OpenToRead(Store + "-nowhere", Keys));
    }

    [Fact]
    public void A_store_of_one_share_takes_no_other_share_and_no_other_code()
    {
        var identity = new ShardIdentity("smoke", 1, 3, "own", "code", "round");
        ResultStore.Open(Store, Keys, identity).Dispose();
        ResultStore.Open(Store, Keys, identity).Dispose();
        ShardIdentity?[] others =
        [
            identity with { Index = 2 },
            identity with { Count = 4 },
            identity with { Profile = "standard" },
            identity with { Engine = "torch" },
            identity with { Round = "another round" },
            null,
        ];
        Assert.All(
            others,
            other => Assert.Contains(
                "holds share 1/3 of profile smoke",
                Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys, other)).Message,
                StringComparison.Ordinal));
        Assert.All(others, other => Assert.Throws<IOException>(() => ResultStore.Open(Store, Keys, other, fresh: true)));

        var newer = identity with { Code = "newer" };
        Assert.Contains(
            "begun by other code (code; this is newer)",
            Assert.Throws<IOException>(() => ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "newer"), newer)).Message,
            StringComparison.Ordinal);
        ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "newer"), newer, fresh: true).Dispose();
        ResultStore.Open(Store, new RunKeys(SmallRuns.Trainer, "own", "newer"), newer).Dispose();

        ResultStore.Open(temporary["whole"], Keys).Dispose();
        Assert.Contains(
            "holds no share",
            Assert.Throws<IOException>(() => ResultStore.Open(temporary["whole"], Keys, identity)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();

    private void Fill(ulong records = Records)
    {
        using var store = ResultStore.Open(Store, Keys);
        for (ulong seed = 0; seed < records; seed++)
        {
            store.Add(Esn, seed, SmallRuns.Result(Esn, seed));
        }
    }

    /// <summary>A file on a disk that is full after so many bytes, and that cannot be cut back.</summary>
    private sealed class FullDisk(string path, long room) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 0)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Clamp(room - Length, 0, buffer.Length);
            base.Write(buffer[..fits]);
            if (fits < buffer.Length)
            {
                room = long.MaxValue;
                throw new IOException("No space left on device.");
            }
        }

        public override void SetLength(long value) => throw new IOException("Not now.");
    }
}

using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Store;

public sealed class ShardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Shares_cover_every_run_of_every_profile_once(int count)
    {
        foreach (var profile in Profile.All)
        {
            var runs = ClaimCatalogue.Study.PlannedRuns(profile);
            var shares = Enumerable.Range(1, count).Select(index => new Shard(index, count).Of(runs)).ToArray();
            Assert.Equal(runs.Count, runs.Distinct().Count());
            Assert.Equal(runs.Count, shares.Sum(share => share.Count));
            Assert.Equal(runs.ToHashSet(), shares.SelectMany(share => share).ToHashSet());
            Assert.InRange(shares.Max(share => share.Count) - shares.Min(share => share.Count), 0, 1);
        }
    }

    [Fact]
    public void Each_share_has_its_part_of_each_condition()
    {
        var runs = ClaimCatalogue.Study.PlannedRuns(Profile.Standard);
        var shares = Enumerable.Range(1, 8).Select(index => new Shard(index, 8).Of(runs)).ToArray();
        foreach (var condition in runs.GroupBy(run => run.Condition))
        {
            var counts = shares.Select(share => share.Count(run => run.Condition == condition.Key)).ToArray();
            Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        }
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    [InlineData("8/8", 8, 8)]
    public void A_share_is_read_and_written(string text, int index, int count)
    {
        Assert.Equal(new Shard(index, count), Shard.Parse(text));
        Assert.Equal(text, Shard.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/0")]
    [InlineData("0/0")]
    [InlineData("-1/3")]
    [InlineData("1/-3")]
    [InlineData("1/3/5")]
    [InlineData("1.5/3")]
    [InlineData(" 1/3")]
    [InlineData("1/99999999999")]
    public void Anything_else_is_refused(string text) =>
        Assert.Contains("write i/k", Assert.Throws<FormatException>(() => Shard.Parse(text)).Message, StringComparison.Ordinal);
}

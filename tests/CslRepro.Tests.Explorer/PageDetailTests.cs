using System.Buffers.Binary;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>What pages of many states hold.</summary>
public sealed class PageDetailTests
{
    [Fact]
    public void Up_to_30_000_states_a_page_lacks_nothing_and_beyond_it_says_what()
    {
        Assert.Equal((PageDetail.Full, null), (PageDetail.For(30_000), PageDetail.For(30_000).Omitted));
        Assert.Equal(PageDetail.OfMany, PageDetail.For(30_001));
        Assert.Equal(PageDetail.OfMany, PageDetail.For(TestSentences.MaxStates));
        Assert.Equal(
            "With more than 30,000 states a page holds less of each: the finished network without the moments of its training, "
                + "and at most 2 other instances of it.",
            PageDetail.OfMany.Omitted);
    }

    [Theory]
    [InlineData(65_536, 2)]
    [InlineData(65_537, 3)]
    public void Numbers_of_states_take_a_third_byte_only_where_two_do_not_do(int states, int bytes)
    {
        var packed = Packed.Indices([1, states - 1], states);

        Assert.Equal(2 * bytes, packed.Length);
        var last = BinaryPrimitives.ReadInt32LittleEndian([.. packed[bytes..], 0, 0]);
        Assert.Equal((1, states - 1), (packed[0], last));
        Assert.ThrowsAny<Exception>(() => Packed.Indices([1 << (8 * bytes)], states));
    }

    [Fact]
    public void Of_many_states_the_finished_network_and_two_instances_are_recorded()
    {
        var corpus = TestCorpus.Of(4, 0, 5_000);
        var network = new NetworkRecorder(TestSentences.States(corpus), 2, instances: 3)
            .Train("esn-cl", EsnSettings.ContinuousLearning with { Units = 20 }, corpus, TestContext.Current.CancellationToken);

        Assert.Equal(["after 1000 sentences"], network.Moments.Select(moment => moment.Label));
        Assert.Equal(["seed 1", "seed 2"], network.Instances.Select(instance => instance.Label));
    }

    [Fact]
    public void A_page_of_100_000_states_is_smaller_than_40_MB()
    {
        var data = LargePage.Data();

        Assert.InRange(LargePage.Table.Count, 99_000, TestSentences.MaxStates);
        Assert.InRange(ExplorerPage.Bytes(data).Length, 20_000_000, 39_000_000);
        Assert.Equal(PageDetail.OfMany.Omitted, data.Omitted);
        Assert.Single(data.Networks[0].Moments);
    }
}

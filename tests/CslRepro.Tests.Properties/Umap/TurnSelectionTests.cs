using CslRepro.Numerics;
using CslRepro.Umap.Layout;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class TurnSelectionTests
{
    [Fact]
    public void Eight_edges_at_a_time_are_those_of_one_at_a_time()
    {
        const int edges = 500;
        var random = new RandomStream(1, "test/turns");
        var (rates, columns) = (new uint[edges + TurnSelection.Slack], new int[edges + TurnSelection.Slack]);
        for (var edge = 0; edge < rates.Length; edge++)
        {
            rates[edge] = edge % 5 == 0 ? uint.MaxValue : random.NextUInt32();
            columns[edge] = edge;
        }

        var taken = new int[edges + TurnSelection.Slack];
        var expected = new int[edges + TurnSelection.Slack];
        for (var epoch = 0u; epoch < 40; epoch++)
        {
            for (var first = 0; first < edges; first += 7)
            {
                var end = Math.Min(edges, first + random.NextInt32(40));
                var count = TurnSelection.Select(rates, columns, first, end, epoch, taken);
                Assert.Equal(TurnSelection.SelectOneByOne(rates, columns, first, end, epoch, expected), count);
                Assert.Equal(expected[..count], taken[..count]);
            }
        }
    }

    [Fact]
    public void An_edge_is_taken_as_often_as_its_rate_says()
    {
        var (rates, columns) = (new uint[9], new int[9]);
        (rates[0], columns[0]) = (3u << 29, 7);
        var times = 0;
        var taken = new int[9];
        for (var epoch = 0u; epoch < 800; epoch++)
        {
            var count = TurnSelection.Select(rates, columns, 0, 1, epoch, taken);
            Assert.True(count == 0 || taken[0] == 7);
            times += count;
        }

        // 3/8 of 800 epochs.
        Assert.Equal(300, times);
    }
}

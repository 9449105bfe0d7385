using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>Which groups of states hang together and which leak.</summary>
public sealed class GroupClosureTests
{
    // Two rings of six states, each state's neighbours the one before and the one after.
    private static readonly int[] Rings = [.. Enumerable.Range(0, 12).SelectMany(state => new[] { Around(state, 1), Around(state, 5) })];

    [Fact]
    public void A_ring_is_closed_and_in_one_piece()
    {
        var closure = GroupClosure.Of(Rings, 2, [0, 1, 2, 3, 4, 5]);

        Assert.Equal((1.0, 1, 1.0), (closure.Inside, closure.Pieces, closure.Largest));
        Assert.True(closure.IsGroup);
    }

    [Fact]
    public void Half_of_each_ring_leaks_at_both_ends_and_is_two_pieces()
    {
        var closure = GroupClosure.Of(Rings, 2, [0, 1, 2, 6, 7, 8]);

        // Of 12 links 4 lead out. Every group of six that one grows is a ring.
        Assert.Equal((8.0 / 12, 1.0, 2, 0.5), (closure.Inside, closure.Control, closure.Pieces, closure.Largest));
        Assert.False(closure.IsGroup);
    }

    [Fact]
    public void Two_rings_are_closed_but_no_single_group()
    {
        int[] more = [.. Rings, 13, 13, 12, 12];
        var closure = GroupClosure.Of(more, 2, [.. Enumerable.Range(0, 12)]);

        Assert.Equal((1.0, 2), (closure.Inside, closure.Pieces));
        Assert.False(closure.IsGroup);
    }

    [Fact]
    public void Every_other_state_of_a_ring_is_nothing_but_crumbs()
    {
        var closure = GroupClosure.Of(Rings, 2, [0, 2, 4]);

        // Three pieces of one state each; grown groups of three are arcs, of whose six links two lead out.
        Assert.Equal((0.0, 4.0 / 6, 3), (closure.Inside, closure.Control, closure.Pieces));
    }

    [Fact]
    public void A_piece_of_a_twentieth_is_no_crumb()
    {
        // A ring of 19 states, each with the next as its nearest, and of another ring a single state.
        int[] nearest = [.. Enumerable.Range(0, 24).Select(state => state < 19 ? (state + 1) % 19 : state < 23 ? state + 1 : 19)];
        var closure = GroupClosure.Of(nearest, 1, [.. Enumerable.Range(0, 20)]);

        Assert.Equal((19 / 20.0, 2, 19 / 20.0), (closure.Inside, closure.Pieces, closure.Largest));
    }

    [Theory]
    [InlineData(0.98, 1, 0.8, true)]
    [InlineData(0.98, 1, 0.79, false)]
    [InlineData(0.97, 1, 0.8, false)]
    [InlineData(0.9375, 0.875, 0.8, true)]
    [InlineData(0.9375, 0.9, 0.8, false)]
    [InlineData(0.9, 0, 0.8, true)]
    [InlineData(0.89, 0, 1, false)]
    public void A_group_is_in_one_piece_and_closed_or_leaks_half_as_much_as_others(double inside, double control, double largest, bool isGroup) =>
        Assert.Equal(isGroup, new GroupClosure(inside, control, 1, largest).IsGroup);

    [Fact]
    public void Of_few_states_all_others_are_near()
    {
        var states = new Matrix<float>(4, 1, [0, 1, 3, 7]);
        Assert.Equal([1, 2, 3, 0, 2, 3, 1, 0, 3, 2, 1, 0], GroupClosure.NearestOf(states, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Of_many_states_ten_are_near()
    {
        // Squares, so that no two others are equally far.
        var states = new Matrix<float>(20, 1, [.. Enumerable.Range(0, 20).Select(state => (float)(state * state))]);
        var nearest = GroupClosure.NearestOf(states, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(20 * GroupClosure.NeighborCount, nearest.Length);
        Assert.Equal(Enumerable.Range(1, 10), nearest[..10]);
        Assert.Equal(Enumerable.Range(9, 10).Reverse(), nearest[^10..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public void No_states_and_all_of_them_are_no_group(int count)
    {
        var error = Assert.Throws<ArgumentException>(() => GroupClosure.Of(Rings, 2, [.. Enumerable.Range(0, count)]));
        Assert.Contains("1 to 11 of 12 states", error.Message, StringComparison.Ordinal);
    }

    private static int Around(int state, int step) => (state / 6 * 6) + ((state + step) % 6);
}

using CslRepro.Analysis.StateSpace;
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

    private static int Around(int state, int step) => (state / 6 * 6) + ((state + step) % 6);
}

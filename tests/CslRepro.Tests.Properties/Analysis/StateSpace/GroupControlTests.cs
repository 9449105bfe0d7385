using CslRepro.Analysis.StateSpace;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>
/// Which groups a group is compared with. One state is near each here, so that a grown group of two is closed (1) if its states are each other's, and half
/// closed (0.5) if the second one's nearest is a third.
/// </summary>
public sealed class GroupControlTests
{
    [Fact]
    public void The_control_is_the_median_of_the_grown_groups_in_whatever_order_they_come()
    {
        // From states 0, 1 and 2: 1, 0.5 and 1.
        Assert.Equal(1, GroupClosure.Of([2, 0, 0], 1, [0, 1]).Control);
    }

    [Fact]
    public void Among_few_states_a_group_is_grown_from_each_of_them()
    {
        // 2 and 4, and 6 and 7, are each other's; 0, 1, 3 and 5 look at 2. Of four times 0.5 and four times 1 the upper one in the middle counts.
        Assert.Equal(1, GroupClosure.Of([2, 2, 4, 2, 2, 2, 7, 6], 1, [6, 7]).Control);
    }

    [Fact]
    public void A_grown_group_is_as_large_as_the_group_and_no_larger()
    {
        // A ring of six, each state between its two nearest: a single state has none of them inside, two side by side have each other, 2 of 4.
        int[] ring = [.. Enumerable.Range(0, 6).SelectMany(state => new[] { (state + 1) % 6, (state + 5) % 6 })];
        Assert.Equal(0, GroupClosure.Of(ring, 2, [0]).Control);
        Assert.Equal(0.5, GroupClosure.Of(ring, 2, [0, 1]).Control);
    }

    [Fact]
    public void Of_large_groups_fewer_are_grown_and_halves_are_rounded_up()
    {
        // 40,000 / 3200 = 12.5: 13 groups, from the middles of 13 parts of 8000 states. Those from the 3rd to the 9th begin in one long row in which each
        // state looks at the next, so that only the last one's nearest is outside; the others take in pairs. 7 of 13 are the row's, and so is the median.
        // Of 12 groups it would be 6, of 20 groups 10 with one that comes to the row's start, of 5 groups 2: not more than half.
        const int size = 3200;
        const int start = 20_000;
        const int end = 70_000;
        int[] nearest = [.. Enumerable.Range(0, 13 * 8000).Select(state => state is < start or >= end ? state ^ 1 : state + 1 < end ? state + 1 : start)];
        var closure = GroupClosure.Of(nearest, 1, [.. Enumerable.Range(0, size)]);
        Assert.Equal((1, (size - 1) / (double)size), (closure.Inside, closure.Control));
    }
}

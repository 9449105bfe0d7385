using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>Which curves can break, and how clear a break is.</summary>
public class ChangePointTests
{
    [Fact]
    public void A_curve_of_just_two_segments_can_break()
    {
        var change = ChangePoint.Find([0, 1, 2, 3, 4, 5], [0, 0, 0, 7, 7, 7], new RandomStream(1, "test/two"), leastSegment: 3);
        Assert.Equal((3, 7, 1), (change.Index, change.Jump, change.ExplainedShare));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(8, 9)]
    [InlineData(9, 8)]
    public void Lists_of_different_lengths_or_too_few_points_are_refused(int places, int heights)
    {
        double[] x = [.. Enumerable.Range(0, places)];
        var error = Assert.Throws<ArgumentException>(() => ChangePoint.Find(x, new double[heights], new RandomStream(1, "test/short"), leastSegment: 3));
        Assert.Contains($"{places} places and {heights} heights do not make two segments of 3 points", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Places_that_do_not_ascend_are_refused(double third)
    {
        var error = Assert.Throws<ArgumentException>(
            () => ChangePoint.Find([0, 2, third, 3, 4, 5], [1, 2, 3, 4, 5, 6], new RandomStream(1, "test/order")));
        Assert.Contains($"Place 2 is {third}, not above the one before it, 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_breaks_clearness_is_compared_with_what_the_line_leaves_over_in_other_orders()
    {
        // What is left over of this steep line is a spike in the middle of nine points, where it breaks the line less clearly than anywhere else: only
        // orders that leave it there, a ninth of them, may be less clear by rounding.
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        var change = ChangePoint.Find(x, [.. x.Select(at => (10 * at) + (at == 4 ? 9 : 0))], new RandomStream(1, "test/spike"), leastSegment: 2);
        Assert.InRange(change.PValue, 0.8, 1);
    }
}

using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

/// <summary>Close points far from 0 keep their digits: squares of their places have none to spare for what lies between them.</summary>
public class FarFromZeroTests
{
    // 0, 1 and 3, but a thousand million away: the square of that, 1e18, is known to 128.
    private static readonly Matrix<float> Points = new(3, 2, [1e9f, 0, 1e9f, 1, 1e9f, 3]);

    [Fact]
    public void Distances_are_those_between_the_points()
    {
        var distances = PairDistances.Of(Points);
        Assert.Equal([0, 1, 3], distances.From(0).ToArray());
        Assert.Equal([3, 2, 0], distances.From(2).ToArray());
    }

    [Fact]
    public void Points_in_between_are_inside() =>
        Assert.Equal([1, 0, 1], SpatialOutlyingness.Of(Points), (x, y) => Math.Abs(x - y) < 1e-12);

    [Fact]
    public void A_break_is_found_where_it_stands()
    {
        // Up by 1 a step, then from 3 to 8, and down by 1 a step: two lines, and half-way between them the one is at 3.5 and the other at 8.5.
        double[] x = [.. Enumerable.Range(0, 8).Select(step => 1e15 + step)];
        double[] y = [.. new[] { 0, 1, 2, 3, 8, 7, 6, 5 }.Select(height => 1e15 + height)];
        var change = ChangePoint.Find(x, y, new RandomStream(1, "test/far"), leastSegment: 4);
        Assert.Equal((4, 5, 1, -1, 1), (change.Index, change.Jump, change.SlopeBefore, change.SlopeAfter, change.ExplainedShare));
    }
}

using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class OutlyingnessTests
{
    [Fact]
    public void The_middle_of_a_cross_is_inside_and_its_arms_are_outside()
    {
        var cross = new Matrix<float>(5, 2, [0, 0, 1, 0, -1, 0, 0, 1, 0, -1]);

        // From (1, 0): two unit vectors to the left, and two at half a right angle.
        var arm = (2 + Math.Sqrt(2)) / 4;
        Equal([0, arm, arm, arm, arm], SpatialOutlyingness.Of(cross));
    }

    [Fact]
    public void Of_points_on_a_line_those_at_the_ends_are_wholly_outside() =>
        Equal([1, 0, 1], SpatialOutlyingness.Of(new Matrix<float>(3, 1, [0, 1, 7])));

    [Fact]
    public void Two_points_lie_wholly_outside_of_each_other() => Equal([1, 1], SpatialOutlyingness.Of(new Matrix<float>(2, 1, [3, 4])));

    [Fact]
    public void Points_at_the_same_place_do_not_pull_each_other() =>
        Equal([0.5, 0.5, 1], SpatialOutlyingness.Of(new Matrix<float>(3, 1, [2, 2, 5])));

    [Property(Replay = "(811,1)", MaxTest = 30)]
    public void It_is_what_plain_loops_give_wherever_the_cloud_lies(ulong seed)
    {
        var random = new RandomStream(seed, "test/outlyingness");
        var count = 2 + random.NextInt32(600);
        var points = new Matrix<float>(count, 3);
        foreach (ref var value in points.Elements)
        {
            value = (float)(100 + random.NextDouble());
        }

        var found = SpatialOutlyingness.Of(points);
        for (var point = 0; point < count; point += 97)
        {
            Assert.Equal(Plain(points, point), found[point], 1e-9);
        }
    }

    [Fact]
    public void One_point_alone_is_refused() => Assert.Throws<ArgumentException>(() => SpatialOutlyingness.Of(new Matrix<float>(1, 2)));

    [Fact]
    public void Superiority_counts_pairs_and_halves_ties()
    {
        // 3 > 1, 3 = 3, 2 > 1, 2 < 3.
        Assert.Equal(2.5 / 4, Superiority.Of([3, 2], [1, 3]));
        Assert.Equal(1, Superiority.Of([5], [1, 2, 3]));
        Assert.Equal(0.5, Superiority.Of([1, 1], [1]));
        Assert.Throws<ArgumentException>(() => Superiority.Of([], [1]));
    }

    [Property(Replay = "(812,1)", MaxTest = 50)]
    public void Superiority_of_exchanged_groups_is_the_rest(ulong seed)
    {
        var random = new RandomStream(seed, "test/superiority");
        double[] Group() => [.. Enumerable.Range(0, 1 + random.NextInt32(30)).Select(_ => (double)random.NextInt32(8))];
        var (first, second) = (Group(), Group());
        Assert.Equal(1, Superiority.Of(first, second) + Superiority.Of(second, first), 1e-12);
    }

    private static double Plain(Matrix<float> points, int point)
    {
        double[] pull = new double[points.Columns];
        for (var other = 0; other < points.Rows; other++)
        {
            double[] way = [.. Enumerable.Range(0, points.Columns).Select(column => (double)points[other, column] - points[point, column])];
            var length = Math.Sqrt(way.Sum(step => step * step));
            for (var column = 0; column < pull.Length && length > 0; column++)
            {
                pull[column] += way[column] / length;
            }
        }

        return Math.Sqrt(pull.Sum(step => step * step)) / (points.Rows - 1);
    }

    private static void Equal(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }
}

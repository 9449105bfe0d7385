using CslRepro.Experiments.Search;
using CslRepro.Figures.Search;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

/// <summary>From which effort on one search is ahead of another.</summary>
public class LeadTests
{
    // Cheap trials that end at an error of 0.2.
    private static readonly EffortPoint[] Cheap = Curve((1, 0.8), (2, 0.5), (4, 0.3), (8, 0.2), (16, 0.2));

    [Fact]
    public void It_begins_where_the_curves_cross_for_the_last_time()
    {
        // Ahead at 3, behind at 5, ahead from 9 on.
        var lead = Lead.Of(Curve((3, 0.4), (5, 0.35), (9, 0.1), (12, 0.05)), Cheap);
        Assert.Equal(new Lead(9, IsLevel: false), lead);
    }

    [Fact]
    public void One_that_ends_behind_has_none() =>
        Assert.Equal(new Lead(double.PositiveInfinity, IsLevel: false), Lead.Of(Curve((3, 0.4), (12, 0.21)), Cheap));

    [Fact]
    public void One_that_ends_level_has_none_and_is_said_to_be_level() =>
        Assert.Equal(new Lead(double.PositiveInfinity, IsLevel: true), Lead.Of(Curve((3, 0.1), (12, 0.2)), Cheap));

    [Fact]
    public void Before_the_first_trial_there_is_no_answer() => Assert.Equal(new Lead(0.5, IsLevel: false), Lead.Of(Curve((0.5, 0.9), (12, 0.1)), Cheap));

    [Fact]
    public void A_curve_without_points_is_refused() => Assert.Throws<ArgumentException>(() => Lead.Of([], Cheap));

    private static EffortPoint[] Curve(params (double Effort, double Best)[] points) =>
        [.. points.Select((point, index) => new EffortPoint(index + 1, point.Effort, point.Best, point.Best, point.Best))];
}

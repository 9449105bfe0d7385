using CslRepro.Experiments.Search;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

public class EffortTests
{
    private static readonly SearchedCell Cell = SearchTrials.Cell((10, 50), (20, 5), (30, 20));

    [Theory]
    [InlineData(0.05, 1, 60, 20)]
    [InlineData(0.2, 2, 30, 20)]
    [InlineData(0.5, 3, 20, 10)]
    public void It_is_all_that_was_spent_over_the_trials_that_got_there(double error, int successes, double effort, double cheapest)
    {
        var reached = EffortToReach.Of(Cell, trial => trial.ValidError, error);
        Assert.Equal((true, successes, 3, effort, cheapest), (reached.IsReached, reached.Successes, reached.Trials, reached.MultiplyAdds, reached.Cheapest));
        Assert.InRange(reached.MultiplyAdds, reached.Low, reached.High);
    }

    [Fact]
    public void An_error_that_no_trial_reached_takes_more_than_all_that_was_spent()
    {
        var effort = EffortToReach.Of(Cell, trial => trial.ValidError, 0.01);
        Assert.Equal((false, 60, double.PositiveInfinity, double.PositiveInfinity), (effort.IsReached, effort.Low, effort.MultiplyAdds, effort.High));
    }

    [Fact]
    public void Where_a_single_trial_got_there_the_effort_has_no_upper_end() =>
        Assert.Equal(double.PositiveInfinity, EffortToReach.Of(Cell, trial => trial.ValidError, 0.05).High);

    [Fact]
    public void The_curve_begins_with_one_trial_and_ends_with_all()
    {
        var curve = EffortPoint.CurveOf(Cell, trial => trial.ValidError);
        Assert.Equal([1, 2, 3], curve.Select(point => point.Trials));
        Assert.Equal([20, 40, 60], curve.Select(point => point.MultiplyAdds));
        Assert.Equal(0.25, curve[0].Best, 1e-12);
        Assert.Equal((0.05 * 5 / 9) + (0.2 * 3 / 9) + (0.5 / 9), curve[1].Best, 1e-12);
        Assert.All(curve, point => Assert.InRange(point.Best, point.Low, point.High));
    }

    [Fact]
    public void The_chosen_trial_has_the_fewest_invalid_sentences_and_among_equals_the_least_cost() =>
        Assert.Equal(2, SearchTrials.Cell((30, 5), (10, 9), (20, 5), (20, 5)).Chosen.Index);
}

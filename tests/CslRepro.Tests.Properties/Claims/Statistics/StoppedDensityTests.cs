using CslRepro.Harness.Statistics.Sequential;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

/// <summary>Brownian motions that have crossed no bound, where probabilities are known in closed form.</summary>
public class StoppedDensityTests
{
    [Fact]
    public void Signs_at_two_and_three_times_have_the_probabilities_of_sheppards_formula()
    {
        // P(first below, second above 0) = 1/4 - arcsin(ρ) / (2 π), with ρ² the ratio of the times.
        Assert.Equal(1.0 / 8, StoppedDensity.Start.Next(0.5, 0, Math.Sqrt(0.5)).Crossing(1, 0), 1e-6);
        Assert.Equal(1.0 / 6, StoppedDensity.Start.Next(0.25, 0, Math.Sqrt(0.75)).Crossing(1, 0), 1e-6);

        // At 1/4, 1/2 and 1: 3/8 are below 0 twice, 7/24 three times.
        var twice = StoppedDensity.Start.Next(0.25, 0, 0.5).Next(0.5, 0, Math.Sqrt(0.5));
        Assert.Equal(1.0 / 12, twice.Crossing(1, 0), 1e-6);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.999)]
    public void A_time_close_to_the_start_or_to_the_next_one_has_the_probability_of_sheppards_formula(double time)
    {
        // Within a small step the chance to cross rises from 0 to 1: a grid whose points lie further apart than that misses how.
        var exact = 0.25 - (Math.Asin(Math.Sqrt(time)) / (2 * Math.PI));
        Assert.Equal(exact, StoppedDensity.Start.Next(time, 0, Math.Sqrt(1 - time)).Crossing(1, 0), 1e-7);
    }

    [Theory]
    [InlineData(-0.7)]
    [InlineData(0.0)]
    [InlineData(1.4)]
    public void What_is_left_are_the_paths_below_the_bound(double bound)
    {
        Assert.Equal(NormalTail.Above(bound / 0.5), StoppedDensity.Start.Crossing(0.25, bound), 1e-14);
        Assert.Equal(1 - NormalTail.Above(bound / 0.5), StoppedDensity.Start.Next(0.25, bound, 0.1).Crossing(1, -50), 1e-6);
    }

    [Fact]
    public void The_error_is_spent_as_the_formulas_say()
    {
        // 0.025 ln(1 + (e - 1) / 2), and twice the tail beyond twice the quantile of 0.0125, by mpmath.
        Assert.Equal(0.0155028626739569, SpendingFunction.Pocock.Spent(0.025, 0.5), 1e-15);
        Assert.Equal(1, SpendingFunction.OBrienFleming.Spent(0.025, 0.25) / 7.36680843587e-6, 1e-9);
        Assert.Equal(0.025, SpendingFunction.Pocock.Spent(0.025, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendingFunction.Pocock.Spent(1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendingFunction.Pocock.Spent(0.025, 0));
        Assert.Equal(("Pocock", "O'Brien-Fleming"), (SpendingFunction.Pocock.Name, SpendingFunction.OBrienFleming.Name));
    }
}

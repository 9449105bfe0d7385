using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Verdicts;

/// <summary>How an estimate speaks for a statement and against it.</summary>
public class CriterionTests
{
    [Fact]
    public void Above_and_below_ask_one_side_each()
    {
        var estimate = new Sided(limit => 0.01 * limit, limit => 1 - (0.01 * limit));
        Assert.Equal((0.03, 0.97), Criterion.Above(3).PValues(estimate));
        Assert.Equal((0.97, 0.03), Criterion.Below(3).PValues(estimate));
        Assert.Equal(("above 0.5", "below 0.5"), (Criterion.Above(0.5).Text, Criterion.Below(0.5).Text));
        Assert.Equal([3], Criterion.Above(3).Limits);
        Assert.Equal([3], Criterion.Below(3).Limits);
    }

    [Fact]
    public void Equivalence_asks_both_ends_of_the_margin_in_each_direction()
    {
        // P above: 0.1 at -2 and 0.3 at 2; P below: 0.2 at 2 and 0.4 at -2. Support is the worse of the inner ones, refutation twice the better of the outer.
        var estimate = new Sided(limit => limit < 0 ? 0.1 : 0.3, limit => limit < 0 ? 0.4 : 0.2);
        Assert.Equal((0.2, 0.6), Criterion.Within(2).PValues(estimate));
        var other = new Sided(limit => limit < 0 ? 0.3 : 0.8, limit => limit < 0 ? 0.15 : 0.2);
        Assert.Equal((0.3, 0.3), Criterion.Within(2).PValues(other));
        Assert.Equal((0.9, 1), Criterion.Within(2).PValues(new Sided(_ => 0.9, _ => 0.9)));
        Assert.Equal([-2, 2], Criterion.Within(2).Limits);
        Assert.Equal("within ±2", Criterion.Within(2).Text);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(1.0)]
    public void Equivalence_is_refuted_on_either_side_of_its_margin(double sign)
    {
        var mean = MeanEstimate.From([sign * 0.9, sign * 1.0, sign * 1.1, sign * 1.0], 1e-6);
        var (support, refute) = Criterion.Within(0.5).PValues(mean);
        Assert.True(support > 0.99 && refute < 0.01);
        (support, refute) = Criterion.Within(2).PValues(mean);
        Assert.True(support < 0.01 && refute > 0.99);
    }

    [Fact]
    public void Equality_is_certain_either_way()
    {
        Assert.Equal((0, 1), Criterion.EqualTo(3).PValues(new Count(3)));
        Assert.Equal((1, 0), Criterion.EqualTo(3).PValues(new Count(3.5)));
        Assert.True(Criterion.EqualTo(3).IsEqualTo);
        Assert.False(Criterion.Holds("odd", value => value % 2 == 1).IsEqualTo);
        Assert.Empty(Criterion.EqualTo(3).Limits);
        Assert.Equal((0, 1), Criterion.Holds("odd", value => value % 2 == 1).PValues(new Count(5)));
    }

    /// <summary>An estimate whose p-values are given.</summary>
    private sealed record Sided(Func<double, double> Above, Func<double, double> Below) : IEstimate
    {
        public double Value => 0;

        public Interval Interval => new(0, 0);

        public int Instances => 2;

        public double PValueAbove(double limit) => Above(limit);

        public double PValueBelow(double limit) => Below(limit);
    }
}

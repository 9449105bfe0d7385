using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

public class BoundsTests
{
    private static readonly MeanEstimate Purity = MeanEstimate.From([1, 0.99, 1, 1, 0.98], 1e-4);

    [Fact]
    public void An_interval_is_cut_to_its_scale_and_nothing_else_changes()
    {
        Assert.True(Purity.Interval.Upper > 1);
        var kept = new LookEstimate(Purity, Confidence.Alpha, Bounds.Share);
        Assert.Equal(Purity.Interval.Lower, kept.Interval.Lower, 9);
        Assert.Equal(1, kept.Interval.Upper);
        Assert.Equal(Purity.PValueAbove(0.9), kept.PValueAbove(0.9));
        Assert.Equal(Purity.PValueBelow(0.9), kept.PValueBelow(0.9));
        Assert.Equal((Purity.Mean, Purity.Instances), (kept.Value, kept.Instances));
    }

    [Fact]
    public void Each_scale_has_its_ends()
    {
        var wide = new Interval(-3, 3);
        Assert.Equal(new Interval(0, 1), Bounds.Share.Cut(wide));
        Assert.Equal(new Interval(-1, 1), Bounds.ShareDifference.Cut(wide));
        Assert.Equal(new Interval(-1, 1), Bounds.Correlation.Cut(wide));
        Assert.Equal(new Interval(0, 3), Bounds.Count.Cut(wide));
        Assert.Equal(wide, Bounds.Real.Cut(wide));
        Assert.Equal(new Interval(1, 1), Bounds.Share.Cut(new Interval(1.2, 1.3)));
        Assert.Throws<ArgumentException>(() => new Bounds(1, 1));
        Assert.True(Bounds.Share.Contains(1));
        Assert.False(Bounds.Share.Contains(1.01));
    }

    [Fact]
    public void Cutting_loses_no_true_value()
    {
        for (var truth = 0.0; truth <= 1; truth += 0.05)
        {
            foreach (var interval in (Interval[])[new(-0.2, 0.3), new(0.7, 1.4), new(0.2, 0.6)])
            {
                Assert.Equal(interval.Contains(truth), Bounds.Share.Cut(interval).Contains(truth));
            }
        }
    }

    [Fact]
    public void The_interval_at_a_level_is_students()
    {
        var interval = RepeatedInterval.Of(Purity, 0.0025502064);
        Assert.Equal(0.0025502064, Purity.PValueAbove(interval.Lower), 1e-10);
        Assert.Equal(0.0025502064, Purity.PValueBelow(interval.Upper), 1e-10);
        var usual = RepeatedInterval.Of(Purity, Confidence.Alpha);
        Assert.Equal(Purity.Interval.Lower, usual.Lower, 1e-9);
        Assert.Equal(Purity.Interval.Upper, usual.Upper, 1e-9);
        Assert.Equal(1, RepeatedInterval.Of(Purity, 0.0025502064, Bounds.Share).Upper);
    }

    [Fact]
    public void The_interval_at_a_level_serves_every_estimate()
    {
        var rate = RateEstimate.From([0.01, 0.03, 0.02, 0.04], 500);
        var usual = RepeatedInterval.Of(rate, Confidence.Alpha, Bounds.Share);
        Assert.Equal(rate.Interval.Lower, usual.Lower, 1e-7);
        Assert.Equal(rate.Interval.Upper, usual.Upper, 1e-7);
        Assert.Equal(0, RepeatedInterval.Of(RateEstimate.From([0.0, 0.0], 500), 0.01, Bounds.Share).Lower);
        var ratio = new TransformedEstimate(MeanEstimate.From([0.1, 0.3, 0.2, 0.4], 1e-9), Math.Log, Math.Exp);
        Assert.Equal(ratio.Interval.Lower, RepeatedInterval.Of(ratio, Confidence.Alpha, Bounds.Count).Lower, 1e-7);
        Assert.Equal(new Interval(7, 7), RepeatedInterval.Of(new Count(7), 0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatedInterval.Of(rate, 0.5));
    }

    [Fact]
    public void An_interval_that_reaches_beyond_its_scale_ends_just_where_the_scale_does()
    {
        // Of two values Student's interval is 12.7 standard errors wide on either side. Halving towards the end would only come near it.
        var wide = MeanEstimate.From([0.1, 0.9], 1e-9);
        Assert.Equal(new Interval(0, 1), RepeatedInterval.Of(wide, Confidence.Alpha, Bounds.Share));
    }

    [Fact]
    public void An_estimate_of_0_on_a_scale_without_ends_has_students_interval_as_well()
    {
        // One degree of freedom and a standard error of 1: Student's t is Cauchy's distribution, with the quantile 1 / tan(0.025 π).
        var interval = RepeatedInterval.Of(MeanEstimate.From([-1, 1], 1e-9), 0.025);
        Assert.Equal(-1 / Math.Tan(0.025 * Math.PI), interval.Lower, 1e-8);
        Assert.Equal(1 / Math.Tan(0.025 * Math.PI), interval.Upper, 1e-8);
    }

    [Fact]
    public void An_estimate_that_excludes_nothing_has_an_interval_without_ends()
    {
        var ties = ShareEstimate.OfLarger([0, 0], [0, 0]);
        Assert.Equal(new Interval(double.NegativeInfinity, double.PositiveInfinity), RepeatedInterval.Of(ties, 0.01));
    }

    [Fact]
    public void A_counted_number_is_its_own_interval_whatever_scale_is_asked_for() =>
        Assert.Equal(new Interval(7, 7), RepeatedInterval.Of(new Count(7), 0.01, Bounds.Share));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void An_interval_whose_ends_never_err_or_err_half_of_the_time_is_refused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatedInterval.Of(Purity, level));

    [Fact]
    public void A_look_keeps_to_the_bounds_that_its_estimate_knows_unless_it_has_its_own()
    {
        var rate = RateEstimate.From([0.1, 0.9], 100).Cautious(Tail.Moderate);
        var look = new LookEstimate(rate, Confidence.Alpha, Bounds.Real);
        Assert.Equal((Bounds.Share, new Interval(0, 1)), (look.Bounds, look.Interval));
        var narrow = new LookEstimate(rate, Confidence.Alpha, new Bounds(0.2, 0.7));
        Assert.Equal((new Bounds(0.2, 0.7), new Interval(0.2, 0.7)), (narrow.Bounds, narrow.Interval));
    }
}

using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

public class PublishedDifferenceTests
{
    private static readonly double[] Skewed = [0, 0, 1, 0, 3, 0, 0, 2, 0, 9];

    private static readonly PublishedMean Published = new(0.5, 1.2, 8);

    [Fact]
    public void Welchs_interval_has_the_degrees_of_freedom_of_both_samples()
    {
        // Ours 2.5 / 5, published 9 / 4: 2.75² / (0.5² / 4 + 2.25² / 3) = 4.321429 degrees of freedom.
        var estimate = PublishedDifference.From([1, 2, 3, 4, 5], 1e-9, new PublishedMean(2, 3, 4));
        Assert.Equal(1.6583123951777, estimate.StandardError, 1e-12);
        Assert.Equal(4.32142857142857, estimate.DegreesOfFreedom, 1e-12);
        Assert.Equal(1 - 4.47224748952, estimate.Interval.Lower, 1e-8);
        Assert.Equal(1 + 4.47224748952, estimate.Interval.Upper, 1e-8);
        Assert.Equal((5, 2.25 / 2.75), (estimate.Instances, estimate.ShareOfFixedError));
    }

    [Fact]
    public void A_tail_corrects_welchs_statistic_for_the_skewness_of_both_samples()
    {
        // numpy and scipy, with s, g and s₂, g₂ the deviation and the believed skewness of ours and of the published: e² = s²/10 + s₂²/8,
        // G = (g s³/100 - g₂ s₂³/64) / e³, scipy.stats.t.sf(t + G t²/3 + G² t³/27 + G/6, Welch's degrees of freedom).
        var difference = PublishedDifference.From(Skewed, 1e-9, Published);
        var skewed = difference.Cautious(new Tail(-1, 4));
        Assert.Equal(0.2555043148144836, skewed.PValueAbove(0.2), 1e-9);
        Assert.Equal(0.21020611210868317, skewed.PValueBelow(3), 1e-9);

        // A registered variance is the least that is believed of both.
        var spread = difference.Cautious(new Tail(-1, 4, 9));
        Assert.Equal(0.3544521818398536, spread.PValueAbove(0.2), 1e-9);
        Assert.Equal(0.16572807954504637, spread.PValueBelow(3), 1e-9);
    }

    [Fact]
    public void Its_interval_is_what_its_tests_leave_open()
    {
        var difference = PublishedDifference.From(Skewed, 1e-9, Published);
        foreach (var estimate in (IEstimate[])[difference, difference.Cautious(Tail.Moderate), difference.Cautious(new Tail(-5, 5, 1))])
        {
            Assert.Equal(Confidence.Alpha, estimate.PValueAbove(estimate.Interval.Lower), 1e-8);
            Assert.Equal(Confidence.Alpha, estimate.PValueBelow(estimate.Interval.Upper), 1e-8);
        }
    }

    [Fact]
    public void A_published_mean_of_very_many_instances_is_a_limit_like_any_other()
    {
        var tail = new Tail(-1, 4, 2);
        var mean = HallMeanEstimate.From(Skewed, 2, -1, 4);
        var difference = PublishedDifference.From(Skewed, 1e-9, new PublishedMean(0.5, 1.2, int.MaxValue)).Cautious(tail);
        Assert.Equal(mean.PValueAbove(0.7), difference.PValueAbove(0.2), 1e-6);
        Assert.Equal(mean.PValueBelow(3.5), difference.PValueBelow(3), 1e-6);
    }

    [Fact]
    public void No_number_of_seeds_is_promised_where_the_published_error_is_too_large()
    {
        var levels = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha);
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1.0 : -1)];
        Assert.Null(MissedEffect.Of(PublishedDifference.From(values, 1e-9, new PublishedMean(0.1, 1, 30)), 0, levels, 2).Seeds);

        // Our squared error is 1 / 39 at 40 seeds and falls with their number, the published one stays at 1 / 3000.
        var missed = MissedEffect.Of(PublishedDifference.From(values, 1e-9, new PublishedMean(0.1, 1, 3000)), 0, levels, 2);
        var alone = MissedEffect.Of(MeanEstimate.From([.. values.Select(value => value - 0.1)], 1e-9), 0, levels, 2).Seeds!.Value;
        Assert.Equal(1, missed.Seeds!.Value / (alone / (1 - (39.0 / 3000 * alone / 40))), 0.01);
        Assert.True(missed.Seeds > 1.2 * alone);
    }

    [Theory]
    [InlineData(0.0, 8)]
    [InlineData(-1.0, 8)]
    [InlineData(double.NaN, 8)]
    [InlineData(2.0, 1)]
    public void A_published_mean_without_a_spread_is_refused(double deviation, int instances)
    {
        Assert.Throws<ArgumentException>(() => PublishedDifference.From([1, 2], 1e-9, new PublishedMean(2, deviation, instances)));
        Assert.Equal(1.5, PublishedDifference.From([1, 2], 1e-9, new PublishedMean(0, 1, 2)).Value);
    }
}

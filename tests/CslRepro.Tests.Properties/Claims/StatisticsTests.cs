using CslRepro.Harness.Statistics;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class StatisticsTests
{
    [Fact]
    public void A_single_instance_has_the_interval_of_clopper_and_pearson()
    {
        // No error in 30: the upper end is 1 - 0.025^(1/30).
        var none = RateEstimate.From([0.0], 30);
        Assert.Equal(0, none.Interval.Lower);
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / 30), none.Interval.Upper, 1e-10);

        // 8 of 40, from tables: 9.05 % ... 35.65 %.
        var some = RateEstimate.From([0.2], 40);
        Assert.Equal(0.0905, some.Interval.Lower, 5e-5);
        Assert.Equal(0.3565, some.Interval.Upper, 5e-5);
    }

    [Fact]
    public void Instances_without_any_error_still_leave_room()
    {
        var estimate = RateEstimate.From(new double[30], 1000);
        Assert.True(estimate.Interval.Upper > 1e-4);
        Assert.Equal(1, estimate.PValueAbove(0.01));
        Assert.True(estimate.PValueBelow(0.01) < 1e-10);
    }

    [Fact]
    public void Instances_that_differ_widen_the_interval()
    {
        var alike = RateEstimate.From([.. Enumerable.Repeat(0.05, 10)], 1000);
        var unlike = RateEstimate.From([.. Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? 0.0 : 0.1)], 1000);
        Assert.Equal(alike.Rate, unlike.Rate, 1e-12);
        Assert.True(unlike.Interval.Upper - unlike.Interval.Lower > 3 * (alike.Interval.Upper - alike.Interval.Lower));
    }

    [Fact]
    public void P_values_agree_with_the_interval()
    {
        var estimate = RateEstimate.From([0.01, 0.03, 0.02, 0.04], 500);
        Assert.Equal(0.025, estimate.PValueBelow(estimate.Interval.Upper), 1e-6);
        Assert.Equal(0.025, estimate.PValueAbove(estimate.Interval.Lower), 1e-6);
        var mean = MeanEstimate.From([1.0, 2, 4, 7], 1e-9);
        Assert.Equal(0.025, mean.PValueBelow(mean.Interval.Upper), 1e-9);
        Assert.Equal(0.025, mean.PValueAbove(mean.Interval.Lower), 1e-9);
    }

    [Fact]
    public void Rate_intervals_cover_the_truth_about_as_often_as_they_say()
    {
        // 400 experiments of 10 instances whose own rates scatter about 2 %.
        var random = new RandomStream(11, "test/coverage");
        var covered = 0;
        for (var experiment = 0; experiment < 400; experiment++)
        {
            var rates = Enumerable.Range(0, 10).Select(_ =>
            {
                var own = 0.02 * 2 * random.NextDouble();
                return Enumerable.Range(0, 300).Count(_ => random.NextDouble() < own) / 300.0;
            }).ToArray();
            covered += RateEstimate.From(rates, 300).Interval.Contains(0.02) ? 1 : 0;
        }

        Assert.InRange(covered / 400.0, 0.93, 1.0);
    }

    [Fact]
    public void The_mean_has_students_interval()
    {
        // 1 ... 5: mean 3, standard error sqrt(2.5 / 5), t(0.975, 4) = 2.776445.
        var estimate = MeanEstimate.From([1, 2, 3, 4, 5], 1e-9);
        Assert.Equal(3, estimate.Mean, 1e-15);
        Assert.Equal(3 - (2.7764451051977987 * Math.Sqrt(0.5)), estimate.Interval.Lower, 1e-9);
    }

    [Fact]
    public void A_spread_of_zero_never_makes_an_interval_of_zero_width()
    {
        var paired = MeanEstimate.PairedDifference([0, 0, 0], [0, 0, 0], 1000);
        Assert.True(paired.Interval.Upper > 0 && paired.Interval.Lower < 0);
        Assert.True(RateEstimate.From([0.5, 0.5], 100).Interval is { Lower: < 0.5, Upper: > 0.5 });
    }

    [Fact]
    public void The_difference_from_a_published_mean_has_welchs_error()
    {
        // Ours: variance 2.5 / 5 = 0.5; published: 4 / 8 = 0.5; degrees of freedom 1 / (0.25 / 4 + 0.25 / 7).
        var estimate = PublishedDifference.From([1, 2, 3, 4, 5], 1e-9, new PublishedMean(2, 2, 8));
        Assert.Equal(1, estimate.Value, 1e-15);
        Assert.Equal(1, estimate.StandardError, 1e-15);
        Assert.Equal(1 / ((0.25 / 4) + (0.25 / 7)), estimate.DegreesOfFreedom, 1e-12);
    }

    [Fact]
    public void Holms_correction_is_the_step_down_one()
    {
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Empty(Holm.Adjust([]));
        Assert.Equal([1.0, 1.0], Holm.Adjust([0.9, 0.8]));
    }

    [Fact]
    public void Unequal_lists_and_too_few_instances_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MeanEstimate.PairedDifference([0.1], [0.1, 0.2], 10));
        Assert.Throws<ArgumentException>(() => MeanEstimate.From([0.1], 1));
        Assert.Throws<ArgumentException>(() => RateEstimate.From([], 10));
        Assert.Throws<ArgumentException>(() => RateEstimate.From([1.5], 10));
    }

    [Fact]
    public void A_predictive_check_counts_samples_as_far_out_as_the_published_mean()
    {
        // Of 30 fair coins, P(at most 12 or at least 18 heads) = 2 pbinom(12, 30, 0.5) = 0.3616 in R.
        Assert.Equal(0.3616, PredictiveCheck.ShareAsFarOut([0, 1], 0.6, 30), 0.02);
        Assert.Equal(1, PredictiveCheck.ShareAsFarOut([0, 1], 0.5, 30));
        Assert.Equal(0, PredictiveCheck.ShareAsFarOut([0, 0, 0], 0.1, 30));
        Assert.Equal(PredictiveCheck.ShareAsFarOut([0, 1, 5], 3, 10), PredictiveCheck.ShareAsFarOut([0, 1, 5], 3, 10));
        Assert.Throws<ArgumentException>(() => PredictiveCheck.ShareAsFarOut([], 0.1, 30));
    }
}

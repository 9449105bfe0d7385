using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

/// <summary>Estimates whose numbers were worked out without this code: by hand, and where a quantile is needed with mpmath at 30 digits.</summary>
public class HandWorkedEstimatesTests
{
    private static readonly double[] Scattered = [0.1, 0.3, 0.1, 0.3, 0.2];

    [Fact]
    public void A_rate_that_scatters_has_the_effective_size_of_korn_and_graubard()
    {
        // Variance 0.01, of the mean 0.002: 0.2 × 0.8 / 0.002 = 80 trials instead of 500, times (1.959964 / 2.776445)²: 39.8665. Then Clopper and Pearson's.
        var estimate = RateEstimate.From(Scattered, 100);
        Assert.Equal(0.1, estimate.StandardDeviation, 1e-12);
        Assert.Equal(0.0903715466089, estimate.Interval.Lower, 1e-8);
        Assert.Equal(0.356788083134, estimate.Interval.Upper, 1e-8);
        Assert.Equal(0.111530434364, estimate.PValueBelow(0.3), 1e-9);
        Assert.Equal(0.0422078505716, estimate.PValueAbove(0.1), 1e-9);
    }

    [Fact]
    public void A_rate_has_no_more_effective_trials_than_trials()
    {
        // 50 trials, though the scatter would allow 80.
        var estimate = RateEstimate.From(Scattered, 10);
        Assert.Equal(0.0681479608582, estimate.Interval.Lower, 1e-8);
        Assert.Equal(0.4074519568, estimate.Interval.Upper, 1e-8);
    }

    [Fact]
    public void Instances_that_agree_pay_for_their_number_alone()
    {
        // 4 × 50 trials without a hit, times (1.959964 / t(0.975, 3) = 3.182446)²: the upper end is 1 - 0.025^(1 / size).
        var size = 200 * Math.Pow(1.959963984540054 / 3.182446305284263, 2);
        var none = RateEstimate.From(new double[4], 50);
        Assert.Equal((0, 0), (none.Interval.Lower, none.StandardDeviation));
        Assert.Equal(1 - Math.Pow(0.025, 1 / size), none.Interval.Upper, 1e-9);
        Assert.Equal(Math.Pow(0.98, size), none.PValueBelow(0.02), 1e-12);
        Assert.Equal(1, none.PValueAbove(0.02));
        var all = RateEstimate.From([1, 1, 1, 1], 50);
        Assert.Equal(1, all.Interval.Upper);
        Assert.Equal(Math.Pow(0.025, 1 / size), all.Interval.Lower, 1e-9);
        Assert.Equal(Math.Pow(0.98, size), all.PValueAbove(0.98), 1e-12);
        Assert.Equal(1, all.PValueBelow(0.98));
    }

    [Fact]
    public void A_single_instance_pays_for_nothing_and_has_no_spread()
    {
        var one = RateEstimate.From([0.25], 8);
        Assert.Equal((0, 1, 0.25), (one.StandardDeviation, one.Instances, one.Rate));

        // 2 of 8 against a half: (1 + 8 + 28) / 256.
        Assert.Equal(37.0 / 256, one.PValueBelow(0.5), 1e-12);
        Assert.Equal(1 - (9.0 / 256), one.PValueAbove(0.5), 1e-12);
        Assert.Same(one, one.Cautious(Tail.Moderate));
    }

    [Fact]
    public void A_cautious_rate_believes_at_least_in_the_variance_of_counting()
    {
        // 20 of 200 moved off zero: 22 / 204; p (1 - p) / 100 is its square root's square.
        var alike = Assert.IsType<HallMeanEstimate>(RateEstimate.From([0.1, 0.1], 100).Cautious(Tail.Moderate));
        Assert.Equal(0.031018219646189, alike.Deviation, 1e-14);
        Assert.Equal((2, Bounds.Share), (alike.Instances, alike.Bounds));

        // What is registered goes first where it is more, and the sample's own variance where that is.
        var registered = Assert.IsType<HallMeanEstimate>(RateEstimate.From([0.1, 0.1], 100).Cautious(new Tail(-1, 1, 0.04)));
        Assert.Equal(0.2, registered.Deviation, 1e-14);
        var scattered = Assert.IsType<HallMeanEstimate>(RateEstimate.From([0.1, 0.5], 100).Cautious(Tail.Moderate));
        Assert.Equal(Math.Sqrt(0.08), scattered.Deviation, 1e-14);
    }

    [Fact]
    public void A_cautious_estimate_takes_each_side_of_the_tail_for_its_own_test()
    {
        double[] values = [1, 2, 3, 4, 5];
        var tail = new Tail(-3, 2);
        var mean = Assert.IsType<HallMeanEstimate>(MeanEstimate.From(values, 1e-9).Cautious(tail));
        Assert.Equal(HallMeanEstimate.From(values, 1e-9, -3.0).PValueAbove(2), mean.PValueAbove(2));
        Assert.Equal(HallMeanEstimate.From(values, 1e-9, 2.0).PValueBelow(4), mean.PValueBelow(4));
        Assert.Equal(2, Assert.IsType<HallMeanEstimate>(MeanEstimate.From(values, 1e-9).Cautious(new Tail(-1, 1, 4))).Deviation, 1e-12);
        Assert.Equal(2, Assert.IsType<HallMeanEstimate>(MeanEstimate.From(values, 4).Cautious(Tail.Moderate)).Deviation, 1e-12);
    }

    [Fact]
    public void A_tail_says_what_is_believed_and_a_moderate_one_is_skewed_to_neither_side()
    {
        Assert.Equal("skewness -1 to 1", Tail.Moderate.ToString());
        Assert.Equal("skewness -3 to 2.5", new Tail(-3, 2.5).ToString());
        Assert.Equal("skewness 0 to 4, variance at least 0.04", new Tail(0, 4, 0.04).ToString());
    }

    [Fact]
    public void A_spread_is_found_beside_a_mean_that_dwarfs_it()
    {
        // 0.1, 0.2 and 0.4 have the variance 0.07 / 3.
        double[] values = [1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.4];
        Assert.Equal(Math.Sqrt(0.07 / 9), MeanEstimate.From(values, 1e-12).StandardError, 1e-6);
        Assert.Equal(Math.Sqrt(0.07 / 3), HallMeanEstimate.From(values, 1e-12).Deviation, 1e-6);
    }

    [Fact]
    public void The_floor_of_a_variance_is_used_where_the_sample_has_less()
    {
        Assert.Equal(Math.Sqrt(0.5 / 4), MeanEstimate.From([3, 3, 3, 3], 0.5).StandardError, 1e-15);
        Assert.Equal(Math.Sqrt(2 / 2.0), MeanEstimate.From([1, 3], 0.5).StandardError, 1e-15);
        Assert.Equal([1, 3], MeanEstimate.From([1, 3], 0.5).Values);
        Assert.Contains("two instances", Assert.Throws<ArgumentException>(() => MeanEstimate.From([1], 1)).Message, StringComparison.Ordinal);
        Assert.Contains("two instances", Assert.Throws<ArgumentException>(() => HallMeanEstimate.From([1], 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MeanEstimate.From([1, 2], 0));
        Assert.Throws<ArgumentException>(() => MeanEstimate.From([1, 2], double.NaN));
    }

    [Fact]
    public void Paired_rates_scatter_at_least_as_counting_does()
    {
        // Both rates are 2 / 3004; twice p (1 - p) / 1000 over three seeds.
        Assert.Equal(0.000666000850729886, MeanEstimate.PairedDifference([0, 0, 0], [0, 0, 0], 1000).StandardError, 1e-15);

        // 62 / 204 and 22 / 204 in 100 trials over two seeds.
        var paired = MeanEstimate.PairedDifference([0.3, 0.3], [0.1, 0.1], 100);
        Assert.Equal((0.2, 0.0392279392622403), (paired.Mean, paired.StandardError), (a, b) => Near(a.Item1, b.Item1) && Near(a.Item2, b.Item2));

        // 82 / 204 and 42 / 204: the mean of the seeds' rates, not one of them.
        var floor = ((82.0 * 122) + (42.0 * 162)) / (204 * 204) / 200;
        Assert.Equal(Math.Sqrt(floor), MeanEstimate.PairedDifference([0.3, 0.5], [0.1, 0.3], 100).StandardError, 1e-14);
        var unequal = Assert.Throws<ArgumentException>(() => MeanEstimate.PairedDifference([0.1, 0.2], [0.1, 0.2, 0.3], 10));
        Assert.Contains("same length, got 2 and 3", unequal.Message, StringComparison.Ordinal);

        static bool Near(double a, double b) => Math.Abs(a - b) < 1e-14;
    }

    [Fact]
    public void A_mean_on_another_scale_is_tested_there_and_shown_here()
    {
        var logarithms = MeanEstimate.From([0.1, 0.3, 0.2, 0.4], 1e-9);
        var ratio = new TransformedEstimate(logarithms, Math.Log, Math.Exp);
        Assert.Equal(Math.Exp(0.25), ratio.Value, 1e-12);
        Assert.Equal(new Interval(Math.Exp(logarithms.Interval.Lower), Math.Exp(logarithms.Interval.Upper)), ratio.Interval);
        Assert.Equal(4, ratio.Instances);
        Assert.Equal(logarithms.PValueAbove(Math.Log(1.2)), ratio.PValueAbove(1.2));
        Assert.Equal(logarithms.PValueBelow(Math.Log(1.5)), ratio.PValueBelow(1.5));
        Assert.True(ratio.LiesAbove(1, 0.025) && ratio.LiesBelow(2, 0.025) && !ratio.LiesAbove(1.2, 0.025) && !ratio.LiesBelow(1.3, 0.025));
        var cautious = Assert.IsType<TransformedEstimate>(ratio.Cautious(Tail.Moderate));
        Assert.IsType<HallMeanEstimate>(cautious.Inner);
        Assert.Equal(logarithms.Cautious(Tail.Moderate).PValueAbove(Math.Log(1.2)), cautious.PValueAbove(1.2));
        // Far from 0 a search for the lower end on the ratio's own scale would pass 0, where there is no logarithm.
        var wide = ratio with { Inner = MeanEstimate.From([2, 8.0, 5, 3], 1e-9), Bounds = Bounds.Count };
        Assert.Equal(wide.Interval.Lower, new LookEstimate(wide, Confidence.Alpha, Bounds.Real).Interval.Lower, 1e-6);
        var share = new TransformedEstimate(ShareEstimate.Of(3, 4), value => value, value => value);
        Assert.Same(share, share.Cautious(Tail.Moderate));
    }

    [Fact]
    public void A_share_is_certain_beyond_the_ends_of_its_scale()
    {
        var share = ShareEstimate.Of(3, 4);
        Assert.Equal(0.75, share.Value);
        Assert.Equal([0, 0, 1, 1], new[] { -0.1, 0, 1, 1.1 }.Select(share.PValueAbove));
        Assert.Equal([1, 1, 0, 0], new[] { -0.1, 0, 1, 1.1 }.Select(share.PValueBelow));

        // 3 or 4 of 4 against a half: 5 / 16; at most 3: 15 / 16.
        Assert.Equal((5.0 / 16, 15.0 / 16), (Math.Round(share.PValueAbove(0.5), 12), Math.Round(share.PValueBelow(0.5), 12)));
        Assert.Equal((1, 1), (ShareEstimate.Of(0, 4).PValueAbove(-0.1), ShareEstimate.Of(4, 4).PValueBelow(1.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareEstimate.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareEstimate.Of(-1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareEstimate.Of(5, 4));
    }

    [Fact]
    public void Bets_on_either_side_are_scaled_by_the_room_on_that_side()
    {
        // On [-1, 1]: below 0.5 the values win 2, 2 and 1 times the stake, above -0.75 they win 1, 1 and 3 times.
        var estimate = BettingEstimate.From([-0.5, -0.5, 0], new Bounds(-1, 1));
        double[] parts = [.. Enumerable.Range(0, 10).Select(i => Math.Pow(0.5, i))];
        Assert.Equal(1 / parts.Average(part => Math.Pow(1 + (2 * part), 2) * (1 + part)), estimate.PValueBelow(0.5), 1e-12);
        Assert.Equal(1 / parts.Average(part => Math.Pow(1 + part, 2) * (1 + (3 * part))), estimate.PValueAbove(-0.75), 1e-12);
        Assert.Equal(-1.0 / 3, estimate.Mean, 1e-12);
        Assert.Equal(3, estimate.Instances);
    }

    [Fact]
    public void Bets_at_and_beyond_the_ends_of_the_scale_need_no_gambler()
    {
        var estimate = BettingEstimate.From([-0.5, 0.5, 0], new Bounds(-1, 1));
        Assert.Equal([0, 1, 1, 1], new[] { -1.1, -1, 1, 1.1 }.Select(estimate.PValueAbove));
        Assert.Equal([1, 1, 1, 0], new[] { -1.1, -1, 1, 1.1 }.Select(estimate.PValueBelow));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([0.5, 2], Bounds.Share));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([0.5], Bounds.BeyondChance));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([0.5], Bounds.Count));
    }

    [Fact]
    public void A_count_is_certain_on_both_sides_and_neither_at_its_own_value()
    {
        IEstimate count = new Count(3);
        Assert.Equal((0, 1, 1), (count.PValueAbove(2), count.PValueAbove(3), count.PValueAbove(4)));
        Assert.Equal((1, 1, 0), (count.PValueBelow(2), count.PValueBelow(3), count.PValueBelow(4)));
        Assert.Equal((0, new Interval(3, 3), Bounds.Real), (count.Instances, count.Interval, count.Bounds));
    }

    [Fact]
    public void A_test_decides_at_its_level_and_not_beyond()
    {
        IEstimate half = new Fixed(0.02);
        Assert.True(half.LiesAbove(0, 0.02) && half.LiesBelow(0, 0.02));
        Assert.False(half.LiesAbove(0, 0.0199) || half.LiesBelow(0, 0.0199));
    }

    [Fact]
    public void Both_ends_of_an_interval_and_of_bounds_belong_to_it()
    {
        var interval = new Interval(1, 2);
        Assert.Equal([false, true, true, true, false], new[] { 0.99, 1, 1.5, 2, 2.01 }.Select(interval.Contains));
        var bounds = new Bounds(1, 2);
        Assert.Equal([false, true, true, true, false], new[] { 0.99, 1, 1.5, 2, 2.01 }.Select(bounds.Contains));
        Assert.Equal(new Interval(-3, 1), Bounds.BeyondChance.Cut(new Interval(-3, 3)));
    }

    [Fact]
    public void Rates_outside_their_scale_and_samples_without_a_member_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RateEstimate.From([-0.01], 10));
        Assert.Throws<ArgumentException>(() => RateEstimate.From([0.5, double.NaN], 10));
        Assert.Throws<ArgumentException>(() => PredictiveCheck.ShareAsFarOut([1], 0.1, 0));
        Assert.Equal(1, PredictiveCheck.ShareAsFarOut([1], 1, 1));
    }

    [Fact]
    public void Samples_of_a_predictive_check_are_as_large_as_the_published_one()
    {
        // One coin of two sides is always half a unit off; of two coins every second pair is.
        Assert.Equal(1, PredictiveCheck.ShareAsFarOut([0, 1], 1, 1));
        Assert.Equal(0.5, PredictiveCheck.ShareAsFarOut([0, 1], 1, 2), 0.02);
        Assert.Equal(0.5, PredictiveCheck.ShareAsFarOut([4, 6], 4, 2), 0.02);
    }

    /// <summary>An estimate with one p-value for everything.</summary>
    private sealed record Fixed(double P) : IEstimate
    {
        public double Value => 0;

        public Interval Interval => new(0, 0);

        public int Instances => 1;

        public double PValueAbove(double limit) => P;

        public double PValueBelow(double limit) => P;
    }
}

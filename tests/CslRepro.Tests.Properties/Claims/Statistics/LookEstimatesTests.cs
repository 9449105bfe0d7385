using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

public class LookEstimatesTests
{
    private static readonly double[] Skewed = [0, 0, 1, 0, 3, 0, 0, 2, 0, 9];

    [Fact]
    public void Halls_statistic_agrees_with_its_formula()
    {
        // numpy and scipy: T = (x.mean() - L) / x.std(ddof=1), g = ((x - x.mean())**3).mean() / x.std(ddof=1)**3,
        // scipy.stats.t.sf(sqrt(n) * (T + g*T*T/3 + g*g*T**3/27 + g/(6*n)), n - 1).
        var estimate = HallMeanEstimate.From(Skewed, 1e-9);
        Assert.Equal(0.08976778201970831, estimate.PValueAbove(0.5), 1e-9);
        Assert.Equal(0.1477609024442856, estimate.PValueBelow(3), 1e-9);
        Assert.Equal(0.08462293802641513, estimate.PValueBelow(4), 1e-9);
    }

    [Fact]
    public void A_critical_value_decides_as_the_p_value_does()
    {
        var random = new RandomStream(11, "tests/critical-values");
        var (above, below) = (0, 0);
        for (var trial = 0; trial < 2000; trial++)
        {
            double[] values = [.. Enumerable.Range(0, 2 + (int)(20 * random.NextDouble())).Select(_ => random.NextDouble() * random.NextDouble())];
            IEstimate estimate = HallMeanEstimate.From(values, 1e-6);
            var (limit, level) = (random.NextDouble(), 0.2 * random.NextDouble() * random.NextDouble());
            Assert.Equal(estimate.PValueAbove(limit) <= level, estimate.LiesAbove(limit, level));
            Assert.Equal(estimate.PValueBelow(limit) <= level, estimate.LiesBelow(limit, level));
            above += estimate.LiesAbove(limit, level) ? 1 : 0;
            below += estimate.LiesBelow(limit, level) ? 1 : 0;
        }

        Assert.All([above, below], count => Assert.InRange(count, 100, 1900));
    }

    [Fact]
    public void A_critical_value_is_the_smallest_number_that_decides()
    {
        var critical = CriticalValue.Of(9, 0.025);
        Assert.Equal(2.2621571627982, critical, 1e-10);
        Assert.Equal(1, CriticalValue.Of(1, 0.25), 1e-12);
        Assert.Equal(0.75, CriticalValue.Of(2, 0.5 - (0.75 / (2 * Math.Sqrt(2 + (0.75 * 0.75))))), 1e-12);
        Assert.True(MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 9, -critical) <= 0.025);
        Assert.False(MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 9, -Math.BitDecrement(critical)) <= 0.025);
    }

    [Property(MaxTest = 50)]
    public void At_every_level_the_number_before_the_critical_value_does_not_decide(ushort step, byte others)
    {
        var (degreesOfFreedom, level) = (1 + others, (step + 1) / 131_074.0);
        var critical = CriticalValue.Of(degreesOfFreedom, level);
        Assert.True(MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degreesOfFreedom, -critical) <= level);
        Assert.False(MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degreesOfFreedom, -Math.BitDecrement(critical)) <= level);
    }

    [Fact]
    public void A_statistic_that_is_the_critical_value_decides()
    {
        // Four values without spread, and a believed deviation of 1: the statistic is twice the distance from the limit, to the last bit.
        IEstimate zeros = HallMeanEstimate.From(new double[4], 1);
        var distance = CriticalValue.Of(3, 0.025) / 2;
        Assert.True(zeros.LiesAbove(-distance, 0.025) && zeros.LiesBelow(distance, 0.025));
        Assert.False(zeros.LiesAbove(-Math.BitDecrement(distance), 0.025) || zeros.LiesBelow(Math.BitDecrement(distance), 0.025));
    }

    [Fact]
    public void A_believed_range_of_skewness_moves_each_test_by_its_own_end()
    {
        // At the mean only g / (6 √n) is left of Hall's statistic; with two values Student's t is Cauchy's distribution, 1/2 + arctan(t) / π.
        double[] values = [1, 3];
        var range = HallMeanEstimate.From(values, 1e-9, -3, 2);
        Assert.Equal(0.5 + (Math.Atan(3 / (6 * Math.Sqrt(2))) / Math.PI), range.PValueAbove(2), 1e-12);
        Assert.Equal(0.5 + (Math.Atan(2 / (6 * Math.Sqrt(2))) / Math.PI), range.PValueBelow(2), 1e-12);

        // A single one is only believed where it makes a test more cautious than the sample's skewness, here 0.
        var single = HallMeanEstimate.From(values, 1e-9, -3.0);
        Assert.Equal(range.PValueAbove(2), single.PValueAbove(2));
        Assert.Equal(0.5, single.PValueBelow(2), 1e-12);
    }

    [Fact]
    public void A_ratio_that_lies_above_1_has_an_interval_above_1()
    {
        // The end of the scale is 0, and its logarithm lies infinitely far below any mean: it is excluded, whichever way the believed skewness bends the scale.
        var ratio = new TransformedEstimate(MeanEstimate.From([0.9, 1.1, 1.0, 1.2, 0.8, 1.0], 1e-9), Math.Log, Math.Exp).Cautious(Tail.Moderate);
        Assert.True(ratio.LiesAbove(1, Confidence.Alpha) && ratio.LiesAbove(0, Confidence.Alpha));
        Assert.Equal(0, ratio.PValueAbove(0));
        Assert.InRange(RepeatedInterval.Of(ratio, Confidence.Alpha, Bounds.Count).Lower, 1, Math.E);
        var published = PublishedDifference.From([1, 2, 3], 1e-9, new PublishedMean(2, 1, 9)).Cautious(Tail.Moderate);
        Assert.Equal((0, 0), (published.PValueAbove(double.NegativeInfinity), published.PValueBelow(double.PositiveInfinity)));
    }

    [Fact]
    public void Halls_interval_is_what_its_tests_leave_open()
    {
        foreach (var values in (double[][])[Skewed, [.. Skewed.Select(value => -value)], [1, 2, 3, 4, 5]])
        {
            var estimate = HallMeanEstimate.From(values, 1e-9);
            Assert.Equal(Confidence.Alpha, estimate.PValueAbove(estimate.Interval.Lower), 1e-8);
            Assert.Equal(Confidence.Alpha, estimate.PValueBelow(estimate.Interval.Upper), 1e-8);
        }

        // Without skewness it is Student's.
        Assert.Equal(MeanEstimate.From([1, 2, 3, 4, 5], 1e-9).Interval.Upper, HallMeanEstimate.From([1, 2, 3, 4, 5], 1e-9).Interval.Upper, 1e-9);
        Assert.True(HallMeanEstimate.From(Skewed, 1e-9).Interval.Upper > MeanEstimate.From(Skewed, 1e-9).Interval.Upper);
    }

    [Fact]
    public void A_registered_skewness_only_makes_decisions_rarer()
    {
        var own = HallMeanEstimate.From(Skewed, 1e-9);
        foreach (var registered in (double[])[-3, own.Skewness, 3])
        {
            var cautious = HallMeanEstimate.From(Skewed, 1e-9, registered);
            foreach (var limit in (double[])[0.1, 0.5, 1.5, 3, 4])
            {
                Assert.True(cautious.PValueAbove(limit) >= own.PValueAbove(limit));
                Assert.True(cautious.PValueBelow(limit) >= own.PValueBelow(limit));
            }

            Assert.Equal(Confidence.Alpha, cautious.PValueAbove(cautious.Interval.Lower), 1e-8);
            Assert.Equal(Confidence.Alpha, cautious.PValueBelow(cautious.Interval.Upper), 1e-8);
        }

        // Samples without any failure: what is registered keeps them from deciding.
        Assert.True(HallMeanEstimate.From(new double[30], 1e-9).PValueBelow(0.001) < 1e-6);
        Assert.True(HallMeanEstimate.From(new double[30], 2.6e-5, 6.5).PValueBelow(0.001) > 0.1);
    }

    [Fact]
    public void A_share_has_the_binomial_test_of_scipy()
    {
        // scipy.stats.binomtest(17, 20, 0.5, alternative='greater').pvalue, (17, 20, 0.9, alternative='less'), and .proportion_ci(0.95, 'exact').
        var share = ShareEstimate.Of([.. Enumerable.Range(0, 20).Select(i => i < 17)]);
        Assert.Equal(0.0012884140014648438, share.PValueAbove(0.5), 1e-12);
        Assert.Equal(0.32307319481053387, share.PValueBelow(0.9), 1e-12);
        Assert.Equal(0.6210731734547044, share.Interval.Lower, 1e-8);
        Assert.Equal(0.9679290628144552, share.Interval.Upper, 1e-8);
    }

    [Fact]
    public void A_share_at_an_end_of_its_scale_keeps_to_it()
    {
        var all = ShareEstimate.Of([.. Enumerable.Repeat(true, 10)]);
        Assert.Equal(1, all.Interval.Upper);
        Assert.Equal(Math.Pow(0.5, 10), all.PValueAbove(0.5), 1e-15);
        Assert.Equal((1, 1), (all.PValueBelow(0.5), all.PValueAbove(1)));
        var none = ShareEstimate.Of([false, false]);
        Assert.Equal(0, none.Interval.Lower);
        Assert.Equal((1, 1), (none.PValueAbove(0.5), none.PValueBelow(0)));
    }

    [Fact]
    public void Tied_pairs_say_nothing()
    {
        var share = ShareEstimate.OfLarger([1, 2, 3, 0, 0], [0, 1, 3, 0, 1]);
        Assert.Equal((2, 3, 5), (share.Hits, share.Trials, share.Instances));
        var ties = ShareEstimate.OfLarger([0, 0], [0, 0]);
        Assert.Equal((0.5, 1, 1), (ties.Value, ties.PValueAbove(0.5), ties.PValueBelow(0.5)));
        Assert.Equal(new Interval(0, 1), ties.Interval);
        Assert.Throws<ArgumentException>(() => ShareEstimate.OfLarger([1], [1, 2]));
    }

    [Fact]
    public void Bets_win_what_their_formula_says()
    {
        // Three zeros against "the mean is 0.5 or more": each gambler's wealth is (1 + part)^3, with parts 1, 1/2, ... 1/512.
        var estimate = BettingEstimate.From([0, 0, 0], Bounds.Share);
        var wealth = Enumerable.Range(0, 10).Average(i => Math.Pow(1 + Math.Pow(0.5, i), 3));
        Assert.Equal(1 / wealth, estimate.PValueBelow(0.5), 1e-12);
        Assert.Equal(1, estimate.PValueAbove(0.5));
        Assert.Equal(0, estimate.Interval.Lower);
    }

    [Fact]
    public void No_number_of_seeds_below_the_stated_one_decides_a_mean_by_bets()
    {
        // Against a limit of 0.02 on [0, 1] at least ln(40) × 0.98 / 0.02 seeds: 180.
        Assert.True(BettingEstimate.From(new double[160], Bounds.Share).PValueBelow(0.02) > Confidence.Alpha);
        Assert.True(BettingEstimate.From(new double[320], Bounds.Share).PValueBelow(0.02) < Confidence.Alpha);
    }

    [Fact]
    public void Bets_are_lost_as_seldom_as_promised_at_all_looks_together()
    {
        // One value in fifty is 1, all others 0: the mean is the limit, 0.02.
        var random = new RandomStream(5, "test/bets");
        var (above, below) = (0, 0);
        for (var experiment = 0; experiment < 1000; experiment++)
        {
            double[] values = [.. Enumerable.Range(0, 240).Select(_ => random.NextInt32(50) == 0 ? 1.0 : 0)];
            var looks = new[] { 30, 60, 120, 240 }.Select(seeds => BettingEstimate.From(values[..seeds], Bounds.Share)).ToArray();
            above += looks.Any(look => look.PValueAbove(0.02) <= Confidence.Alpha) ? 1 : 0;
            below += looks.Any(look => look.PValueBelow(0.02) <= Confidence.Alpha) ? 1 : 0;
        }

        Assert.InRange(above, 0, 40);
        Assert.InRange(below, 0, 40);
    }

    [Fact]
    public void P_values_fall_as_the_limit_moves_away()
    {
        IEstimate[] estimates =
        [
            HallMeanEstimate.From([.. Skewed.Select(value => value / 10)], 1e-9), BettingEstimate.From([.. Skewed.Select(value => value / 10)], Bounds.Share),
            ShareEstimate.Of([true, false, false, true, true]),
        ];
        double[] limits = [.. Enumerable.Range(1, 19).Select(i => i / 20.0)];
        Assert.All(estimates, estimate => Assert.All(limits.Zip(limits[1..]), pair =>
        {
            Assert.True(estimate.PValueBelow(pair.Second) <= estimate.PValueBelow(pair.First));
            Assert.True(estimate.PValueAbove(pair.Second) >= estimate.PValueAbove(pair.First));
        }));
    }

    [Fact]
    public void What_cannot_be_estimated_is_refused()
    {
        Assert.Throws<ArgumentException>(() => HallMeanEstimate.From([1], 1));
        Assert.Throws<ArgumentException>(() => HallMeanEstimate.From([1, 2], 0));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([], Bounds.Share));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([2], Bounds.Share));
        Assert.Throws<ArgumentException>(() => BettingEstimate.From([2], Bounds.Count));
        Assert.Throws<ArgumentException>(() => ShareEstimate.Of([]));
    }
}

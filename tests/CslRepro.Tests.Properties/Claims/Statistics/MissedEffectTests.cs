using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

public class MissedEffectTests
{
    private static readonly NominalLevels Levels = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha);

    [Fact]
    public void The_missed_effect_of_a_mean_is_students()
    {
        // (scipy.stats.t.isf(level, 9) + scipy.stats.t.isf(0.2, 9)) / sqrt(10) = 1.4461 at level 0.0025; the noncentral t gives a power of 0.774 for it:
        // scipy.stats.nct.sf(scipy.stats.t.isf(0.0025, 9), 9, 1.4461 * sqrt(10)).
        var estimate = MeanEstimate.From(WithDeviationOne(10, 0.3), 1e-9);
        var missed = MissedEffect.Of(estimate, 0, Levels, 0);
        Assert.Equal(1.4461 - 0.005, missed.Above, 0.01);
        Assert.Equal(missed.Above, missed.Below, 1e-9);
    }

    [Fact]
    public void The_missed_effect_is_decided_about_as_often_as_it_says()
    {
        var random = new RandomStream(3, "test/power");
        var missed = MissedEffect.Of(MeanEstimate.From(WithDeviationOne(40, 0), 1e-9), 0, Levels, 2);
        var decided = 0;
        for (var experiment = 0; experiment < 4000; experiment++)
        {
            double[] values = [.. Enumerable.Range(0, 40).Select(_ => missed.Above + random.NextNormal())];
            decided += MeanEstimate.From(values, 1e-9).PValueAbove(0) <= Levels.Levels[2] ? 1 : 0;
        }

        Assert.Equal(MissedEffect.Power, decided / 4000.0, 0.03);
    }

    [Fact]
    public void Seeds_grow_with_the_square_of_what_is_wanted()
    {
        // (2.39 + 0.84)² / 0.4² = 65 seeds at the level of the fourth look, but 74 at that of the third, which has 40: the fourth, with 80.
        var missed = MissedEffect.Of(MeanEstimate.From(WithDeviationOne(20, 0.4), 1e-9), 0, Levels, 1);
        Assert.Equal((80, true), (missed.Seeds, missed.IsRegistered));

        // A tenth of the effect needs a hundred times the seeds, more than are registered.
        var small = MissedEffect.Of(MeanEstimate.From(WithDeviationOne(20, 0.04), 1e-9), 0, Levels, 1);
        Assert.False(small.IsRegistered);
        Assert.InRange(small.Seeds ?? 0, 5500, 8000);
    }

    [Fact]
    public void An_estimate_on_its_limit_needs_any_number_of_seeds()
    {
        var missed = MissedEffect.Of(MeanEstimate.From([1, 2, 3], 1e-9), 2, Levels, 4);
        Assert.Equal((MissedEffect.MostSeeds, false), (missed.Seeds, missed.IsRegistered));
    }

    [Fact]
    public void Each_side_of_an_estimate_has_the_reach_of_its_own_interval()
    {
        // No hit in n: upwards Clopper and Pearson's interval reaches as far as 1 - level^(1 / n), and downwards nowhere. With n hits it is the other way.
        var (level, last) = (Levels.Levels[^1], Levels.Levels.Count - 1);
        var (decided, chance) = (1 - Math.Pow(level, 1.0 / 160), 1 - Math.Pow(1 - MissedEffect.Power, 1.0 / 160));
        var none = MissedEffect.Of(ShareEstimate.Of(0, 160), 0.01, Levels, last, Bounds.Share);
        Assert.Equal(chance, none.Above, 1e-12);
        Assert.Equal(decided, none.Below, 1e-12);
        var all = MissedEffect.Of(ShareEstimate.Of(160, 160), 0.99, Levels, last, Bounds.Share);
        Assert.Equal(decided, all.Above, 1e-12);
        Assert.Equal(chance, all.Below, 1e-12);

        // Both lie 0.01 from the limit, on the side where the interval is wide.
        var seeds = (int)Math.Ceiling(160 * Math.Pow(decided / 0.01, 2));
        Assert.Equal(((int?)seeds, (int?)seeds), (none.Seeds, all.Seeds));
    }

    [Fact]
    public void A_look_with_just_as_many_seeds_as_are_needed_will_do()
    {
        // Ten ties: the interval is all of [0, 1] at every level, a half on either side. At a distance of a half it must shrink to a half, by four times ten.
        var ties = ShareEstimate.OfLarger(new double[10], new double[10]);
        Assert.Equal(new MissedEffect(1, 1, 40, true), MissedEffect.Of(ties, 0, Levels, 0, Bounds.Share));
        Assert.Equal(new MissedEffect(1, 1, 40, true), MissedEffect.Of(ties, 1, Levels, 0, Bounds.Share));
    }

    [Theory]
    [InlineData(1.0, -2.0, null)]
    [InlineData(0.25, -1.0, null)]
    [InlineData(0.25, -2.0, 20)]
    [InlineData(1.0, -4.0, 20)]
    public void An_error_that_stays_and_is_as_large_as_the_distance_is_helped_by_no_number_of_seeds(double share, double limit, int? seeds)
    {
        // A reach of 1 + 1, of whose square that share stays: at a distance of 2 it may not be all, at a distance of 1 not a quarter.
        var missed = MissedEffect.Of(new Undecided(share), limit, Levels, 0, new Bounds(-1, 1));
        Assert.Equal((seeds, seeds is not null), (missed.Seeds, missed.IsRegistered));
    }

    [Fact]
    public void Effects_of_shares_keep_to_their_scale()
    {
        var share = ShareEstimate.Of([.. Enumerable.Range(0, 10).Select(i => i < 9)]);
        var missed = MissedEffect.Of(share, 0.8, Levels, 0, Bounds.Share);
        Assert.InRange(missed.Above, 0, 1);
        Assert.InRange(missed.Below, 0, 1);
        Assert.Throws<ArgumentException>(() => MissedEffect.Of(new Count(3), 2, Levels, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MissedEffect.Of(share, 0.8, Levels, 5));
    }

    /// <summary>Numbers with a given mean whose standard deviation is 1 to rounding.</summary>
    private static double[] WithDeviationOne(int count, double mean)
    {
        var size = Math.Sqrt((count - 1.0) / count);
        return [.. Enumerable.Range(0, count).Select(i => mean + (i % 2 == 0 ? size : -size))];
    }

    /// <summary>Ten instances with a mean of 0 that exclude nothing.</summary>
    private sealed record Undecided(double ShareOfFixedError) : IEstimate
    {
        public double Value => 0;

        public Interval Interval => new(double.NegativeInfinity, double.PositiveInfinity);

        public int Instances => 10;

        public double PValueAbove(double limit) => 1;

        public double PValueBelow(double limit) => 1;
    }
}

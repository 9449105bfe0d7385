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
}

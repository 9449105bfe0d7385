using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

public class NominalLevelsTests
{
    [Fact]
    public void The_normal_tail_agrees_with_scipy()
    {
        // scipy.stats.norm.sf
        (double Z, double Tail)[] known =
        [
            (-3, 0.9986501019683699), (-0.5, 0.6914624612740131), (0, 0.5), (0.3, 0.3820885778110474), (1, 0.15865525393145707),
            (2.5, 0.006209665325776132), (5, 2.866515718791933e-07), (6, 9.865876450376946e-10), (10, 7.61985302416047e-24), (30, 4.906713927147908e-198),
        ];
        Assert.All(known, item => Assert.Equal(1, NormalTail.Above(item.Z) / item.Tail, 1e-13));
        Assert.All(known[1..], item => Assert.Equal(item.Z, NormalTail.Quantile(item.Tail), 1e-12));
    }

    [Fact]
    public void Five_equal_looks_have_the_published_bounds()
    {
        // R: ldbounds::ldBounds(t = 1:5 / 5, iuse = 2, alpha = 0.025, sides = 1) and iuse = 1; the same from gsDesign with sfLDPocock and sfLDOF.
        var looks = LookSchedule.Of("equal", 10, 20, 30, 40, 50);
        Assert.Equal([2.4380, 2.4268, 2.4101, 2.3966, 2.3859], Bounds(NominalLevels.Of(looks, 0.025)), (a, b) => Math.Abs(a - b) < 2e-4);
        Assert.Equal(
            [4.8769, 3.3569, 2.6803, 2.2898, 2.0310],
            Bounds(NominalLevels.Of(looks, 0.025, SpendingFunction.OBrienFleming)),
            (a, b) => Math.Abs(a - b) < 2e-4);
    }

    [Fact]
    public void The_registered_looks_have_the_levels_of_an_independent_integration()
    {
        // The same recursion with numpy (Gauss-Legendre nodes, 600 for each look), scipy.stats.norm and scipy.optimize.brentq.
        Assert.Equal([0.0025502064, 0.0028674316, 0.005019993, 0.008394207, 0.012771665], NominalLevels.Of(LookSchedule.Standard, 0.025).Levels, Near);
        Assert.Equal([0.0025502064, 0.0028674316, 0.005019993, 0.008394207, 0.012771665], NominalLevels.Of(LookSchedule.HeavyTailed, 0.025).Levels, Near);
        Assert.Equal(
            [0.0013076069, 0.0014903854, 0.0027521048, 0.0049761292, 0.0083706473, 0.012756855],
            NominalLevels.Of(LookSchedule.Extended, 0.025).Levels,
            Near);
        Assert.Equal([0.0012751032, 0.0013911131, 0.0024262037, 0.0040270951, 0.006062183], NominalLevels.Of(LookSchedule.Standard, 0.0125).Levels, Near);

        static bool Near(double a, double b) => Math.Abs(a - b) < 1e-7;
    }

    [Theory]
    [InlineData(99, 100, 0.0248414682749, 0.0174507024548)]
    [InlineData(999, 1000, 0.0249841919892, 0.0215540071914)]
    public void Two_looks_that_lie_close_together_have_the_levels_of_an_independent_integration(int first, int second, double early, double late)
    {
        // 0.025 ln(1 + (e - 1) t); of the other the bound beyond which the rest of 0.025 is left, by 400 panels of 20 Gauss-Legendre nodes.
        Assert.Equal([early, late], NominalLevels.Of(LookSchedule.Of("close", first, second), 0.025).Levels, (a, b) => Math.Abs(a - b) < 1e-8);
    }

    [Fact]
    public void Levels_of_the_first_looks_do_not_depend_on_later_ones()
    {
        var all = NominalLevels.Of(LookSchedule.Standard, 0.013).Levels;
        for (var looks = 1; looks <= all.Count; looks++)
        {
            Assert.Equal(all.Take(looks), NominalLevels.OfFirst(looks, LookSchedule.Standard, 0.013, SpendingFunction.Pocock));
        }
    }

    [Fact]
    public void A_single_look_has_the_whole_error()
    {
        Assert.Equal(0.025, NominalLevels.Of(LookSchedule.Of("one", 30), 0.025).Levels[0], 1e-12);
        Assert.Equal([0.025, 0.025], NominalLevels.Anytime(LookSchedule.Of("two", 30, 60), 0.025).Levels);
    }

    [Fact]
    public void A_simulated_motion_crosses_a_bound_as_often_as_it_may()
    {
        const int Motions = 200_000;
        var levels = NominalLevels.Of(LookSchedule.Standard, 0.025);
        double[] bounds = [.. Bounds(levels)];
        var random = new RandomStream(1, "test/looks");
        var crossed = 0;
        for (var motion = 0; motion < Motions; motion++)
        {
            var (place, time) = (0.0, 0.0);
            for (var look = 0; look < bounds.Length; look++)
            {
                var next = LookSchedule.Standard.Share(look);
                place += Math.Sqrt(next - time) * random.NextNormal();
                time = next;
                if (place > bounds[look] * Math.Sqrt(time))
                {
                    crossed++;
                    break;
                }
            }
        }

        // Three standard errors of a share of 0.025 in 200,000.
        Assert.Equal(0.025, (double)crossed / Motions, 3 * Math.Sqrt(0.025 * 0.975 / Motions));
    }

    [Fact]
    public void Levels_rise_with_the_whole_error()
    {
        foreach (var schedule in LookSchedule.All)
        {
            double[] alphas = [1e-6, 1e-4, 0.005, 0.0125, 0.025, 0.05, 0.1, SequentialPValue.Most];
            foreach (var (small, large) in alphas.Zip(alphas[1..]))
            {
                Assert.All(
                    NominalLevels.Of(schedule, small).Levels.Zip(NominalLevels.Of(schedule, large).Levels),
                    pair => Assert.True(pair.First < pair.Second));
            }
        }
    }

    [Fact]
    public void Crowded_looks_spend_all_and_no_more()
    {
        // Twenty looks one seed apart at the end: the grid must be fine enough for small increments.
        var levels = NominalLevels.Of(LookSchedule.Of("crowded", [.. Enumerable.Range(81, 20)]), 0.025);
        Assert.All(levels.Levels, level => Assert.InRange(level, 1e-6, 0.025));
        Assert.Equal(0.025 * Math.Log(1 + ((Math.E - 1) * 0.81)), levels.Levels[0], 1e-10);
    }

    [Fact]
    public void The_p_value_of_all_looks_decides_as_the_levels_do()
    {
        var levels = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha).Levels;
        for (var look = 0; look < levels.Count; look++)
        {
            double[] before = [.. Enumerable.Repeat(0.5, look)];
            Assert.True(SequentialPValue.Of(LookSchedule.Standard, [.. before, levels[look] * 0.999]) <= Confidence.Alpha);
            Assert.True(SequentialPValue.Of(LookSchedule.Standard, [.. before, levels[look] * 1.001]) > Confidence.Alpha);
        }

        Assert.Equal(1, SequentialPValue.Of(LookSchedule.Standard, [0.9, 0.8]));
        Assert.Equal(1, SequentialPValue.Of(LookSchedule.Standard, []));
        Assert.True(SequentialPValue.Of(LookSchedule.Standard, [0]) < 1e-11);

        // What was decided at an early look stays decided.
        var early = SequentialPValue.Of(LookSchedule.Standard, [0.001]);
        Assert.Equal(early, SequentialPValue.Of(LookSchedule.Standard, [0.001, 0.7, 0.9]));
        Assert.Throws<ArgumentException>(() => SequentialPValue.Of(LookSchedule.Of("one", 10), [0.1, 0.1]));
    }

    [Fact]
    public void Comparing_m_times_a_p_value_with_the_levels_would_not_hold_for_m_hypotheses()
    {
        // The levels of half the error are below half the levels of the whole: hence p-values of all looks, which Holm's method may adjust.
        var half = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha / 2).Levels;
        var whole = NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha).Levels;
        Assert.True(half[^1] < 0.96 * whole[^1] / 2);
    }

    [Fact]
    public void Looks_must_ascend()
    {
        Assert.Throws<ArgumentException>(() => LookSchedule.Of("none"));
        Assert.Throws<ArgumentException>(() => LookSchedule.Of("one seed", 1, 2));
        Assert.Throws<ArgumentException>(() => LookSchedule.Of("twice", 10, 10));
        Assert.Throws<ArgumentException>(() => LookSchedule.Of("many", [.. Enumerable.Range(2, 21)]));
        Assert.Equal("10, 20, 40, 80, 160", LookSchedule.Standard.ToString());
        Assert.Equal(LookSchedule.MostLooks, LookSchedule.Of("close", [.. Enumerable.Range(2, LookSchedule.MostLooks)]).Seeds.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendingFunction.Pocock.Spent(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendingFunction.Pocock.Spent(0.025, 1.5));
        Assert.Equal(0.025, SpendingFunction.OBrienFleming.Spent(0.025, 1));
    }

    [Fact]
    public void Nobody_can_change_the_levels_that_others_are_given()
    {
        NominalLevels[] given = [NominalLevels.Of(LookSchedule.Standard, Confidence.Alpha), NominalLevels.Anytime(LookSchedule.Standard, Confidence.Alpha)];
        Assert.All(given, levels => Assert.Throws<NotSupportedException>(() => Assert.IsAssignableFrom<IList<double>>(levels.Levels)[0] = 1));
    }

    private static IEnumerable<double> Bounds(NominalLevels levels) => levels.Levels.Select(NormalTail.Quantile);
}

using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Store;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Multiverse.ToyMultiverse;

namespace CslRepro.Tests.Properties.Multiverse;

public class SpecificationCurveTests
{
    private static readonly Hypothesis Above = Difference((quantity, estimand) => Hypothesis.Above(quantity, estimand, 0));

    [Fact]
    public void Every_combination_stands_once_and_the_first_has_all_first_options()
    {
        var all = Specification.All([Sum, Sign, Other]);
        Assert.Equal(12, all.Select(specification => specification.Name).Distinct().Count());
        Assert.Equal("none plus zero", all[0].Name);
        Assert.Equal("none plus two", all[1].Name);
        Assert.Equal("four minus two", all[^1].Name);
    }

    [Fact]
    public void Options_are_applied_in_the_order_of_their_choices()
    {
        // (1 + 4) turned is -5; 1 turned and 4 added is 3.
        Assert.Equal(-5, new ToyMultiverse().Curve(Above, Sum, Sign).Estimates[^1].Value, 1e-12);
        Assert.Equal(3, new ToyMultiverse().Curve(Above, Sign, Sum).Estimates[^1].Value, 1e-12);
    }

    [Fact]
    public void A_run_that_several_combinations_need_is_made_once()
    {
        var toys = new ToyMultiverse();
        toys.Curve(Above, Sum, Sign, Other);
        // Left: 1, 3, 5 with either sign. Right: 0 and 2. Four seeds.
        Assert.Equal((6 + 2) * 4, toys.Made.Count);
        Assert.Equal(toys.Made.Count, toys.Made.Distinct().Count());
        Assert.Equal([7UL, 8, 9, 10], toys.Made.Select(run => run.Seed).Distinct().Order().ToArray());
    }

    [Fact]
    public void Estimates_and_what_hangs_on_each_choice_are_as_worked_by_hand()
    {
        // Left minus right: 1, 3, 5 minus 0: 1, 3, 5; minus 2: -1, 1, 3.
        var curve = new ToyMultiverse().Curve(Above, Sum, Other);
        Assert.Equal([1.0, -1, 3, 1, 5, 3], curve.Estimates.Select(estimate => Math.Round(estimate.Value, 9)));
        Assert.Equal([-1.0, 1, 1, 3, 3, 5], curve.Sorted.Select(estimate => Math.Round(estimate.Value, 9)));
        Assert.Equal((1, 2, 5, 5, 1, 0), (
            Math.Round(curve.AsDecided.Value, 9),
            Math.Round(curve.Median, 9),
            curve.Agreeing,
            curve.Count(Decision.Supported),
            curve.Count(Decision.Refuted),
            curve.Count(Decision.Open)));

        var (sum, other) = (curve.Effects[0], curve.Effects[1]);
        // Sum: three pairs of its options for each option of the other choice. With "two" as rival, -1 turns to 1 and to 3.
        // Its pairs lie 2, 2 and 4 apart, twice; the other choice's always 2.
        Assert.Equal((2, 2), (Math.Round(sum.Moved, 9), Math.Round(other.Moved, 9)));
        Assert.Equal((6, 2, 2), (sum.Pairs, sum.Turned, sum.Reversed));
        Assert.Equal([0.0, 2, 4], sum.Options.Select(option => Math.Round(option.Median, 9)));
        Assert.Equal([(2, 1, 1, 1), (2, 2, 2, 0), (2, 2, 2, 0)], sum.Options.Select(Counts));
        Assert.Equal((3, 1, 1), (other.Pairs, other.Turned, other.Reversed));
        Assert.Equal([(3, 3, 3, 0), (3, 2, 2, 1)], other.Options.Select(Counts));

        static (int, int, int, int) Counts(OptionEffect option) => (option.Combinations, option.Agreeing, option.Supported, option.Refuted);
    }

    [Fact]
    public void What_the_seeds_leave_open_is_open_whatever_the_number_says()
    {
        var curve = new ToyMultiverse { Scatter = [-9, 9, -9, 9] }.Curve(Above, Other);
        Assert.Equal([(true, Decision.Open), (false, Decision.Open)], curve.Estimates.Select(estimate => (estimate.Agrees, estimate.Decision)));
        Assert.Equal((1, 0), (curve.Effects[0].Turned, curve.Effects[0].Reversed));
    }

    [Fact]
    public void An_equivalence_agrees_within_its_margin_and_has_no_joint_test()
    {
        var curve = new ToyMultiverse().Curve(Difference((quantity, estimand) => Hypothesis.Equivalent(quantity, estimand, 2)), Sum);
        Assert.Equal([true, false, false], curve.Estimates.Select(estimate => estimate.Agrees));
        Assert.Null(curve.Joint);
    }

    [Fact]
    public void A_counted_number_has_no_joint_test()
    {
        var counted = Hypothesis.Above("count", Estimand.From(Runs, [Left], runs => new Count(runs.Of(Left).Count)), 3);
        var curve = new ToyMultiverse().Curve(counted, Sum);
        Assert.Equal(3, curve.Count(Decision.Supported));
        Assert.Null(curve.Joint);
    }

    [Fact]
    public void Choices_that_are_not_named_keep_their_first_options()
    {
        var quantity = new MultiverseQuantity("claim", "difference", Above, [Sum, Sign, Other]).Among(["sign"]);
        Assert.Equal(["none plus zero", "none minus zero"], quantity.Specifications.Select(specification => specification.Name));
    }

    [Fact]
    public void Shares_are_disjoint_and_whole()
    {
        var plan = new ToyMultiverse().Plan(Above, Sum, Sign, Other);
        var shares = Enumerable.Range(1, 3).SelectMany(index => (plan with { Share = new Shard(index, 3) }).Runs).Select(Key).ToArray();
        Assert.Equal(plan.Runs.Select(Key).Order().ToArray(), shares.Order().ToArray());

        static string Key((Condition Condition, ulong Seed) run) => $"{run.Condition.Settings} {run.Seed}";
    }

    [Fact]
    public void A_share_has_no_curve()
    {
        var toys = new ToyMultiverse();
        var share = toys.Plan(Above, Sum) with { Share = new Shard(1, 2) };
        Assert.Contains(
            "share",
            Assert.Throws<ArgumentException>(
                () => MultiverseRun.Run(share, new RunScheduler(toys, 1), cancellation: TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    public void Seeds_that_the_joint_test_cannot_take_are_refused(int seeds) =>
        Assert.Contains("2 ... 16 seeds", Assert.Throws<ArgumentOutOfRangeException>(() => new MultiversePlan([], 0, seeds)).Message, StringComparison.Ordinal);
}

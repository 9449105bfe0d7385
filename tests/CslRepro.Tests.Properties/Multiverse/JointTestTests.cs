using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Multiverse;

public class JointTestTests
{
    [Theory]
    [InlineData(1.0, new[] { 0.0, 1, 2 })] // 1, 2, 3: no other signs have a mean of 2.
    [InlineData(2.0, new[] { -2.0, 0, 2 })] // -1, 1, 3 and its changes: 1, -1/3, 5/3, 1: three of four are as far as 1.
    public void The_share_of_changes_of_signs_is_as_worked_by_hand(double asFar, double[] scatter)
    {
        var joint = Curve(0, scatter).Joint!;
        Assert.Equal(asFar == 1 ? 2 : 1, joint.Median, 1e-12);
        Assert.Equal(asFar == 1 ? 1 / 4.0 : 3 / 4.0, joint.PValue);
    }

    [Fact]
    public void The_middle_is_taken_over_all_combinations_and_measured_from_the_limit()
    {
        // 1, 3, 5 for the three options, minus a limit of 2.
        var hypothesis = ToyMultiverse.Difference((quantity, estimand) => Hypothesis.Above(quantity, estimand, 2));
        Assert.Equal(1, new ToyMultiverse().Curve(hypothesis, ToyMultiverse.Sum).Joint!.Median, 1e-12);
    }

    [Fact]
    public void Without_an_effect_small_p_values_are_as_rare_as_they_say()
    {
        // 512 worlds with 6 seeds of one effect of 0: at most 1 / 16 of them may have p at or below 1 / 16, up to chance.
        var rejected = Enumerable.Range(0, 512).Count(world =>
        {
            var random = new RandomStream((ulong)world, "joint-test");
            return Curve(0, [.. Enumerable.Range(0, 6).Select(_ => random.NextNormal() - 1)]).Joint!.PValue <= 1 / 16.0;
        });
        Assert.InRange(rejected, 12, 52);
    }

    [Fact]
    public void A_large_effect_has_the_least_p_value_that_the_seeds_allow() =>
        Assert.Equal(1 / 32.0, Curve(0, [9, 9.1, 9.2, 9, 9.1, 9.2]).Joint!.PValue);

    private static SpecificationCurve Curve(double limit, IReadOnlyList<double> scatter) =>
        new ToyMultiverse { Scatter = scatter }.Curve(
            ToyMultiverse.Difference((quantity, estimand) => Hypothesis.Above(quantity, estimand, limit)),
            ToyMultiverse.Sign with { Options = [ToyMultiverse.Sign.Options[0]] });
}

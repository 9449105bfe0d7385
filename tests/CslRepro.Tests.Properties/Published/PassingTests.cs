using CslRepro.Experiments.Published;
using Xunit;

namespace CslRepro.Tests.Properties.Published;

public class PassingTests
{
    [Theory]
    [InlineData(new[] { 0.5, 0.4, 0.2, 0.1 }, 0.3, 2.5)]
    [InlineData(new[] { 0.5, 0.4, 0.2, 0.1 }, 0.4, 2)]
    [InlineData(new[] { 0.5, 0.4, 0.2, 0.1 }, 0.5, 1)]
    [InlineData(new[] { 0.5, 0.4, 0.2, 0.1 }, 0.05, 4)]
    [InlineData(new[] { 1.0, 2.0, 4.0 }, 3, 2.5)]
    [InlineData(new[] { 1.0, 2.0, 4.0 }, 5, 3)]
    [InlineData(new[] { 0.5, 0.3, 0.6, 0.1 }, 0.4, 1.5)]
    public void A_curve_reaches_a_level_on_the_line_between_two_epochs(double[] curve, double level, double epoch) =>
        Assert.Equal(epoch, Passing.Epoch(curve, level), 1e-12);
}

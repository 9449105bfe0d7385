using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Samples, targets and counts that do not fit together are refused before anything is learnt.</summary>
public class ReadoutShapesTests
{
    [Theory]
    [InlineData(4, 5, 2, 5)]
    [InlineData(3, 5, 1, 5)]
    [InlineData(3, 5, 2, 4)]
    public void Force_names_the_shapes(int features, int samples, int outputs, int targets)
    {
        var force = new ForceReadout(3, 2, 1);
        var exception = Assert.Throws<ArgumentException>(() => force.Update(new Matrix<double>(samples, features), new Matrix<double>(targets, outputs)));
        Assert.Contains($"Samples {samples} x {features} and targets {targets} x {outputs} ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2 outputs on 3 features", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Force_wants_a_count_for_every_sample_or_none()
    {
        var force = new ForceReadout(3, 2, 1);
        var exception = Assert.Throws<ArgumentException>(() => force.Update(new Matrix<double>(3, 3), new Matrix<double>(3, 2), [1, 1, 1, 1]));
        Assert.StartsWith("4 counts for 3 samples.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("counts", exception.ParamName);
    }

    [Fact]
    public void Ridge_regression_wants_a_target_for_every_sample()
    {
        var exception = Assert.Throws<ArgumentException>(() => RidgeReadout.Learn(new Matrix<double>(3, 2), new Matrix<double>(4, 1), 1));
        Assert.StartsWith("3 samples, but 4 targets.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("targets", exception.ParamName);
    }
}

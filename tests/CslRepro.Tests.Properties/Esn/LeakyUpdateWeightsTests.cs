using CslRepro.Models.Esn;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>One step of all units, written into the middle of a larger memory.</summary>
public class LeakyUpdateWeightsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(19)]
    public void A_step_writes_its_units_and_nothing_behind_them(int units)
    {
        // Nothing drives a unit whose weights are all 0: of a state of 1, leak rate 0.25, there remains 0.75.
        var reservoir = new Reservoir(new Matrix<float>(units, units), new Matrix<float>(units, 2), 0.25);
        var single = new LeakyUpdateWeights<float>(reservoir);
        var twice = new LeakyUpdateWeights<double>(reservoir);
        foreach (var width in Enum.GetValues<SimdWidth>())
        {
            var next32 = Enumerable.Repeat(9f, units + 16).ToArray();
            single.Update(Enumerable.Repeat(1f, units).ToArray(), new float[units], 0, next32.AsSpan(0, units), width);
            Assert.Equal([.. Enumerable.Repeat(0.75f, units), .. Enumerable.Repeat(9f, 16)], next32);

            var next64 = Enumerable.Repeat(9.0, units + 16).ToArray();
            twice.Update(Enumerable.Repeat(1.0, units).ToArray(), new double[units], 0, next64.AsSpan(0, units), width);
            Assert.Equal([.. Enumerable.Repeat(0.75, units), .. Enumerable.Repeat(9.0, 16)], next64);
        }
    }

    [Fact]
    public void Single_precision_weights_are_used_where_they_lie()
    {
        var reservoir = new Reservoir(new Matrix<float>(3, 3), new Matrix<float>(3, 2), 1);
        Assert.Same(reservoir.Recurrent, new LeakyUpdateWeights<float>(reservoir).Recurrent);
    }
}

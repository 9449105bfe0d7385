using CslRepro.Analysis;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis;

public class OutputLevelsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Counts_separate_levels(int levels)
    {
        var noise = new RandomStream(7, "levels");
        var values = Enumerable.Range(0, 1000).Select(i => (i % levels * 0.3) + (0.05 * (noise.NextDouble() - 0.5))).ToArray();
        Assert.Equal(levels, OutputLevels.Count(values));
    }

    [Fact]
    public void A_broad_hump_is_one_level() => Assert.Equal(1, OutputLevels.Count([.. Enumerable.Range(0, 1000).Select(i => Hump(i / 1000.0))]));

    [Fact]
    public void A_few_stray_values_are_no_level() =>
        Assert.Equal(1, OutputLevels.Count([.. Enumerable.Repeat(0.0, 995), .. Enumerable.Repeat(1.0, 5)]));

    [Fact]
    public void Values_beyond_the_range_count_at_its_ends() =>
        Assert.Equal(2, OutputLevels.Count([-100, -200, 100, 200, double.PositiveInfinity, double.NegativeInfinity]));

    [Fact]
    public void Refuses_what_is_no_number()
    {
        Assert.Throws<ArgumentException>(() => OutputLevels.Count([]));
        Assert.Throws<ArgumentException>(() => OutputLevels.Count([double.NaN]));
    }

    // The inverse of a triangular distribution's function.
    private static double Hump(double share) => share < 0.5 ? Math.Sqrt(share / 2) : 1 - Math.Sqrt((1 - share) / 2);
}

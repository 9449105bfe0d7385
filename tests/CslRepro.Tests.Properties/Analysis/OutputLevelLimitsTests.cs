using CslRepro.Analysis;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis;

/// <summary>How little is a level: two smoothings spread the values of a bin, a thirtieth wide, as 1 4 6 4 1 over it and its neighbours.</summary>
public class OutputLevelLimitsTests
{
    [Theory]
    [InlineData(15, 1)]
    [InlineData(16, 2)]
    public void A_level_peaks_at_a_hundredth_of_the_values_or_more(int values, int levels)
    {
        // Sixteenths: 6 x 16 is 96, a hundredth of 16 x 600.
        Assert.Equal(levels, OutputLevels.Count(Values((15, 600 - values), (45, values))));
    }

    [Theory]
    [InlineData(200, 100, 2)]
    [InlineData(201, 100, 1)]
    [InlineData(100, 200, 2)]
    [InlineData(100, 201, 1)]
    public void Of_two_levels_the_smaller_stands_out_if_what_lies_between_falls_to_half_of_it(int left, int right, int levels)
    {
        // Four bins apart they meet with one sixteenth of each: 200 + 100 is half of 6 x 100.
        Assert.Equal(levels, OutputLevels.Count(Values((20, left), (24, right))));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void Equal_levels_are_one_as_long_as_nothing_parts_them(int bins, int levels) =>
        Assert.Equal(levels, OutputLevels.Count(Values((30, 50), (30 + bins, 50))));

    [Fact]
    public void A_level_beside_a_higher_one_at_the_ranges_end_does_not_stand_out()
    {
        // The end's bin holds ten sixteenths of its values, the next one five: 900 and 450 + 100, more than half of the smaller level's 600.
        Assert.Equal(1, OutputLevels.Count(Values((0, 90), (3, 100))));
    }

    private static double[] Values(params (int Bin, int Count)[] bins) =>
        [.. bins.SelectMany(item => Enumerable.Repeat(-0.5 + ((item.Bin + 0.5) / 30), item.Count))];
}

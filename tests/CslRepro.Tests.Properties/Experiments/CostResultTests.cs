using CslRepro.Experiments.Counts;
using Xunit;

namespace CslRepro.Tests.Properties.Experiments;

public class CostResultTests
{
    // Three states, so that a map takes 4.5 multiply-adds a unit and 270,000 besides.
    private static readonly CostResult Cost = new([[0, 1, 2]], 3, 1);

    [Fact]
    public void Training_is_dearer_than_the_map_from_one_number_of_units_on()
    {
        // u² > 4.5 u + 270,000 from 522 on: 521² = 271,441 < 272,344.5, and 522² = 272,484 > 272,349.
        Assert.Equal(522, Cost.UnitsFromWhichDearerThanMap(units => (double)units * units));
        Assert.Equal(2, Cost.UnitsFromWhichDearerThanMap(_ => double.MaxValue));
        Assert.Equal(100_000, Cost.UnitsFromWhichDearerThanMap(_ => 0));
    }
}

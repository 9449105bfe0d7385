using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>What a saved network's settings may be.</summary>
public class SavedEsnSettingsTests
{
    [Fact]
    public void One_unit_and_a_leak_rate_of_1_will_do()
    {
        new SavedEsnSettings(1, 1).Validate();
        new SavedEsnSettings(1, double.Epsilon).Validate();
    }

    [Fact]
    public void A_network_without_units_is_refused() => RequireRefused("units is 0;", new SavedEsnSettings(0, 0.5));

    [Fact]
    public void A_leak_rate_outside_its_range_is_refused()
    {
        RequireRefused("leak is 0;", new SavedEsnSettings(1, 0));
        RequireRefused("leak is -0.5;", new SavedEsnSettings(1, -0.5));
        RequireRefused("leak is 1.5;", new SavedEsnSettings(1, 1.5));
        RequireRefused("leak is NaN;", new SavedEsnSettings(1, double.NaN));
    }

    private static void RequireRefused(string message, SavedEsnSettings settings) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(settings.Validate).Message, StringComparison.Ordinal);
}

using System.Globalization;
using CslRepro.Models;
using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>What a command line can change of an echo state network, and what it may ask for.</summary>
public class EsnOptionsTests
{
    private static readonly EsnSettings Usual = new();

    public static TheoryData<NumberOption> Shares { get; } = [EsnOptions.InputDensity, EsnOptions.Density, EsnOptions.Leak];

    public static TheoryData<NumberOption> Positives { get; } = [EsnOptions.InputScaling, EsnOptions.Radius, EsnOptions.Regularisation];

    [Fact]
    public void Each_number_changes_its_setting_and_no_other()
    {
        Assert.Equal(Usual with { InputDensity = 0.625 }, EsnOptions.InputDensity.Apply(Usual, 0.625));
        Assert.Equal(Usual with { InputScaling = 0.625 }, EsnOptions.InputScaling.Apply(Usual, 0.625));
        Assert.Equal(Usual with { Density = 0.625 }, EsnOptions.Density.Apply(Usual, 0.625));
        Assert.Equal(Usual with { Leak = 0.625 }, EsnOptions.Leak.Apply(Usual, 0.625));
        Assert.Equal(Usual with { SpectralRadius = 0.625 }, EsnOptions.Radius.Apply(Usual, 0.625));
        Assert.Equal(Usual with { Regularisation = 0.625 }, EsnOptions.Regularisation.Apply(Usual, 0.625));
    }

    [Fact]
    public void A_flag_that_is_not_given_takes_the_setting_back()
    {
        var exact = Usual with { RadiusMethod = RadiusMethod.Eigenvalues };
        Assert.Equal(exact, EsnOptions.ExactRadius.Apply(Usual, true));
        Assert.Equal(Usual, EsnOptions.ExactRadius.Apply(exact, false));
        var ridge = Usual with { Readout = ReadoutAlgorithm.Ridge };
        Assert.Equal(ridge, EsnOptions.Ridge.Apply(Usual, true));
        Assert.Equal(Usual, EsnOptions.Ridge.Apply(ridge, false));
    }

    [Theory]
    [MemberData(nameof(Shares), DisableDiscoveryEnumeration = true)]
    public void A_share_is_above_0_and_at_most_1(NumberOption option)
    {
        RequireRange(option, "in (0, 1]", allowed: [double.Epsilon, 0.5, 1], refused: [-0.5, 0, 1.5, double.NaN, double.PositiveInfinity]);
    }

    [Theory]
    [MemberData(nameof(Positives), DisableDiscoveryEnumeration = true)]
    public void A_factor_is_above_0_and_finite(NumberOption option)
    {
        RequireRange(option, "a number above 0", allowed: [double.Epsilon, 1, 1e9], refused: [-1, 0, double.NaN, double.PositiveInfinity]);
    }

    private static void RequireRange(NumberOption option, string range, double[] allowed, double[] refused)
    {
        Assert.All(allowed, value => Assert.Equal(value.ToString(CultureInfo.InvariantCulture), option.TextIn(option.Apply(Usual, value))));
        foreach (var value in refused)
        {
            var message = Assert.Throws<ArgumentException>(() => option.Apply(Usual, value)).Message;
            Assert.StartsWith(option.Name, message, StringComparison.Ordinal);
            Assert.EndsWith($"must be {range}.", message, StringComparison.Ordinal);
        }
    }
}

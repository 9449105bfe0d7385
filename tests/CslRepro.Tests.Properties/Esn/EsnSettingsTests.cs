using CslRepro.Models.Esn;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>The edges of every setting's range, and what follows from settings.</summary>
public class EsnSettingsTests
{
    public static TheoryData<string, EsnSettings> Allowed { get; } = new()
    {
        { "one unit", new() { Units = 1 } },
        { "as many units as P has room for", new() { Units = 46_339 } },
        { "no memory", new() { Leak = 1 } },
        { "hardly any leak", new() { Leak = double.Epsilon } },
        { "every recurrent weight", new() { Density = 1 } },
        { "hardly a recurrent weight", new() { Density = double.Epsilon } },
        { "every input weight", new() { InputDensity = 1 } },
        { "hardly an input weight", new() { InputDensity = double.Epsilon } },
        { "the smallest scale", new() { InputScaling = double.Epsilon } },
        { "the largest scale", new() { InputScaling = double.MaxValue } },
        { "the smallest radius", new() { SpectralRadius = double.Epsilon } },
        { "the largest radius", new() { SpectralRadius = double.MaxValue } },
        { "the smallest regulariser", new() { Regularisation = double.Epsilon } },
        { "the largest regulariser", new() { Regularisation = double.MaxValue } },
    };

    public static TheoryData<string, EsnSettings> Refused { get; } = new()
    {
        { "Units is 0; it must be 1 ... 46339", new() { Units = 0 } },
        { "Units is 46340;", new() { Units = 46_340 } },
        { "Leak is 0; it must be in (0, 1]", new() { Leak = 0 } },
        { "Leak is 1.0000000000000002;", new() { Leak = Math.BitIncrement(1) } },
        { "Density is 0; it must be in (0, 1]", new() { Density = 0 } },
        { "Density is 1.0000000000000002;", new() { Density = Math.BitIncrement(1) } },
        { "InputDensity is 0; it must be in (0, 1]", new() { InputDensity = 0 } },
        { "InputDensity is 1.0000000000000002;", new() { InputDensity = Math.BitIncrement(1) } },
        { "InputScaling is 0; it must be above 0", new() { InputScaling = 0 } },
        { "InputScaling is -1;", new() { InputScaling = -1 } },
        { "InputScaling is Infinity;", new() { InputScaling = double.PositiveInfinity } },
        { "SpectralRadius is 0; it must be above 0", new() { SpectralRadius = 0 } },
        { "SpectralRadius is Infinity;", new() { SpectralRadius = double.PositiveInfinity } },
        { "Regularisation is 0; it must be above 0", new() { Regularisation = 0 } },
        { "Regularisation is -1;", new() { Regularisation = -1 } },
        { "Regularisation is Infinity;", new() { Regularisation = double.PositiveInfinity } },
    };

    [Theory]
    [MemberData(nameof(Allowed), DisableDiscoveryEnumeration = true)]
    public void The_edge_of_a_range_belongs_to_it(string what, EsnSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Assert.True(Record.Exception(settings.Validate) is null, what);
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_lies_behind_an_edge_is_refused_with_its_name_and_its_range(string message, EsnSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Assert.Contains(message, Assert.Throws<ArgumentException>(settings.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_exact_radius_costs_more_than_drawing()
    {
        Assert.Equal(0, new EsnSettings { Units = 20 }.CostOfCreation());
        Assert.Equal(80_000, new EsnSettings { Units = 20, RadiusMethod = RadiusMethod.Eigenvalues }.CostOfCreation());

        // More than 32 bits hold.
        Assert.Equal(10_000_000_000_000, new EsnSettings { Units = 10_000, RadiusMethod = RadiusMethod.Eigenvalues }.CostOfCreation());
    }

    [Fact]
    public void Training_changes_the_readout_alone() => Assert.False(EsnSettings.ContinuousLearning.TrainingChangesStates);
}

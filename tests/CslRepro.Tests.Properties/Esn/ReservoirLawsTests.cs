using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>The laws of the weights where settings ask for others than the program's.</summary>
public class ReservoirLawsTests
{
    [Fact]
    public void Normal_weights_have_the_density_and_the_deviation_that_the_closed_formula_asks_for()
    {
        // radius / √(density N) = 0.9 / √(0.25 · 400) = 0.09.
        var settings = new EsnSettings
        {
            Units = 400,
            Density = 0.25,
            SpectralRadius = 0.9,
            RecurrentDistribution = RecurrentWeightDistribution.Normal,
        };
        double[] weights = [.. Reservoir.Create(settings, 1, 5).Recurrent.Elements.ToArray().Where(weight => weight != 0)];
        Assert.Equal(0.25, weights.Length / 160_000.0, 0.005);
        Assert.Equal(0, weights.Average(), 0.002);
        Assert.Equal(0.09, Math.Sqrt(weights.Average(weight => weight * weight)), 0.002);

        // Within one deviation of 0 lie 68.3 % of normal numbers, and 0.27 % beyond three.
        Assert.Equal(0.683, weights.Count(weight => Math.Abs(weight) < 0.09) / (double)weights.Length, 0.01);
        Assert.Equal(0.0027, weights.Count(weight => Math.Abs(weight) > 0.27) / (double)weights.Length, 0.001);
    }

    [Fact]
    public void Weights_that_all_came_out_as_zero_cannot_get_an_exact_radius()
    {
        var settings = new EsnSettings { Units = 2, Density = 1e-9, RadiusMethod = RadiusMethod.Eigenvalues };
        var exception = Assert.Throws<ArgumentException>(() => Reservoir.Create(settings, 1, 0));
        Assert.Contains("2 recurrent units drawn with density 1E-09 have spectral radius 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Uniform_input_weights_fill_the_interval_up_to_the_scale()
    {
        var settings = new EsnSettings { Units = 400, InputDensity = 1, InputScaling = 0.5, InputDistribution = InputWeightDistribution.Uniform };
        double[] weights = [.. Reservoir.Create(settings, 49, 5).Input.Elements.ToArray()];
        Assert.Equal(0.5, weights.Max(), 1e-3);
        Assert.Equal(-0.5, weights.Min(), 1e-3);

        // As many in each tenth of the interval.
        for (var tenth = -5; tenth < 5; tenth++)
        {
            Assert.Equal(0.1, weights.Count(weight => weight >= tenth / 10.0 && weight < (tenth + 1) / 10.0) / (double)weights.Length, 0.01);
        }
    }

    [Fact]
    public void Signs_are_as_large_as_the_scale()
    {
        var settings = new EsnSettings { Units = 20, InputDensity = 1, InputScaling = 0.25 };
        var weights = Reservoir.Create(settings, 4, 5).Input.Elements.ToArray();
        Assert.Equal([-0.25f, 0.25f], weights.Distinct().Order());
    }

    [Fact]
    public void The_bias_is_there_unless_it_is_left_out_and_leaving_it_out_changes_no_other_weight()
    {
        var settings = new EsnSettings { Units = 20, InputDensity = 1 };
        var with = Reservoir.Create(settings, 4, 5).Input;
        var without = Reservoir.Create(settings with { InputBias = false }, 4, 5).Input;
        for (var unit = 0; unit < 20; unit++)
        {
            Assert.Equal(1, Math.Abs(with[unit, 0]));
            Assert.Equal(0, without[unit, 0]);
            Assert.Equal(with.Row(unit)[1..], without.Row(unit)[1..]);
        }
    }

    [Fact]
    public void A_number_below_the_density_gives_a_weight_and_one_at_the_density_none()
    {
        // Uniform in (-1, 1): the slope is 2 / density.
        var weights = new UniformWeights(0.5f, 4, -1);
        Assert.Equal(-1, weights.At(0));
        Assert.Equal(0.5f, weights.At(0.375f));
        Assert.Equal(1, weights.At(MathF.BitDecrement(0.5f)), 1e-6f);
        Assert.Equal(0, weights.At(0.5f));
        Assert.Equal(0, weights.At(0.75f));
    }
}

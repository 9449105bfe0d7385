using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

public class ReservoirTests
{
    private static readonly EsnSettings Small = new() { Units = 200 };

    [Fact]
    public void One_seed_gives_the_same_bits_and_two_seeds_do_not()
    {
        static string Of(ulong seed)
        {
            var reservoir = Reservoir.Create(Small, 20, seed);
            return Digest.Of(reservoir.Recurrent, reservoir.Input);
        }

        Assert.Equal(Of(7), Of(7));
        Assert.NotEqual(Of(7), Of(8));
    }

    [Fact]
    public void Weights_have_the_programs_laws()
    {
        var reservoir = Reservoir.Create(Small with { Units = 500 }, 20, 1);
        var recurrent = reservoir.Recurrent.Elements.ToArray();
        var bound = Math.Sqrt(3) * 1.1 / Math.Sqrt(0.85 * 500);
        Assert.Equal(0.85, recurrent.Count(weight => weight != 0) / 250_000.0, 0.005);
        Assert.True(recurrent.All(weight => Math.Abs(weight) <= bound * 1.000001));
        Assert.Equal(0, recurrent.Average(), bound * 0.01);
        Assert.Equal(0.85 * bound * bound / 3, recurrent.Average(weight => (double)weight * weight), 0.01 * bound * bound);
        var input = reservoir.Input.Elements.ToArray();
        Assert.True(input.All(weight => weight is 0 or 1 or -1));
        Assert.Equal(0.1, input.Count(weight => weight != 0) / (500.0 * 21), 0.01);
        Assert.Equal(0.5, input.Count(weight => weight > 0) / (double)input.Count(weight => weight != 0), 0.06);
    }

    [Fact]
    public void The_closed_formula_misses_the_radius_by_a_few_per_cent_and_eigenvalues_hit_it()
    {
        var misses = new List<double>();
        for (ulong seed = 0; seed < 8; seed++)
        {
            var closed = Reservoir.Create(Small, 4, seed);
            misses.Add(SpectralRadius.Of(closed.Recurrent.Convert<double>()) / 1.1);
            var exact = Reservoir.Create(Small with { RadiusMethod = RadiusMethod.Eigenvalues }, 4, seed);
            Assert.Equal(1.1, SpectralRadius.Of(exact.Recurrent.Convert<double>()), 1e-4);
        }

        Assert.InRange(misses.Average(), 1.01, 1.10);
        Assert.Contains(misses, miss => Math.Abs(miss - 1) > 0.02);
    }

    [Fact]
    public void Trainings_share_the_eigenvalues_of_equal_weights_alone()
    {
        var exact = Small with { Units = 40, RadiusMethod = RadiusMethod.Eigenvalues };
        (EsnSettings Settings, int Words, ulong Seed)[] networks =
        [
            (exact, 4, 1),
            (exact with { Leak = 0.3, InputDensity = 1, InputScaling = 0.5, Regularisation = 1, Learning = Learning.Continuous }, 9, 1),
            (exact, 4, 2),
            (exact with { Units = 41 }, 4, 1),
            (exact with { Density = 0.5 }, 4, 1),
            (exact with { SpectralRadius = 0.7 }, 4, 1),
            (exact with { RecurrentDistribution = RecurrentWeightDistribution.Normal }, 4, 1),
        ];
        var shared = new SharedNumbers();
        foreach (var (settings, words, seed) in networks)
        {
            var data = new TrainingSet([[0, 1], [2]], new Matrix<double>(2, 1), words);
            var options = new TrainingOptions { Shared = shared };
            var network = (EsnModel)new ExactTrainer().Train(settings, data, seed, options, TestContext.Current.CancellationToken);
            Assert.Equal(Digest.Of(Reservoir.Create(settings, words, seed).Recurrent), Digest.Of(network.Reservoir.Recurrent));
        }

        Assert.Equal(networks.Length - 1, shared.Count);
    }

    [Theory]
    [InlineData("SpectralRadius", 0.0)]
    [InlineData("SpectralRadius", -1.0)]
    [InlineData("Leak", 0.0)]
    [InlineData("Leak", 1.5)]
    [InlineData("Density", 0.0)]
    [InlineData("Regularisation", double.NaN)]
    public void A_setting_out_of_range_is_named(string name, double value)
    {
        var settings = name switch
        {
            "SpectralRadius" => Small with { SpectralRadius = value },
            "Leak" => Small with { Leak = value },
            "Density" => Small with { Density = value },
            _ => Small with { Regularisation = value },
        };
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Reservoir.Create(settings, 4, 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weight_that_is_no_number_is_named_by_row_and_column()
    {
        var recurrent = new Matrix<float>(2, 2);
        recurrent[1, 0] = float.NaN;
        var exception = Assert.Throws<ArgumentException>(() => new Reservoir(recurrent, new Matrix<float>(2, 3), 0.5));
        Assert.Contains("row 1, column 0", exception.Message, StringComparison.Ordinal);
    }
}

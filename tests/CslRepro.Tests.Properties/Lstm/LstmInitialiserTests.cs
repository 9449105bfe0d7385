using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmInitialiserTests
{
    [Fact]
    public void The_papers_network_has_3742_parameters() =>
        Assert.Equal(3742, LstmInitialiser.Create<float>(new LstmSettings(), 20, 22, 0).ParameterCount);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(80)]
    public void Rows_of_the_recurrent_kernel_are_orthonormal(int units)
    {
        var kernel = LstmInitialiser.Create<double>(new LstmSettings { Units = units }, 20, 22, 1).RecurrentKernel;
        var products = new Matrix<double>(units, units);
        MatrixProduct.MultiplyByTransposed(kernel, kernel, products);
        for (var i = 0; i < units; i++)
        {
            for (var j = 0; j < units; j++)
            {
                Assert.Equal(i == j ? 1 : 0, products[i, j], 1e-14);
            }
        }
    }

    [Fact]
    public void Elements_of_the_recurrent_kernel_are_spread_evenly_over_signs_and_columns()
    {
        // The distribution is invariant under rotations: elements have mean 0 and variance 1 / 4N.
        var kernel = LstmInitialiser.Create<double>(new LstmSettings { Units = 80 }, 20, 22, 2).RecurrentKernel;
        var elements = kernel.Elements.ToArray();
        Assert.Equal(0, elements.Average() * Math.Sqrt(320), 4 / Math.Sqrt(elements.Length));
        var blocks = elements.Chunk(80).Select((chunk, index) => (Gate: index % 4, Sum: chunk.Sum(x => x * x)));
        Assert.All(blocks.GroupBy(block => block.Gate), gate => Assert.Equal(20, gate.Sum(block => block.Sum), 1.5));
    }

    [Fact]
    public void Only_the_forget_gate_has_a_bias_and_it_is_one()
    {
        var weights = LstmInitialiser.Create<float>(new LstmSettings { Units = 7 }, 5, 3, 3);
        Assert.Equal([.. Enumerable.Repeat(0f, 7), .. Enumerable.Repeat(1f, 7), .. Enumerable.Repeat(0f, 14)], weights.Bias);
        Assert.Equal(new float[3], weights.DenseBias);
    }

    [Fact]
    public void Kernels_are_uniform_within_Glorots_limits()
    {
        var weights = LstmInitialiser.Create<double>(new LstmSettings { Units = 80 }, 20, 22, 4);
        RequireUniform(weights.Kernel, Math.Sqrt(6.0 / (20 + 320)));
        RequireUniform(weights.DenseKernel, Math.Sqrt(6.0 / (80 + 22)));
    }

    [Fact]
    public void Same_seed_same_weights_and_each_part_has_numbers_of_its_own()
    {
        var settings = new LstmSettings();
        var first = LstmInitialiser.Create<float>(settings, 20, 22, 5);
        Assert.Equal(first.Digest(), LstmInitialiser.Create<float>(settings, 20, 22, 5).Digest());
        var other = LstmInitialiser.Create<float>(settings, 20, 22, 6);
        Assert.NotEqual(first.Kernel[0, 0], other.Kernel[0, 0]);
        Assert.NotEqual(first.RecurrentKernel[0, 0], other.RecurrentKernel[0, 0]);
        Assert.NotEqual(first.DenseKernel[0, 0], other.DenseKernel[0, 0]);
        Assert.NotEqual(first.Kernel[0, 0] / Math.Sqrt(6.0 / 100), first.DenseKernel[0, 0] / Math.Sqrt(6.0 / 42), 1e-6);

        // Another vocabulary or another number of outputs leaves the other parts as they are.
        Assert.Equal(first.RecurrentKernel.Elements, LstmInitialiser.Create<float>(settings, 30, 40, 5).RecurrentKernel.Elements);
    }

    [Fact]
    public void Both_precisions_start_from_the_same_weights()
    {
        var settings = new LstmSettings();
        Assert.Equal(
            LstmInitialiser.Create<float>(settings, 20, 22, 7).Digest(),
            LstmInitialiser.Create<double>(settings, 20, 22, 7).ConvertTo<float>().Digest());
    }

    private static void RequireUniform(Matrix<double> matrix, double limit)
    {
        var scaled = matrix.Elements.ToArray().Select(x => x / limit).ToArray();
        Assert.All(scaled, x => Assert.InRange(x, -1, 1));

        // Mean 0 and variance 1/3, each within four standard errors; the extremes close to the limits.
        Assert.Equal(0, scaled.Average(), 4 / Math.Sqrt(3.0 * scaled.Length));
        Assert.Equal(1.0 / 3, scaled.Average(x => x * x), 4 * Math.Sqrt(4.0 / 45 / scaled.Length));
        Assert.True(scaled.Max() > 1 - (20.0 / scaled.Length));
        Assert.True(scaled.Min() < -1 + (20.0 / scaled.Length));
    }
}

using CslRepro.Analysis.Units;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class WeightConcentrationTests
{
    [Fact]
    public void Shares_of_a_few_weights_are_counted()
    {
        var found = WeightConcentration.Of([1, -4, 0, 2, -1, 0, 1, 1], 0.25);
        Assert.Equal(6 / 10.0, found.Share, 12);
        Assert.Equal(4 / 6.0, found.PositiveCount, 12);
        Assert.Equal(5 / 10.0, found.PositiveSum, 12);
        Assert.Equal(0.5, found.PositiveAmongLargest);
        Assert.Equal(8, found.Weights);
        Assert.Throws<ArgumentException>(() => WeightConcentration.Of([0, 0], 0.5));
        Assert.Throws<ArgumentException>(() => WeightConcentration.Of([1, 2, 3], 0.1));
    }

    [Fact]
    public void The_largest_may_be_a_single_weight_or_all_of_them()
    {
        var single = WeightConcentration.Of([3, -2, 1, 0], 0.25);
        Assert.Equal((3 / 6.0, 1), (single.Share, single.PositiveAmongLargest));

        // A weight of 0 is not positive.
        var all = WeightConcentration.Of([3, -2, 1, 0, 0], 1);
        Assert.Equal((1, 4 / 6.0, 2 / 5.0), (all.Share, all.PositiveSum, all.PositiveAmongLargest));
    }

    [Fact]
    public void The_laws_shares_are_those_of_large_samples()
    {
        const int count = 200_000;
        var random = new RandomStream(5, "test/laws");
        var normal = new double[count];
        var laplace = new double[count];
        for (var i = 0; i < count; i++)
        {
            normal[i] = random.NextNormal();
            laplace[i] = -Math.Log(1 - random.NextDouble()) * ((random.NextUInt32() & 1) == 0 ? 1 : -1);
        }

        foreach (var largest in new[] { 0.01, 0.08, 0.5 })
        {
            Assert.Equal(WeightConcentration.GaussianShare(largest), WeightConcentration.Of(normal, largest).Share, 2e-3);
            Assert.Equal(WeightConcentration.LaplaceShare(largest), WeightConcentration.Of(laplace, largest).Share, 2e-3);
        }

        // The paper's 8 %: about 22 % under a normal distribution, 28 % under Laplace's.
        Assert.Equal(0.2160, WeightConcentration.GaussianShare(0.08), 4);
        Assert.Equal(0.2821, WeightConcentration.LaplaceShare(0.08), 4);
        Assert.Equal(1, WeightConcentration.LaplaceShare(1));

        // Quantiles of distributions with the samples' mean absolute values: √(2 / π) and 1.
        Array.Sort(normal);
        Array.Sort(laplace);
        foreach (var probability in new[] { 0.01, 0.3, 0.5, 0.9 })
        {
            Assert.Equal(WeightConcentration.GaussianQuantile(probability, Math.Sqrt(2 / Math.PI)), normal[(int)(probability * count)], 2e-2);
            Assert.Equal(WeightConcentration.LaplaceQuantile(probability, 1), laplace[(int)(probability * count)], 4e-2);
        }
    }

    [Fact]
    public void The_constants_weights_are_left_out() =>
        Assert.Equal([1, 2, 3, 4], WeightConcentration.WithoutConstant(new Matrix<double>(2, 3, [9, 1, 2, 9, 3, 4])));
}

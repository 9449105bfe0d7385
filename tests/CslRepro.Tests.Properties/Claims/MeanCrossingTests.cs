using CslRepro.Claims.Catalogue;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Where means cross, and how far that place scatters.</summary>
public class MeanCrossingTests
{
    [Fact]
    public void The_crossing_is_interpolated_between_the_means()
    {
        // Means -0.3, -0.1, 0.3: a quarter of the way from the second place to the third.
        var instances = MeanCrossing.Instances([[0, 0], [4, 4], [8, 8]], [[-0.2, -0.4], [-0.1, -0.1], [0.3, 0.3]]);
        Assert.NotNull(instances);
        Assert.All(instances, place => Assert.Equal(5, place, 1e-12));
    }

    [Fact]
    public void A_mean_of_0_has_arrived() => Assert.Equal([4, 4], MeanCrossing.Instances([[0, 0], [4, 4]], [[-1, -3], [0, 0]])!);

    [Fact]
    public void There_is_none_before_the_first_place_or_after_the_last()
    {
        Assert.Null(MeanCrossing.Instances([[0, 0], [4, 4]], [[0.1, 0.1], [0.2, 0.2]]));
        Assert.Null(MeanCrossing.Instances([[0, 0], [4, 4]], [[-0.2, -0.2], [-0.1, -0.1]]));
    }

    [Fact]
    public void Places_that_scatter_scatter_the_crossing()
    {
        var instances = MeanCrossing.Instances([[0, 1], [4, 7]], [[-1, -1], [1, 1]])!;
        Assert.Equal([2, 4], instances);
    }

    [Fact]
    public void The_spread_is_that_of_crossings_of_the_means_of_samples()
    {
        const int Instances = 40;
        const int Samples = 2000;
        var random = new RandomStream(5, "crossing");
        double Scattered(double mean) => mean + (0.2 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
        (double Crossing, double Variance) Sample()
        {
            double[] places = [1, 3];
            var instances = MeanCrossing.Instances(
                [.. places.Select(place => Enumerable.Repeat(place, Instances).ToArray())],
                [.. new[] { -0.1, 0.3 }.Select(mean => Enumerable.Range(0, Instances).Select(_ => Scattered(mean)).ToArray())])!;
            var crossing = instances.Average();
            return (crossing, instances.Sum(value => (value - crossing) * (value - crossing)) / (Instances - 1) / Instances);
        }

        var samples = Enumerable.Range(0, Samples).Select(_ => Sample()).ToArray();
        var mean = samples.Average(sample => sample.Crossing);
        var variance = samples.Sum(sample => (sample.Crossing - mean) * (sample.Crossing - mean)) / (Samples - 1);
        Assert.InRange(mean, 1.49, 1.51);
        Assert.InRange(samples.Average(sample => sample.Variance) / variance, 0.9, 1.1);
    }
}

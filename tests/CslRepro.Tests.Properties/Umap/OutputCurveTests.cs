using CslRepro.Numerics;
using CslRepro.Umap;
using CslRepro.Umap.Graph;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>The curve of the map's memberships is the one of least squares, whatever way leads to it.</summary>
public class OutputCurveTests
{
    private const int Samples = 300;

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0, 1)]
    [InlineData(0.99, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.05, 0.3)]
    public void No_curve_nearby_is_closer(double minimum, double spread)
    {
        var (a, b) = OutputCurve.Fit(minimum, spread);
        var least = Misfit(a, b, minimum, spread);
        Assert.All(
            new[] { (1 + 1e-6, 1.0), (1 - 1e-6, 1.0), (1.0, 1 + 1e-6), (1.0, 1 - 1e-6) },
            factors => Assert.True(Misfit(a * factors.Item1, b * factors.Item2, minimum, spread) > least));
    }

    [Theory]
    [InlineData(0.1, 0.25)]
    [InlineData(0.6, 3)]
    [InlineData(0.1, 0.01)]
    [InlineData(0.1, 100)]
    [InlineData(0, 1000)]
    public void The_unit_of_distances_does_not_matter_however_far_from_its_start_the_curve_is_then(double minimum, double unit)
    {
        var curve = OutputCurve.Fit(minimum, 1);
        var scaled = OutputCurve.Fit(minimum * unit, unit);
        Assert.Equal(curve.B, scaled.B, 1e-7);
        Assert.Equal(curve.A, scaled.A * Math.Pow(unit, 2 * scaled.B), 1e-7);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(90)]
    [InlineData(1000)]
    public void Every_minimum_distance_has_its_curve(double spread)
    {
        for (var percent = 0; percent <= 100; percent += 4)
        {
            // A fit that does not come to an end throws.
            var minimum = spread * percent / 100;
            var (a, b) = OutputCurve.Fit(minimum, spread);
            var least = Misfit(a, b, minimum, spread);
            Assert.All(
                new[] { (1 + 1e-5, 1.0), (1 - 1e-5, 1.0), (1.0, 1 + 1e-5), (1.0, 1 - 1e-5) },
                factors => Assert.True(Misfit(a * factors.Item1, b * factors.Item2, minimum, spread) > least));
        }
    }

    [Theory]
    [InlineData(3000, 3000)]
    [InlineData(0.0001, 0.0001)]
    [InlineData(0, 1e-10)]
    [InlineData(0, 1e100)]
    public void A_spread_that_has_no_curve_is_refused_before_any_work(double minimum, double spread)
    {
        var map = new CslRepro.Umap.Umap(new UmapOptions { MinimumDistance = minimum, Spread = spread });
        var told = new List<UmapProgress>();
        var error = Assert.Throws<ArgumentException>(() => map.Fit(new Matrix<float>(3, 1, [0, 1, 3]), new Told(told), TestContext.Current.CancellationToken));
        Assert.Contains("No curve of distances in the map is found for MinimumDistance ", error.Message, StringComparison.Ordinal);
        Assert.Contains("in 0.001 ... 1000 there is one", error.Message, StringComparison.Ordinal);
        Assert.Empty(told);
    }

    private sealed class Told(List<UmapProgress> told) : IProgress<UmapProgress>
    {
        public void Report(UmapProgress value) => told.Add(value);
    }

    /// <summary>The sum of squares at equally spaced distances from 0 to 3 spreads.</summary>
    private static double Misfit(double a, double b, double minimum, double spread)
    {
        var sum = 0.0;
        for (var i = 0; i < Samples; i++)
        {
            var distance = 3 * spread * i / (Samples - 1);
            var wanted = distance < minimum ? 1 : Math.Exp(-(distance - minimum) / spread);
            var difference = wanted - (1 / (1 + (a * Math.Pow(distance, 2 * b))));
            sum += difference * difference;
        }

        return sum;
    }
}

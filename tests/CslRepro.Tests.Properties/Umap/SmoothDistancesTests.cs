using CslRepro.Umap;
using CslRepro.Umap.Graph;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>Rho and sigma where neighbours are tied, coincide, or are fewer than a point is to be connected with.</summary>
public class SmoothDistancesTests
{
    [Fact]
    public void Ties_leave_a_scale_of_a_thousandth_of_the_mean_distance()
    {
        // Three neighbours are sure and sum to 3, more than log2 4 however small the scale; (0 + 2 + 2 + 2) / 4 is 1.5.
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3], [0, 2, 2, 2], 4), 1, 1);
        Assert.Equal(2, smooth.Nearest[0]);
        Assert.Equal(0.0015, smooth.Scales[0], 1e-9);
    }

    [Fact]
    public void Where_all_neighbours_coincide_the_mean_is_that_of_all_points()
    {
        // Means 0, 2 and 4: 2 overall.
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 1, 0, 2, 2, 1, 0], [0, 0, 0, 0, 3, 3, 0, 6, 6], 3), 1, 1);
        Assert.Equal([0, 3, 6], smooth.Nearest);
        Assert.Equal(0.002, smooth.Scales[0], 1e-9);
        Assert.Equal(0.004, smooth.Scales[2], 1e-9);
        Assert.Equal(1, smooth.Membership(0, 0));
    }

    [Fact]
    public void The_nearest_neighbour_is_the_first_that_does_not_coincide() =>
        Assert.Equal(2, SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3], [0, 0, 2, 5], 4), 1, 1).Nearest[0]);

    [Fact]
    public void Half_a_neighbour_is_half_way_to_the_nearest() =>
        Assert.Equal(2, SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3], [0, 4, 6, 7], 4), 0.5, 1).Nearest[0]);

    [Fact]
    public void Neighbours_nearer_than_rho_are_sure_in_the_equation_too()
    {
        // Two are sure, and 2 + x + x² = log2 5 with x = exp(-1 / sigma).
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 5), 2, 1);
        var x = (Math.Sqrt(1 + (4 * (Math.Log2(5) - 2))) - 1) / 2;
        Assert.Equal([1, 1], new[] { smooth.Membership(0, 1), smooth.Membership(0, 2) });
        Assert.Equal(x, smooth.Membership(0, 3), 2e-5);
        Assert.Equal(x * x, smooth.Membership(0, 4), 2e-5);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3.5)]
    [InlineData(9)]
    public void A_point_with_fewer_neighbours_than_it_is_to_be_connected_with_is_connected_with_all(double localConnectivity)
    {
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3], [0, 1, 3, 7], 4), localConnectivity, 1);
        Assert.Equal(7, smooth.Nearest[0]);
        Assert.All(new[] { 1f, 3, 7 }, distance => Assert.Equal(1, smooth.Membership(0, distance)));
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e4)]
    public void The_unit_of_distances_does_not_matter(double unit)
    {
        float[] distances = [0, 1, 1.5f, 4, 5, 9];
        var smooth = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3, 4, 5], distances, 6), 1, 1);
        float[] scaled = [.. distances.Select(distance => (float)(unit * distance))];
        var other = SmoothDistances.Of(new NearestNeighbors([0, 1, 2, 3, 4, 5], scaled, 6), 1, 1);
        Assert.Equal(smooth.Scales[0], other.Scales[0] / unit, 1e-4);
        Assert.All(Enumerable.Range(0, 6), rank => Assert.Equal(smooth.Membership(0, distances[rank]), other.Membership(0, scaled[rank]), 1e-5));
    }
}

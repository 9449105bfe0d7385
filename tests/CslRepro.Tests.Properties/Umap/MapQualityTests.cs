using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class MapQualityTests
{
    [Fact]
    public void Points_are_a_perfect_map_of_themselves()
    {
        var data = UmapData.Clusters(100, 3, 2, 2, 1);
        Assert.Equal(1, MapQuality.Trustworthiness(data, data));
        Assert.Equal(1, MapQuality.Continuity(data, data));
        Assert.Equal(1, MapQuality.SharedNeighbors(data, data));
    }

    [Fact]
    public void Measures_are_those_worked_out_by_hand()
    {
        // On a line 0 1 2.5 4.5 7; the map exchanges the second and the last. k = 1, n = 5, scale 2 / (5 x 1 x (10 - 3 - 1)) = 1/15.
        var points = new Matrix<float>(5, 1, [0, 1, 2.5f, 4.5f, 7]);
        var map = new Matrix<float>(5, 1, [0, 7, 2.5f, 4.5f, 1]);

        // Nearest in the map: 4, 3, 4, 2, 0; their ranks among the points: 4, 3, 4, 1, 4. Nearest among the points: 1, 0, 1, 2, 3.
        Assert.Equal(1 - ((3 + 2 + 3 + 0 + 3) / 15.0), MapQuality.Trustworthiness(points, map, 1), 1e-12);
        Assert.Equal(1 / 5.0, MapQuality.SharedNeighbors(points, map, 1), 1e-12);

        // The exchange undoes itself, so continuity is the same number here.
        Assert.Equal(1 - (11 / 15.0), MapQuality.Continuity(points, map, 1), 1e-12);
        // Of those nearest in the map only that of point 3, which is 2, carries the same label.
        Assert.Equal(1 / 5.0, MapQuality.Purity(map, [0, 1, 0, 0, 1], 1), 1e-12);
    }

    [Fact]
    public void Trustworthiness_punishes_strangers_and_continuity_torn_neighbours()
    {
        var data = UmapData.Clusters(200, 2, 1, 0, 1);

        // Flattening brings strangers together, but tears hardly anything apart; cutting the plane in two does the reverse.
        var flat = UmapData.Map(data, (row, column) => column == 0 ? data[row, 0] : 0);
        var cut = UmapData.Map(data, (row, column) => data[row, column] + (column == 0 && data[row, 0] > 0 ? 100 : 0));
        Assert.True(MapQuality.Trustworthiness(data, flat) < MapQuality.Continuity(data, flat));
        Assert.True(MapQuality.Continuity(data, cut) < MapQuality.Trustworthiness(data, cut));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var data = UmapData.Clusters(20, 2, 1, 0, 1);
        Assert.Throws<ArgumentException>(() => MapQuality.SharedNeighbors(data, UmapData.Clusters(19, 2, 1, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MapQuality.SharedNeighbors(data, data, 20));
        Assert.Throws<ArgumentException>(() => MapQuality.Trustworthiness(data, data, 10));
        Assert.Throws<ArgumentException>(() => MapQuality.Purity(data, [1, 2, 3]));
    }
}

using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class NestedRegionsTests
{
    // Four pairs on a line; the nearest other of each point is its partner, the next ones are those of the neighbouring pair.
    private static readonly Matrix<float> Pairs = new(8, 1, [0, 1, 4, 5, 20, 21, 24, 25]);
    private static readonly NearestNeighbors Neighbors = NearestNeighbors.Among(Pairs, 4);

    [Fact]
    public void Sons_side_by_side_in_their_fathers_region_are_inside()
    {
        var nested = NestedRegions.Of(Neighbors, [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 1, 1, 0, 0, 1, 1], 3);
        Assert.Equal(1, nested.Share);
        Assert.Equal(16, nested.Crossings);

        // Of two different points 12 / 28 share the father and 4 / 28 the son, so that 8 of 24 pairs of different sons share the father.
        Assert.Equal(8 / 24.0, nested.ByChance, 1e-12);
    }

    [Fact]
    public void Sons_beside_other_fathers_are_not_inside()
    {
        var nested = NestedRegions.Of(Neighbors, [0, 0, 1, 1, 0, 0, 1, 1], [0, 0, 0, 0, 1, 1, 1, 1], 3);
        Assert.Equal(0, nested.Share);
        Assert.Equal(16, nested.Crossings);
    }

    [Fact]
    public void Neighbours_in_the_same_sons_region_do_not_count()
    {
        // Only the last point is a son of its own: 3 crossings from it, 2 of its father; and one from each of 24, 20 and 21 to it.
        var nested = NestedRegions.Of(Neighbors, [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0, 0, 1], 3);
        Assert.Equal(1, nested.Share);
        Assert.Equal(6, nested.Crossings);
    }
}

using CslRepro.Umap;
using CslRepro.Umap.Graph;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>Which connections there are when some are known from one side alone.</summary>
public class FuzzyUnionTests
{
    // 0 and 1 have each other as nearest neighbour; 2 has 1, and nobody has 2.
    private static readonly NearestNeighbors Neighbors = new([0, 1, 1, 0, 2, 1], [0, 1, 0, 1, 0, 3], 2);

    [Fact]
    public void A_union_connects_what_one_side_knows()
    {
        var graph = FuzzyUnion.Of(Neighbors, 1, 1, 1);
        Assert.Equal([1], graph.NeighborsOf(0));
        Assert.Equal([0, 2], graph.NeighborsOf(1));
        Assert.Equal([1], graph.NeighborsOf(2));
        Assert.Equal((3, 4), (graph.Points, graph.Edges));
        Assert.Equal([1, 1], graph.WeightsOf(1));
    }

    [Fact]
    public void An_intersection_connects_only_what_both_sides_know()
    {
        var graph = FuzzyUnion.Of(Neighbors, 1, 0, 1);
        Assert.Equal([1], graph.NeighborsOf(0));
        Assert.Equal([0], graph.NeighborsOf(1));
        Assert.Empty(graph.NeighborsOf(2).ToArray());
        Assert.Equal(2, graph.Edges);
    }

    [Fact]
    public void A_mixture_weakens_what_one_side_knows()
    {
        var graph = FuzzyUnion.Of(Neighbors, 1, 0.25, 1);
        Assert.Equal([1, 0.25f], graph.WeightsOf(1));
        Assert.Equal([0.25f], graph.WeightsOf(2));
    }
}

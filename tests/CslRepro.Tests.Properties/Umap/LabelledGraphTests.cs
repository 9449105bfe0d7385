using CslRepro.Umap;
using CslRepro.Umap.Graph;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class LabelledGraphTests
{
    [Fact]
    public void Connections_between_labels_are_weakened_and_rows_scaled()
    {
        // 0 - 1 of one label, 2 of another, 3 unknown.
        var graph = new FuzzyGraph([0, 3, 5, 7, 8], [1, 2, 3, 0, 2, 0, 1, 0], [0.5f, 1, 0.8f, 0.5f, 0.25f, 1, 0.25f, 0.8f]);
        var found = UmapData.Dense(LabelledGraph.Of(graph, [5, 5, 7, -1], 0.5));
        var far = Math.Exp(-5);

        // Greatest weights of the rows: 0.5, 0.5, far and 0.8 / e.
        Assert.Equal(1, found[0, 1], 1e-6);
        Assert.Equal(1, found[0, 2], 1e-6);
        Assert.Equal(1, found[0, 3], 1e-6);
        var (own, back) = (0.25 * far / 0.5, 0.25);
        Assert.Equal(own + back - (own * back), found[1, 2], 1e-6);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                Assert.Equal(found[i, j], found[j, i], 1e-7);
            }
        }
    }

    [Fact]
    public void Connections_with_an_unknown_label_are_weakened_by_e()
    {
        // 0 - 1 of one label, 2 - 3 unknown, and 0 - 2 between them: 0.5 / e of 1 as 0 sees it, of 1 / e as 2 does.
        var graph = new FuzzyGraph([0, 2, 3, 5, 6], [1, 2, 0, 0, 3, 2], [1, 0.5f, 1, 0.5f, 1, 1]);
        var found = UmapData.Dense(LabelledGraph.Of(graph, [0, 0, -1, -1], 0.5));
        Assert.Equal(0.5 + (0.25 / Math.E), found[0, 2], 1e-6);
        Assert.Equal(found[0, 2], found[2, 0], 1e-7);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0, 1)]
    [InlineData(7, 0)]
    public void Connections_are_weakened_alike_whatever_the_labels_are_called(int one, int other)
    {
        // Two pairs, and half a connection between them: of 1 as either side sees it.
        var graph = new FuzzyGraph([0, 1, 3, 5, 6], [1, 0, 2, 1, 3, 2], [1, 1, 0.5f, 0.5f, 1, 1]);
        var found = UmapData.Dense(LabelledGraph.Of(graph, [one, one, other, other], 0.5));
        var half = 0.5 * Math.Exp(-5);
        Assert.Equal((2 * half) - (half * half), found[1, 2], 1e-7);
        Assert.Equal(1, found[0, 1]);
    }

    [Fact]
    public void Connections_that_are_weakened_to_nothing_are_left_out()
    {
        var graph = new FuzzyGraph([0, 1, 3, 5, 6], [1, 0, 2, 1, 3, 2], [1, 1, 0.5f, 0.5f, 1, 1]);
        var parted = LabelledGraph.Of(graph, [0, 0, 1, 1], CslRepro.Umap.Umap.GreatestLabelWeight);
        Assert.Equal(4, parted.Edges);
        Assert.Equal([0], parted.NeighborsOf(1));
        Assert.Equal([3], parted.NeighborsOf(2));
    }

    [Fact]
    public void Labels_part_what_lies_mixed_and_new_points_need_none()
    {
        var points = UmapData.Clusters(600, 8, 3, 1.5, 1);
        var labels = UmapData.ClusterLabels(600, 3);
        var options = new UmapOptions { Epochs = 150 };
        var plain = new CslRepro.Umap.Umap(options).Fit(points);
        var model = new CslRepro.Umap.Umap(options).Fit(points, labels);
        Assert.InRange(MapQuality.Purity(plain.Embedding, labels), 0, 0.8);
        Assert.InRange(MapQuality.Purity(model.Embedding, labels), 0.95, 1);
        Assert.Equal(600, model.Transform(UmapData.Clusters(600, 8, 3, 1.5, 2)).Rows);

        // Labels that are not known say nothing: every connection is weakened alike, and scaled back.
        var unlabelled = new CslRepro.Umap.Umap(options).Fit(points, Enumerable.Repeat(-1, 600).ToArray());
        Assert.InRange(MapQuality.Purity(unlabelled.Embedding, labels), 0, 0.8);
    }

    [Fact]
    public void Labels_and_weights_that_do_not_fit_are_refused()
    {
        var umap = new CslRepro.Umap.Umap();
        var points = UmapData.Clusters(30, 3, 1, 0, 1);
        Assert.Throws<ArgumentException>(() => umap.Fit(points, new int[29]));
        Assert.Throws<ArgumentOutOfRangeException>(() => umap.Fit(points, new int[30], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => umap.Fit(points, new int[30], double.NaN));
    }
}

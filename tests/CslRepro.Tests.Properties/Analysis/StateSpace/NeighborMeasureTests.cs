using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class NeighborMeasureTests
{
    // On a line: 0 1 2 | 10 11 12.5.
    private static readonly Matrix<float> Line = new(6, 1, [0, 1, 2.1f, 10, 11, 12.5f]);
    private static readonly NearestNeighbors LineNeighbors = NearestNeighbors.Among(Line, 4);

    [Fact]
    public void Purity_counts_neighbours_with_the_same_label()
    {
        Assert.Equal(1, NeighborPurity.Of(LineNeighbors, [0, 0, 0, 1, 1, 1], 2));

        // Nearest of each: 1, 0, 1, 4, 3, 4; same label for points 0 and 1, and 5.
        Assert.Equal(3 / 6.0, NeighborPurity.Of(LineNeighbors, [0, 0, 1, 0, 1, 1], 1), 1e-15);
        Assert.Equal(2 / 3.0, NeighborPurity.OfLabel(LineNeighbors, [0, 0, 1, 0, 1, 1], 1, 0), 1e-15);
        Assert.Equal(1 / 3.0, NeighborPurity.OfLabel(LineNeighbors, [0, 0, 1, 0, 1, 1], 1, 1), 1e-15);

        // The third neighbour is one of the other group: 2 of 3.
        Assert.Equal(2 / 3.0, NeighborPurity.Of(LineNeighbors, [0, 0, 0, 1, 1, 1], 3), 1e-15);
    }

    [Fact]
    public void Chance_is_that_of_two_points_sharing_a_label()
    {
        Assert.Equal(6 / 15.0, NeighborPurity.ByChance([0, 0, 0, 1, 1, 1]), 1e-15);
        Assert.Equal(0, NeighborPurity.ByChance([0, 1, 2]));
        Assert.Equal(0.5, NeighborPurity.BeyondChance(0.7, 0.4), 1e-15);
        Assert.Equal(0.4, NeighborPurity.Permuted(LineNeighbors, [0, 0, 0, 1, 1, 1], 2, new RandomStream(1, "test/deal"), 500), 0.03);

        // However labels are dealt that are all the same, each deal's purity is 1, and so is their mean.
        Assert.Equal(1, NeighborPurity.Permuted(LineNeighbors, [7, 7, 7, 7, 7, 7], 2, new RandomStream(1, "test/deal"), 3));
    }

    [Property(Replay = "(801,1)", MaxTest = 50)]
    public void Labels_as_names_do_not_matter(ulong seed)
    {
        var random = new RandomStream(seed, "test/labels");
        var points = Random(40, 3, random);
        var labels = Enumerable.Range(0, 40).Select(_ => random.NextInt32(3)).ToArray();
        var neighbors = NearestNeighbors.Among(points, 8);
        Assert.Equal(NeighborPurity.Of(neighbors, labels, 7), NeighborPurity.Of(neighbors, [.. labels.Select(label => 5 - label)], 7));
        Assert.Equal(NeighborPurity.Of(neighbors, labels, 7), MapQuality.Purity(points, labels, 7));
        var shares = NeighborShares.Between(neighbors, labels, 3, 7);
        for (var label = 0; label < 3; label++)
        {
            Assert.Equal(NeighborPurity.OfLabel(neighbors, labels, 7, label), shares[label, label], 1e-12);
            Assert.Equal(1, shares[label, 0] + shares[label, 1] + shares[label, 2], 1e-12);
        }
    }

    [Fact]
    public void Shares_say_which_labels_lie_next_to_which()
    {
        var shares = NeighborShares.Between(LineNeighbors, [0, 0, 1, 2, 2, 1], 4, 1);
        Assert.Equal([1, 0, 0, 0], shares.Row(0).ToArray());
        Assert.Equal([0.5, 0, 0.5, 0], shares.Row(1).ToArray());
        Assert.Equal([0, 0, 1, 0], shares.Row(2).ToArray());
        Assert.Equal([0, 0, 0, 0], shares.Row(3).ToArray());
    }

    [Fact]
    public void Components_of_the_neighbour_graph_merge_as_the_scale_grows()
    {
        PointComponents[] components = [.. new[] { 1, 2, 3 }.Select(scale => NeighborComponents.Of(LineNeighbors, scale))];
        Assert.Equal([2, 2, 1], components.Select(division => division.Count));
        Assert.Equal([0, 0, 0, 1, 1, 1], components[1].Labels);
        Assert.Equal([3, 3], components[0].Sizes);
        Assert.Equal(0, components[0].AtLeast(4));
        Assert.Equal(1, components[2].AtLeast(6));
    }

    [Fact]
    public void Sentences_are_labelled_by_their_ends()
    {
        int[][] sentences = [[0, 1, 2, 9], [0, 1, 3, 9], [0, 4, 2, 9], [0, 2, 9]];
        Assert.Equal([0, 0, 1, 2], SentenceEnds.First(sentences, 1, 1));
        Assert.Equal([0, 1, 0, 0], SentenceEnds.Last(sentences, 1, 1));
        Assert.Equal([0, 1, 2, 3], SentenceEnds.Last(sentences, 2, 1));
        Assert.Equal([0, 0, 0, 0], SentenceEnds.Last(sentences, 1));

        // 12 and 1 2 are other words, though their digits are the same.
        Assert.Equal([0, 1], SentenceEnds.First([[12], [1, 2]], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceEnds.First(sentences, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceEnds.Last(sentences, 1, -1));
    }

    [Fact]
    public void Wrong_numbers_of_labels_and_neighbours_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NeighborPurity.Of(LineNeighbors, [0, 1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeighborPurity.Of(LineNeighbors, [0, 0, 0, 1, 1, 1], 4));
        Assert.Throws<ArgumentException>(() => NeighborPurity.OfLabel(LineNeighbors, [0, 0, 0, 1, 1, 1], 1, 7));
        Assert.Throws<ArgumentException>(() => NeighborShares.Between(LineNeighbors, [0, 0, 0, 1, 1, 2], 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NearestNeighbors.Among(Line, 7, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Views_show_the_same_points_in_three_spaces()
    {
        // Three groups on the corners of a triangle in ten dimensions.
        var random = new RandomStream(5, "test/views");
        var points = Random(90, 10, random);
        for (var row = 0; row < 90; row++)
        {
            points[row, row % 3] += 40;
        }

        var labels = Enumerable.Range(0, 90).Select(row => row % 3).ToArray();
        var views = StateViews.Of(points, 1, 21, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["full", "map", "principal"], views.All.Select(view => view.Name));
        Assert.Equal([10, 2, 2], views.All.Select(view => view.Points.Columns));
        foreach (var view in views.All)
        {
            Assert.Equal(1, NeighborPurity.Of(view.Neighbors, labels, 20));
            Assert.Equal(3, NeighborComponents.Of(view.Neighbors, 14).AtLeast(20));
            Assert.Equal(view.Neighbors.IndicesOf(7)[..4].ToArray(), view.Neighbors.Nearest(4).IndicesOf(7).ToArray());
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => views.Full.Neighbors.Nearest(22));
    }

    [Fact]
    public void The_map_is_that_of_the_seed()
    {
        var points = Random(40, 5, new RandomStream(6, "test/views"));
        var cancellation = TestContext.Current.CancellationToken;
        float[] MapOf(ulong seed) => StateViews.Of(points, seed, cancellation: cancellation).Map.Points.Elements.ToArray();
        var map = MapOf(1);
        Assert.Equal(map, MapOf(1));
        Assert.NotEqual(map, MapOf(2));
    }

    internal static Matrix<float> Random(int rows, int columns, RandomStream random)
    {
        var points = new Matrix<float>(rows, columns);
        foreach (ref var value in points.Elements)
        {
            value = (float)random.NextNormal();
        }

        return points;
    }
}

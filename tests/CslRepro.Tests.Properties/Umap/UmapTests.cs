using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;
using UmapMaker = CslRepro.Umap.Umap;

namespace CslRepro.Tests.Properties.Umap;

public class UmapTests
{
    [Theory]
    [InlineData(UmapLayout.Batch, UmapInitialisation.Spectral)]
    [InlineData(UmapLayout.Batch, UmapInitialisation.Pca)]
    [InlineData(UmapLayout.Batch, UmapInitialisation.Random)]
    [InlineData(UmapLayout.InPlace, UmapInitialisation.Spectral)]
    public void Clusters_stay_clusters(UmapLayout layout, UmapInitialisation initialisation)
    {
        var data = UmapData.Clusters(400, 10, 4, 6, 1);
        var map = new UmapMaker(new UmapOptions { Layout = layout, Initialisation = initialisation, Epochs = 200 }).FitTransform(data);
        Assert.InRange(MapQuality.Purity(map, UmapData.ClusterLabels(400, 4), 10), 0.97, 1);
        Assert.InRange(MapQuality.Trustworthiness(data, map, 10), 0.85, 1);
    }

    [Fact]
    public void Two_far_clusters_come_apart()
    {
        var data = UmapData.Clusters(120, 4, 2, 1000, 1);
        var map = new UmapMaker(new UmapOptions { Epochs = 200 }).FitTransform(data);
        Assert.Equal(1, MapQuality.Purity(map, UmapData.ClusterLabels(120, 2), 15));
    }

    [Fact]
    public void A_single_point_gets_a_place()
    {
        var model = new UmapMaker().Fit(new Matrix<float>(1, 3, [1, 2, 3]));
        Assert.Equal((1, 2), (model.Embedding.Rows, model.Embedding.Columns));
        Assert.True(float.IsFinite(model.Embedding[0, 0]));
        Assert.Single(model.Warnings);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(14)]
    public void Fewer_points_than_neighbours_are_mapped_with_a_warning(int points)
    {
        var model = new UmapMaker(new UmapOptions { Epochs = 50 }).Fit(UmapData.Clusters(points, 3, 1, 0, 1));
        Assert.Contains($"only {points} points", Assert.Single(model.Warnings), StringComparison.Ordinal);
        AssertFinite(model.Embedding);
    }

    [Fact]
    public void As_many_points_as_neighbours_need_no_warning() =>
        Assert.Empty(new UmapMaker(new UmapOptions { Epochs = 5 }).Fit(UmapData.Clusters(15, 3, 1, 0, 1)).Warnings);

    [Theory]
    [InlineData("duplicates")]
    [InlineData("all the same")]
    [InlineData("constant columns")]
    [InlineData("collinear")]
    [InlineData("one column")]
    public void Degenerate_points_get_finite_places(string kind)
    {
        var random = UmapData.Clusters(90, 4, 1, 0, 2);
        var data = kind switch
        {
            "duplicates" => UmapData.Map(random, (row, column) => random[row / 30, column]),
            "all the same" => UmapData.Map(random, (_, column) => column),
            "constant columns" => UmapData.Map(random, (row, column) => column < 2 ? 5 : random[row, column]),
            "collinear" => UmapData.Map(random, (row, column) => row * (column + 1)),
            _ => new Matrix<float>(90, 1, [.. Enumerable.Range(0, 90).Select(i => (float)i * i)]),
        };
        foreach (var initialisation in new[] { UmapInitialisation.Spectral, UmapInitialisation.Pca })
        {
            foreach (var layout in new[] { UmapLayout.Batch, UmapLayout.InPlace })
            {
                AssertFinite(new UmapMaker(new UmapOptions { Epochs = 60, Initialisation = initialisation, Layout = layout }).FitTransform(data));
            }
        }
    }

    [Fact]
    public void Collinear_points_keep_their_neighbours()
    {
        var data = new Matrix<float>(200, 2, [.. Enumerable.Range(0, 400).Select(i => (float)(i / 2))]);
        var map = new UmapMaker().FitTransform(data);
        Assert.InRange(MapQuality.Trustworthiness(data, map), 0.98, 1);
    }

    [Fact]
    public void Training_points_are_placed_near_themselves()
    {
        var data = UmapData.Clusters(300, 6, 3, 8, 1);
        var model = new UmapMaker().Fit(data);
        var again = model.Transform(data);
        var near = 0;
        for (var point = 0; point < 300; point++)
        {
            var own = Distance(again, point, model.Embedding, point);
            near += own < 1 ? 1 : 0;
        }

        Assert.InRange(near, 270, 300);
    }

    [Fact]
    public void New_points_are_placed_in_their_cluster()
    {
        var model = new UmapMaker().Fit(UmapData.Clusters(300, 6, 3, 8, 1));
        var placed = model.Transform(UmapData.Clusters(60, 6, 3, 8, 2));
        for (var point = 0; point < 60; point++)
        {
            var nearest = Enumerable.Range(0, 300).MinBy(other => Distance(placed, point, model.Embedding, other));
            Assert.Equal(point % 3, nearest % 3);
        }
    }

    [Fact]
    public void Points_are_placed_on_any_map_as_transform_places_them_on_its_own()
    {
        var options = new UmapOptions { Epochs = 60, NeighborCount = 8, MinimumDistance = 0.3, Seed = 5 };
        var (data, fresh) = (UmapData.Clusters(120, 6, 3, 8, 1), UmapData.Clusters(30, 6, 3, 8, 2));
        var model = new UmapMaker(options).Fit(data);

        Numerics.SameBits.Assert(model.Transform(fresh), new UmapMaker(options).Place(data, model.Embedding, fresh), "places");
    }

    [Fact]
    public void New_points_are_placed_in_their_cluster_on_an_aligned_map()
    {
        var data = UmapData.Clusters(150, 6, 3, 8, 1);
        var map = new AlignedUmap(new UmapOptions { Epochs = 60 }).Fit([data, data])[1];
        var placed = new UmapMaker(new UmapOptions { Epochs = 60 }).Place(data, map, UmapData.Clusters(60, 6, 3, 8, 2));
        for (var point = 0; point < 60; point++)
        {
            var nearest = Enumerable.Range(0, 150).MinBy(other => Distance(placed, point, map, other));
            Assert.Equal(point % 3, nearest % 3);
        }
    }

    [Fact]
    public void Positions_of_another_number_of_points_are_refused()
    {
        var data = UmapData.Clusters(60, 6, 3, 8, 1);

        var error = Assert.Throws<ArgumentException>(() => new UmapMaker().Place(data, new Matrix<float>(59, 2), data));

        Assert.Contains("59 x 2; 60 points in 2 dimensions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Transforms_do_not_depend_on_threads()
    {
        var model = new UmapMaker(new UmapOptions { Epochs = 30, Threads = 1 }).Fit(UmapData.Clusters(200, 6, 3, 8, 1));
        var other = new UmapMaker(new UmapOptions { Epochs = 30, Threads = 5 }).Fit(UmapData.Clusters(200, 6, 3, 8, 1));
        var fresh = UmapData.Clusters(99, 6, 3, 8, 2);
        Numerics.SameBits.Assert(model.Transform(fresh), other.Transform(fresh), "transform");
    }

    [Fact]
    public void Known_neighbours_give_the_same_map()
    {
        var data = UmapData.Clusters(150, 5, 2, 4, 1);
        var umap = new UmapMaker(new UmapOptions { Epochs = 20 });
        var model = umap.Fit(data);
        Numerics.SameBits.Assert(model.Embedding, umap.Fit(data, model.Neighbors).Embedding, "with points");
        Numerics.SameBits.Assert(model.Embedding, umap.Fit(model.Neighbors).Embedding, "without points");
        Assert.Throws<InvalidOperationException>(() => umap.Fit(model.Neighbors).Transform(data));
    }

    [Fact]
    public void Given_positions_are_where_a_map_starts()
    {
        var data = UmapData.Clusters(30, 5, 2, 4, 1);
        var start = UmapData.Clusters(30, 2, 1, 0, 3);
        var options = new UmapOptions { Epochs = 0, Initialisation = UmapInitialisation.Given, Start = start };
        Numerics.SameBits.Assert(start, new UmapMaker(options).FitTransform(data), "start");
        var message = Assert.Throws<ArgumentException>(() => new UmapMaker(options with { Components = 3 }).Fit(data)).Message;
        Assert.Contains("30 x 2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stepping_gives_the_same_map()
    {
        var data = UmapData.Clusters(80, 5, 2, 4, 1);
        var options = new UmapOptions { Epochs = 25 };
        var stepped = new SteppedUmap(options);
        var epochs = stepped.InitializeFit([.. Enumerable.Range(0, 80).Select(row => data.Row(row).ToArray())]);
        Assert.Equal(25, epochs);
        for (var epoch = 1; epoch <= epochs + 2; epoch++)
        {
            Assert.Equal(Math.Min(epoch, epochs), stepped.Step());
        }

        var expected = new UmapMaker(options).FitTransform(data);
        var found = stepped.GetEmbedding();
        for (var row = 0; row < 80; row++)
        {
            Assert.Equal(expected.Row(row).ToArray(), found[row]);
        }
    }

    [Fact]
    public void Aligned_maps_keep_things_in_place()
    {
        var first = UmapData.Clusters(120, 5, 3, 5, 1);
        var noise = UmapData.Clusters(120, 5, 1, 0, 2);
        var second = UmapData.Map(first, (row, column) => first[row, column] + (0.1f * noise[row, column]));
        var aligned = new AlignedUmap(new UmapOptions { Epochs = 100 }).Fit([first, second]);
        var apart = Enumerable.Range(0, 120).Average(point => Distance(aligned[0], point, aligned[1], point));
        var loose = new AlignedUmap(new UmapOptions { Epochs = 100 }, new AlignmentOptions { Strength = 0 }).Fit([first, second]);
        var apartLoose = Enumerable.Range(0, 120).Average(point => Distance(loose[0], point, loose[1], point));
        Assert.InRange(apart, 0, 0.5 * apartLoose);
        Assert.InRange(MapQuality.Purity(aligned[1], UmapData.ClusterLabels(120, 3), 10), 0.95, 1);
    }

    [Fact]
    public void Relations_of_aligned_maps_may_be_partial()
    {
        var first = UmapData.Clusters(60, 4, 2, 5, 1);
        var second = UmapData.Clusters(40, 4, 2, 5, 2);
        var relation = Enumerable.Range(0, 60).Select(point => point < 30 ? point : -1).ToArray();
        var maps = new AlignedUmap(new UmapOptions { Epochs = 20 }).Fit([first, second], [relation]);
        Assert.Equal([60, 40], maps.Select(map => map.Rows));
        relation[40] = 3;
        Assert.Contains(
            "both related to row 3",
            Assert.Throws<ArgumentException>(() => new AlignedUmap().Fit([first, second], [relation])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_and_cancelling_stops()
    {
        var data = UmapData.Clusters(100, 5, 2, 4, 1);
        var stages = new List<UmapProgress>();
        using var source = new CancellationTokenSource();
        var umap = new UmapMaker(new UmapOptions { Epochs = 1000, Threads = 1 });
        Assert.Throws<OperationCanceledException>(() => umap.Fit(data, new Listener(step =>
        {
            stages.Add(step);
            if (step is { Stage: UmapStage.Layout, Fraction: >= 0.01 })
            {
                source.Cancel();
            }
        }), source.Token));
        Assert.Equal([UmapStage.Neighbors, UmapStage.Graph, UmapStage.Initialisation, UmapStage.Layout], stages.Select(step => step.Stage).Distinct());
        Assert.Equal(0.01, stages[^1].Fraction, 1e-9);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Bad_numbers_are_named(float bad)
    {
        var data = UmapData.Clusters(30, 4, 1, 0, 1);
        data[17, 2] = bad;
        Assert.Contains("Row 17, column 2", Assert.Throws<ArgumentException>(() => new UmapMaker().Fit(data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_points_are_refused()
    {
        Assert.Contains("0 x 5", Assert.Throws<ArgumentException>(() => new UmapMaker().Fit(new Matrix<float>(0, 5))).Message, StringComparison.Ordinal);
        Assert.Contains("5 x 0", Assert.Throws<ArgumentException>(() => new UmapMaker().Fit(new Matrix<float>(5, 0))).Message, StringComparison.Ordinal);
    }

    public static TheoryData<UmapOptions, string> BadOptions => new()
    {
        { new UmapOptions { NeighborCount = 1 }, "NeighborCount" },
        { new UmapOptions { MinimumDistance = 1.5 }, "MinimumDistance" },
        { new UmapOptions { MinimumDistance = -0.1 }, "MinimumDistance" },
        { new UmapOptions { Spread = 0 }, "Spread" },
        { new UmapOptions { Components = 0 }, "Components" },
        { new UmapOptions { Epochs = -1 }, "Epochs" },
        { new UmapOptions { LearningRate = double.NaN }, "LearningRate" },
        { new UmapOptions { NegativeSampleRate = -1 }, "NegativeSampleRate" },
        { new UmapOptions { SetOperationMixRatio = 1.1 }, "SetOperationMixRatio" },
        { new UmapOptions { Threads = -1 }, "Threads" },
        { new UmapOptions { Initialisation = UmapInitialisation.Given }, "Start" },
    };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public void Bad_settings_are_named(UmapOptions options, string name) =>
        Assert.Contains(name, Assert.ThrowsAny<ArgumentException>(() => new UmapMaker(options)).Message, StringComparison.Ordinal);

    private static double Distance(Matrix<float> left, int leftRow, Matrix<float> right, int rightRow)
    {
        var (x, y) = (left[leftRow, 0] - (double)right[rightRow, 0], left[leftRow, 1] - (double)right[rightRow, 1]);
        return Math.Sqrt((x * x) + (y * y));
    }

    private static void AssertFinite(Matrix<float> map)
    {
        foreach (var value in map.Elements)
        {
            Assert.True(float.IsFinite(value));
        }
    }

    private sealed class Listener(Action<UmapProgress> report) : IProgress<UmapProgress>
    {
        public void Report(UmapProgress value) => report(value);
    }
}

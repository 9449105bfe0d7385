using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap;
using CslRepro.Umap.Layout;
using Xunit;
using SingleScalar = CslRepro.Numerics.Simd.Scalar<float, CslRepro.Numerics.Simd.SingleElement>;

namespace CslRepro.Tests.Properties.Umap;

public class LayoutTests
{
    private static readonly SimdWidth[] Widths = [SimdWidth.Scalar, SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512, SimdWidth.Best];

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.895)]
    [InlineData(1.93)]
    public void Powers_have_the_documented_error(double b)
    {
        var greatest = 0.0;
        for (var exponent = -39.0; exponent < 39; exponent += 0.0137)
        {
            var x = (float)Math.Pow(2, exponent);
            greatest = Math.Max(greatest, Math.Abs((CurveMoves.Power<SingleScalar, float>(x, (float)b) / Math.Pow(x, (float)b)) - 1));
        }

        // The documented bound for b = 1, scaled with b as the logarithm's error is, and the rounding of b log2 x.
        Assert.InRange(greatest, 0, (1.2e-5 * b) + 1e-5);
    }

    [Fact]
    public void Moves_follow_the_papers_gradients()
    {
        // a = b = 1, squared distance 4: attraction -2 / (1 + 4), repulsion 2 / (4.001 (1 + 4)).
        var moves = new CurveMoves(1, 1, 1);
        Assert.Equal(-0.4, moves.Attraction<SingleScalar, float>(4), 1e-5);
        Assert.Equal(2 / (4.001 * 5), moves.Repel<SingleScalar, float>(4), 1e-5);
        Assert.Equal(1 + (0.5f * 3), CurveMoves.Move<SingleScalar, float>(1, -1, -3, 0.5f));
        Assert.Equal(1 - (0.5f * 4), CurveMoves.Move<SingleScalar, float>(1, 10, -3, 0.5f));
    }

    [Fact]
    public void Coincident_points_do_not_move_each_other()
    {
        var moves = new CurveMoves(1.577f, 0.895f, 1);
        Assert.Equal(2, CurveMoves.Move<SingleScalar, float>(2, moves.Attraction<SingleScalar, float>(0), 0, 1));
        Assert.Equal(2, CurveMoves.Move<SingleScalar, float>(2, moves.Repel<SingleScalar, float>(0), 0, 1));
    }

    [Theory]
    [InlineData(UmapLayout.Batch)]
    [InlineData(UmapLayout.InPlace)]
    public void One_edge_without_pushes_moves_both_ends_by_hand_worked_numbers(UmapLayout layout)
    {
        // Two points at distance 2 on the x axis, a = b = 1, no pushes, step size 0.5. One epoch takes the edge once from each end;
        // the classic layout, like the reference implementation, takes no edge in its first epoch, so there it is the second of two.
        var epochs = layout == UmapLayout.Batch ? 1 : 2;
        var problem = new LayoutProblem
        {
            Graph = new FuzzyGraph([0, 1, 2], [1, 0], [1, 1]),
            Start = new Matrix<float>(2, 2, [-1, 0, 1, 0]),
            Moves = new CurveMoves(1, 1, 1),
            Epochs = epochs,
            LearningRate = 0.5f * epochs,
            NegativeSampleRate = 0,
            Seed = 1,
        };
        ILayoutRun run = layout == UmapLayout.Batch ? new BatchLayout(problem, 1, SimdWidth.Best) : new InPlaceLayout(problem);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            run.Step();
        }

        var positions = run.Positions();

        // Batch: twice 0.5 x 0.4 x 2 from where the ends were. In place: the second time the distance is 2 - 2 x 0.4 = 1.2,
        // the coefficient 2 / (1 + 1.44).
        var expected = layout == UmapLayout.Batch ? 1 - 0.8 : 1 - 0.4 - (0.5 * 2 / 2.44 * 1.2);
        Assert.Equal(-expected, positions[0, 0], 1e-4);
        Assert.Equal(expected, positions[1, 0], 1e-4);
        Assert.Equal(0, positions[0, 1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bits_do_not_depend_on_threads_or_width(int components)
    {
        var data = UmapData.Clusters(333, 7, 4, 3, 11);
        UmapOptions Options(int threads, SimdWidth width) => new() { Components = components, Epochs = 30, Threads = threads, Width = width };
        var expected = new CslRepro.Umap.Umap(Options(1, SimdWidth.Scalar)).FitTransform(data);
        foreach (var width in Widths)
        {
            Numerics.SameBits.Assert(expected, new CslRepro.Umap.Umap(Options(1, width)).FitTransform(data), $"{width}");
        }

        foreach (var threads in new[] { 2, 5 })
        {
            Numerics.SameBits.Assert(expected, new CslRepro.Umap.Umap(Options(threads, SimdWidth.Best)).FitTransform(data), $"{threads} threads");
        }
    }

    [Fact]
    public void Another_seed_gives_another_map()
    {
        var data = UmapData.Clusters(100, 5, 2, 3, 1);
        var first = new CslRepro.Umap.Umap(new UmapOptions { Epochs = 20, Seed = 1 }).FitTransform(data);
        var second = new CslRepro.Umap.Umap(new UmapOptions { Epochs = 20, Seed = 2 }).FitTransform(data);
        Assert.False(first.Elements.SequenceEqual(second.Elements));
    }

    [Fact]
    public void A_hub_does_not_fly_away()
    {
        // One point is everyone's nearest neighbour.
        const int points = 2000;
        var rowStarts = new int[points + 1];
        var columns = new List<int>(Enumerable.Range(1, points - 1));
        rowStarts[1] = points - 1;
        for (var point = 1; point < points; point++)
        {
            columns.Add(0);
            rowStarts[point + 1] = columns.Count;
        }

        var random = new RandomStream(1, "test/hub");
        var start = new Matrix<float>(points, 2);
        foreach (ref var value in start.Elements)
        {
            value = (float)(10 * random.NextDouble());
        }

        var run = new BatchLayout(
            new LayoutProblem
            {
                Graph = new FuzzyGraph(rowStarts, [.. columns], [.. Enumerable.Repeat(1f, columns.Count)]),
                Start = start,
                Moves = new CurveMoves(1.577f, 0.895f, 1),
                Epochs = 100,
                LearningRate = 1,
                NegativeSampleRate = 5,
                Seed = 1,
            },
            2,
            SimdWidth.Best);
        for (var epoch = 0; epoch < 100; epoch++)
        {
            run.Step();
            foreach (var value in run.Positions().Elements)
            {
                Assert.InRange(value, -200, 200);
            }
        }
    }

    [Fact]
    public void Each_edge_is_taken_as_often_as_its_weight_says()
    {
        var problem = new LayoutProblem
        {
            Graph = new FuzzyGraph([0, 2, 3, 4], [1, 2, 0, 0], [1, 0.25f, 1, 0.25f]),
            Start = new Matrix<float>(3, 1),
            Moves = new CurveMoves(1, 1, 1),
            Epochs = 3,
            LearningRate = 1,
            NegativeSampleRate = 5,
            Seed = 1,
        };

        // A quarter of three epochs is less than once: such edges are left out.
        Assert.Equal([uint.MaxValue, 0, uint.MaxValue, 0], problem.SampleRates());
    }
}

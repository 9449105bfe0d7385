using CslRepro.Numerics;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Layout;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>A finished map.</summary>
public sealed class UmapModel
{
    private readonly UmapPreparation preparation;

    internal UmapModel(UmapPreparation preparation, Matrix<float> embedding, UmapStageTimes times)
    {
        this.preparation = preparation;
        Embedding = embedding;
        StageTimes = times;
    }

    /// <summary>The positions: points x components.</summary>
    public Matrix<float> Embedding { get; }

    /// <summary>Who is connected with whom, and how surely.</summary>
    public FuzzyGraph Graph => preparation.Graph;

    /// <summary>The nearest neighbours that the graph was made of.</summary>
    public NearestNeighbors Neighbors => preparation.Neighbors;

    /// <summary>What was done differently from what was asked for, in words; usually empty.</summary>
    public IReadOnlyList<string> Warnings => preparation.Warnings;

    /// <summary>How long each stage took.</summary>
    public UmapStageTimes StageTimes { get; }

    /// <summary>
    /// Places new points on the map. The map's own points stay where they are; a new point starts at the mean of its neighbours,
    /// weighted by membership, and takes a third of the map's epochs (100 or 30 by default) at a quarter of the learning rate.
    /// </summary>
    /// <param name="points">Points x dimensions, of as many dimensions as the map's points.</param>
    /// <returns>Points x components.</returns>
    /// <exception cref="ArgumentException">The points are not finite, or of another number of dimensions.</exception>
    /// <exception cref="InvalidOperationException">The map was made without its points, from neighbours alone.</exception>
    public Matrix<float> Transform(Matrix<float> points, CancellationToken cancellation = default)
    {
        var options = preparation.Options;
        var space = preparation.Space
            ?? throw new InvalidOperationException("This map was made from neighbours alone; without its points it cannot place new ones.");
        PointChecks.Require(points, nameof(points));
        if (points.Columns != space.Points.Columns)
        {
            throw new ArgumentException($"The new points have {points.Columns} dimensions, the map's have {space.Points.Columns}.", nameof(points));
        }

        var count = Math.Min(options.NeighborCount, space.Count);
        var queries = new PointSpace(points, options.Metric, options.Width);
        var neighbors = ExactNeighbors.Between(queries, space, count, options.ThreadCount, null, cancellation);

        // A new point is not its own neighbour, so there is one place less to be connected with fully.
        var smooth = SmoothDistances.Of(neighbors, Math.Max(0, options.LocalConnectivity - 1), options.ThreadCount);
        var rowStarts = new int[points.Rows + 1];
        var columns = new int[points.Rows * count];
        var weights = new float[points.Rows * count];
        var start = new Matrix<float>(points.Rows, options.Components);
        for (var point = 0; point < points.Rows; point++)
        {
            rowStarts[point + 1] = (point + 1) * count;
            var total = 0.0;
            Span<double> mean = new double[options.Components];
            for (var rank = 0; rank < count; rank++)
            {
                var edge = (point * count) + rank;
                columns[edge] = neighbors.IndicesOf(point)[rank];
                weights[edge] = smooth.Membership(point, neighbors.DistancesOf(point)[rank]);
                total += weights[edge];
                for (var component = 0; component < mean.Length; component++)
                {
                    mean[component] += (double)weights[edge] * Embedding[columns[edge], component];
                }
            }

            for (var component = 0; component < mean.Length; component++)
            {
                start[point, component] = total > 0
                    ? (float)(mean[component] / total)
                    : Embedding[columns[point * count], component];
            }
        }

        var epochs = options.Epochs is { } given ? given / 3 : points.Rows <= 10_000 ? 100 : 30;
        var run = new BatchLayout(
            new LayoutProblem
            {
                Graph = new FuzzyGraph(rowStarts, columns, weights),
                Start = start,
                Fixed = Embedding,
                Moves = preparation.Moves,
                Epochs = epochs,
                LearningRate = (float)(options.LearningRate / 4),
                NegativeSampleRate = options.NegativeSampleRate,
                Seed = options.Seed,
            },
            options.ThreadCount,
            options.Width);
        while (run.Epoch < epochs)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
        }

        return run.Positions();
    }
}

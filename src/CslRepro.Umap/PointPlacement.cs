using CslRepro.Numerics;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Layout;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>Places new points on a map whose own points stay where they are.</summary>
/// <param name="Options">The map's settings.</param>
/// <param name="Space">The map's points in the space that it was made of.</param>
/// <param name="Positions">Where they are on the map: points x components.</param>
/// <param name="Moves">The curve by which points pull and push.</param>
internal sealed record PointPlacement(UmapOptions Options, PointSpace Space, Matrix<float> Positions, CurveMoves Moves)
{
    /// <summary>How many epochs some new points take: a third of those asked for, else 100, or 30 for many.</summary>
    public static int EpochsFor(UmapOptions options, int points) => options.Epochs is { } given ? given / 3 : points <= 10_000 ? 100 : 30;

    /// <summary>A quarter of the map's.</summary>
    public static float LearningRate(UmapOptions options) => (float)(options.LearningRate / 4);

    /// <summary>Places points: each starts at the mean of its neighbours, weighted by membership, and then takes its epochs.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <returns>Points x components.</returns>
    /// <exception cref="ArgumentException">The points are not finite, or of another number of dimensions.</exception>
    public Matrix<float> Place(Matrix<float> points, CancellationToken cancellation)
    {
        PointChecks.Require(points, nameof(points));
        if (points.Columns != Space.Points.Columns)
        {
            throw new ArgumentException($"The new points have {points.Columns} dimensions, the map's have {Space.Points.Columns}.", nameof(points));
        }

        var count = Math.Min(Options.NeighborCount, Space.Count);
        var queries = new PointSpace(points, Options.Metric, Options.Width);
        var neighbors = ExactNeighbors.Between(queries, Space, count, Options.ThreadCount, null, cancellation);

        // A new point is not its own neighbour, so there is one place less to be connected with fully.
        var smooth = SmoothDistances.Of(neighbors, Math.Max(0, Options.LocalConnectivity - 1), Options.ThreadCount);
        var rowStarts = new int[points.Rows + 1];
        var columns = new int[points.Rows * count];
        var weights = new float[points.Rows * count];
        var start = new Matrix<float>(points.Rows, Options.Components);
        for (var point = 0; point < points.Rows; point++)
        {
            rowStarts[point + 1] = (point + 1) * count;
            var total = 0.0;
            Span<double> mean = new double[Options.Components];
            for (var rank = 0; rank < count; rank++)
            {
                var edge = (point * count) + rank;
                columns[edge] = neighbors.IndicesOf(point)[rank];
                weights[edge] = smooth.Membership(point, neighbors.DistancesOf(point)[rank]);
                total += weights[edge];
                for (var component = 0; component < mean.Length; component++)
                {
                    mean[component] += (double)weights[edge] * Positions[columns[edge], component];
                }
            }

            for (var component = 0; component < mean.Length; component++)
            {
                start[point, component] = total > 0
                    ? (float)(mean[component] / total)
                    : Positions[columns[point * count], component];
            }
        }

        var epochs = EpochsFor(Options, points.Rows);
        var run = new BatchLayout(
            new LayoutProblem
            {
                Graph = new FuzzyGraph(rowStarts, columns, weights),
                Start = start,
                Fixed = Positions,
                Moves = Moves,
                Epochs = epochs,
                LearningRate = LearningRate(Options),
                NegativeSampleRate = Options.NegativeSampleRate,
                Seed = Options.Seed,
            },
            Options.ThreadCount,
            Options.Width);
        while (run.Epoch < epochs)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
        }

        return run.Positions();
    }
}

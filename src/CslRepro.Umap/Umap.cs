using System.Diagnostics;
using System.Globalization;
using CslRepro.Numerics;
using CslRepro.Umap.Graph;
using CslRepro.Umap.Initialisation;
using CslRepro.Umap.Layout;
using CslRepro.Umap.Neighbors;

namespace CslRepro.Umap;

/// <summary>
/// Uniform manifold approximation and projection: draws points of many dimensions as a map of few, so that neighbours stay neighbours.
/// Source: L. McInnes, J. Healy, J. Melville, arXiv 1802.03426, 2018.
/// </summary>
/// <example><code>var map = new Umap(new UmapOptions { Seed = 1 }).Fit(points).Embedding;</code></example>
public sealed class Umap
{
    /// <summary>The most that labels can weigh.</summary>
    public const double GreatestLabelWeight = 0.99;

    private readonly UmapOptions options;

    /// <summary>Prepares maps with umap-learn's default settings.</summary>
    public Umap()
        : this(new UmapOptions())
    {
    }

    /// <summary>Prepares maps with some settings.</summary>
    /// <exception cref="ArgumentException">A setting is outside its range, or two do not go together.</exception>
    public Umap(UmapOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
    }

    /// <summary>Makes a map.</summary>
    /// <param name="points">Points x dimensions; finite, at least one of each.</param>
    /// <param name="progress">Told how far the work has come, if given; may be called from any thread.</param>
    /// <exception cref="ArgumentException">
    /// There are no points, one holds NaN or infinity, the start positions have another shape, or <see cref="UmapOptions.Spread"/> is too far from 1.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public UmapModel Fit(Matrix<float> points, IProgress<UmapProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Finish(Prepare(points, null, progress, cancellation), progress, cancellation);
    }

    /// <summary>
    /// Makes a supervised map: points of the same label draw together, points of different labels apart. Connections between different labels are weakened by
    /// the factor e^(-2.5 / (1 - weight)), those with points of unknown label by 1 / e; new points that <see cref="UmapModel.Transform"/> places need no label.
    /// Source: the reference implementation, umap-learn, for categories.
    /// </summary>
    /// <param name="points">Points x dimensions; finite, at least one of each.</param>
    /// <param name="labels">One label for each point; a negative one says that it is not known.</param>
    /// <param name="labelWeight">How much labels count against the points' places: 0 ... <see cref="GreatestLabelWeight"/>.</param>
    /// <param name="progress">Told how far the work has come, if given; may be called from any thread.</param>
    /// <exception cref="ArgumentException">
    /// There are no points, one holds NaN or infinity, there is another number of labels, the weight is outside its range, or
    /// <see cref="UmapOptions.Spread"/> is too far from 1.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public UmapModel Fit(
        Matrix<float> points,
        IReadOnlyList<int> labels,
        double labelWeight = 0.5,
        IProgress<UmapProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != points.Rows)
        {
            throw new ArgumentException($"There are {labels.Count} labels for {points.Rows} points.", nameof(labels));
        }

        if (!(labelWeight is >= 0 and <= GreatestLabelWeight))
        {
            throw new ArgumentOutOfRangeException(
                nameof(labelWeight),
                labelWeight,
                string.Create(CultureInfo.InvariantCulture, $"The labels' weight must lie in 0 ... {GreatestLabelWeight}."));
        }

        return Finish(Prepare(points, null, progress, cancellation, graph => LabelledGraph.Of(graph, labels, labelWeight)), progress, cancellation);
    }

    /// <summary>Makes a map of points whose nearest neighbours are known.</summary>
    /// <param name="points">Points x dimensions; finite, at least one of each.</param>
    /// <param name="neighbors">
    /// The neighbours of the points among themselves, each point its own first neighbour; their count replaces <see cref="UmapOptions.NeighborCount"/>.
    /// </param>
    /// <param name="progress">Told how far the work has come, if given.</param>
    /// <exception cref="ArgumentException">The points or neighbours are not usable, or <see cref="UmapOptions.Spread"/> is too far from 1.</exception>
    public UmapModel Fit(Matrix<float> points, NearestNeighbors neighbors, IProgress<UmapProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(neighbors);
        return Finish(Prepare(points, neighbors, progress, cancellation), progress, cancellation);
    }

    /// <summary>Makes a map of which nothing but the nearest neighbours is known. It cannot place new points.</summary>
    /// <param name="neighbors">The neighbours of the points among themselves, each point its own first neighbour.</param>
    /// <param name="progress">Told how far the work has come, if given.</param>
    /// <exception cref="ArgumentException">The neighbours are not usable, or <see cref="UmapOptions.Spread"/> is too far from 1.</exception>
    public UmapModel Fit(NearestNeighbors neighbors, IProgress<UmapProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        return Finish(Prepare(null, neighbors, progress, cancellation), progress, cancellation);
    }

    /// <summary>Makes a map and returns only the positions.</summary>
    /// <param name="points">Points x dimensions; finite, at least one of each.</param>
    /// <param name="progress">Told how far the work has come, if given.</param>
    /// <returns>Points x components.</returns>
    /// <exception cref="ArgumentException">
    /// There are no points, one holds NaN or infinity, the start positions have another shape, or <see cref="UmapOptions.Spread"/> is too far from 1.
    /// </exception>
    public Matrix<float> FitTransform(Matrix<float> points, IProgress<UmapProgress>? progress = null, CancellationToken cancellation = default) =>
        Fit(points, progress, cancellation).Embedding;

    /// <summary>
    /// Places new points on a map of other points, whatever made that map: <see cref="AlignedUmap"/>, or a file. What <see cref="UmapModel.Transform"/> does
    /// on its own map: these settings' curve, neighbours and metric should be those of the map.
    /// </summary>
    /// <param name="points">The map's points x dimensions.</param>
    /// <param name="positions">Where they are on the map: points x components.</param>
    /// <param name="newPoints">New points x dimensions.</param>
    /// <returns>New points x components.</returns>
    /// <exception cref="ArgumentException">
    /// There are no points, one is not finite, the numbers of points, dimensions or components do not fit, or <see cref="UmapOptions.Spread"/> is too far
    /// from 1.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Matrix<float> Place(Matrix<float> points, Matrix<float> positions, Matrix<float> newPoints, CancellationToken cancellation = default)
    {
        PointChecks.Require(points, nameof(points));
        PointChecks.Require(positions, nameof(positions));
        ArgumentNullException.ThrowIfNull(newPoints);
        if (positions.Rows != points.Rows || positions.Columns != options.Components)
        {
            throw new ArgumentException(
                $"The positions are {positions.Rows} x {positions.Columns}; {points.Rows} points in {options.Components} dimensions are needed.",
                nameof(positions));
        }

        var curve = OutputCurve.Fit(options.MinimumDistance, options.Spread);
        var space = new PointSpace(points, options.Metric, options.Width);
        return new PointPlacement(options, space, positions, UmapPreparation.MovesOf(curve, options)).Place(newPoints, cancellation);
    }

    /// <summary>All stages before the layout.</summary>
    /// <param name="change">Changes the graph of the neighbours, if given.</param>
    internal UmapPreparation Prepare(
        Matrix<float>? points,
        NearestNeighbors? neighbors,
        IProgress<UmapProgress>? progress,
        CancellationToken cancellation,
        Func<FuzzyGraph, FuzzyGraph>? change = null)
    {
        if (points is not null)
        {
            PointChecks.Require(points, nameof(points));
        }

        // Before the neighbours, which may take long: there may be no curve.
        var curve = OutputCurve.Fit(options.MinimumDistance, options.Spread);
        var warnings = new List<string>();
        var watch = Stopwatch.StartNew();
        PointSpace? space = points is null ? null : new PointSpace(points, options.Metric, options.Width);
        if (neighbors is null)
        {
            var count = options.NeighborCount;
            if (count > points!.Rows)
            {
                count = points.Rows;
                warnings.Add($"{options.NeighborCount} neighbours were asked for, but there are only {points.Rows} points: {count} were used.");
            }

            neighbors = Search(space!, count, progress, cancellation);
        }
        else
        {
            if (points is not null && neighbors.Points != points.Rows)
            {
                throw new ArgumentException($"There are neighbours of {neighbors.Points} points, but {points.Rows} points.", nameof(neighbors));
            }

            if (neighbors.Points == 0)
            {
                throw new ArgumentException("There are no points.", nameof(neighbors));
            }

            neighbors.RequireSelfNeighbors();
        }

        var neighborTime = watch.Elapsed;
        progress?.Report(new UmapProgress(UmapStage.Neighbors, 1));

        watch.Restart();
        var graph = FuzzyUnion.Of(neighbors, options.LocalConnectivity, options.SetOperationMixRatio, options.ThreadCount);
        graph = change is null ? graph : change(graph);
        var graphTime = watch.Elapsed;
        progress?.Report(new UmapProgress(UmapStage.Graph, 1));

        watch.Restart();
        cancellation.ThrowIfCancellationRequested();
        if (options.Start is { } given && options.Initialisation == UmapInitialisation.Given)
        {
            if (given.Rows != neighbors.Points || given.Columns != options.Components)
            {
                throw new ArgumentException(
                    $"The start positions are {given.Rows} x {given.Columns}; {neighbors.Points} points in {options.Components} dimensions are asked for.");
            }

            PointChecks.Require(given, nameof(options.Start));
        }

        var start = StartPositions.Of(options, graph, points, cancellation);
        var startTime = watch.Elapsed;
        progress?.Report(new UmapProgress(UmapStage.Initialisation, 1));
        return new UmapPreparation(
            options, space, neighbors, graph, curve, start, warnings, new UmapStageTimes(neighborTime, graphTime, startTime, TimeSpan.Zero));
    }

    private static UmapModel Finish(UmapPreparation preparation, IProgress<UmapProgress>? progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var epochs = preparation.Epochs;
        var run = preparation.Layout();
        while (run.Epoch < epochs)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
            progress?.Report(new UmapProgress(UmapStage.Layout, (double)run.Epoch / epochs));
        }

        return new UmapModel(preparation, run.Positions(), preparation.Times with { Layout = watch.Elapsed });
    }

    private NearestNeighbors Search(PointSpace space, int count, IProgress<UmapProgress>? progress, CancellationToken cancellation)
    {
        Action<double>? report = progress is null ? null : fraction => progress.Report(new UmapProgress(UmapStage.Neighbors, fraction));
        var descent = options.NeighborSearch == NeighborSearch.Descent
            || (options.NeighborSearch == NeighborSearch.Auto && space.Count > UmapOptions.ExactSearchLimit);
        return descent && NeighborDescent.Suits(space.Count, count)
            ? NeighborDescent.Among(space, count, options.Seed, options.ThreadCount, report, cancellation)
            : ExactNeighbors.Among(space, count, options.ThreadCount, report, cancellation);
    }
}

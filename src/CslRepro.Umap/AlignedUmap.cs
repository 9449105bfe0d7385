using CslRepro.Numerics;
using CslRepro.Umap.Layout;

namespace CslRepro.Umap;

/// <summary>
/// Maps of the same things at successive moments, aligned so that what stays the same stays in place: for animations.
/// Each moment has its own neighbours and graph; the layouts run side by side, and points that are the same thing pull each other
/// together across moments. The idea is umap-learn's AlignedUMAP; how the pull is scaled is our own (<see cref="AlignmentOptions.Strength"/>).
/// </summary>
public sealed class AlignedUmap
{
    private readonly UmapOptions options;
    private readonly AlignmentOptions alignment;

    /// <summary>Prepares aligned maps.</summary>
    /// <param name="options">
    /// The settings of each map, or null for the defaults. The layout is <see cref="UmapLayout.Batch"/>, and start positions cannot be given.
    /// </param>
    /// <param name="alignment">How they hold together, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A setting is outside its range or not possible here.</exception>
    public AlignedUmap(UmapOptions? options = null, AlignmentOptions? alignment = null)
    {
        this.options = options ?? new UmapOptions();
        this.alignment = alignment ?? new AlignmentOptions();
        this.options.Validate();
        this.alignment.Validate();
        if (this.options.Layout != UmapLayout.Batch || this.options.Initialisation == UmapInitialisation.Given)
        {
            throw new ArgumentException("Aligned maps are laid out in batches, and find their start positions themselves.", nameof(options));
        }
    }

    /// <summary>Makes maps of moments that all hold the same things in the same order.</summary>
    /// <param name="moments">For each moment the points x dimensions.</param>
    /// <returns>For each moment the positions, points x components.</returns>
    /// <exception cref="ArgumentException">There are no moments, or their numbers of points differ.</exception>
    public IReadOnlyList<Matrix<float>> Fit(IReadOnlyList<Matrix<float>> moments, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(moments);
        for (var moment = 1; moment < moments.Count; moment++)
        {
            if (moments[moment].Rows != moments[0].Rows)
            {
                throw new ArgumentException(
                    $"Moment {moment} has {moments[moment].Rows} points, moment 0 has {moments[0].Rows}; say which are the same.", nameof(moments));
            }
        }

        var same = moments.Count == 0 ? [] : Enumerable.Range(0, moments[0].Rows).ToArray();
        return Fit(moments, [.. Enumerable.Repeat(same, Math.Max(0, moments.Count - 1))], cancellation);
    }

    /// <summary>Makes maps of moments.</summary>
    /// <param name="moments">For each moment the points x dimensions.</param>
    /// <param name="relations">For each moment but the last, and each of its points, the same thing's row at the next moment, or -1.</param>
    /// <returns>For each moment the positions, points x components.</returns>
    /// <exception cref="ArgumentException">There are no moments, or the relations do not fit them.</exception>
    public IReadOnlyList<Matrix<float>> Fit(IReadOnlyList<Matrix<float>> moments, IReadOnlyList<int[]> relations, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(relations);
        var back = Reverse(moments, relations);
        var umap = new Umap(options);
        var preparations = moments.Select(points => umap.Prepare(points, null, null, cancellation)).ToArray();
        var runs = new BatchLayout[moments.Count];
        var epochs = preparations.Max(preparation => preparation.Epochs);
        Matrix<float>? before = null;
        for (var moment = 0; moment < runs.Length; moment++)
        {
            var start = before is null ? preparations[moment].Start : Continue(preparations[moment], before, back[moment]);
            runs[moment] = new BatchLayout(preparations[moment].Problem(start, epochs), options.ThreadCount, options.Width);
            before = start;
        }

        for (var epoch = 0; epoch < epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in runs)
            {
                run.Step();
            }

            var share = alignment.Strength * Math.Min(1, options.LearningRate * (1 - ((double)epoch / epochs)));
            Align(runs, relations, back, share);
        }

        return Array.ConvertAll(runs, run => run.Positions());
    }

    /// <summary>Moves every point a share of the way towards the weighted mean of its related points, all seen before any moves.</summary>
    private void Align(BatchLayout[] runs, IReadOnlyList<int[]> relations, int[][] back, double share)
    {
        var positions = Array.ConvertAll(runs, run => run.Positions());
        for (var moment = 0; moment < runs.Length; moment++)
        {
            var moved = positions[moment].Copy();
            Span<double> pull = new double[moved.Columns];
            for (var point = 0; point < moved.Rows; point++)
            {
                pull.Clear();
                var total = 0.0;
                foreach (var direction in (ReadOnlySpan<int>)[1, -1])
                {
                    var (at, there) = (moment, point);
                    var weight = 1.0;
                    for (var offset = 1; offset <= alignment.Window; offset++)
                    {
                        var next = at + direction;
                        if (next < 0 || next >= runs.Length)
                        {
                            break;
                        }

                        there = direction > 0 ? relations[at][there] : back[at][there];
                        if (there < 0)
                        {
                            break;
                        }

                        at = next;
                        total += weight;
                        for (var component = 0; component < pull.Length; component++)
                        {
                            pull[component] += weight * positions[at][there, component];
                        }

                        weight *= 0.36787944117144233;
                    }
                }

                for (var component = 0; total > 0 && component < pull.Length; component++)
                {
                    var own = (double)positions[moment][point, component];
                    moved[point, component] = (float)(own + (share * ((pull[component] / total) - own)));
                }
            }

            runs[moment].Place(moved);
        }
    }

    /// <summary>
    /// Starts each point where the same thing starts at the moment before; a new one at the mean of its placed graph neighbours,
    /// and one without such neighbours at its own start position.
    /// </summary>
    private Matrix<float> Continue(UmapPreparation preparation, Matrix<float> before, int[] back)
    {
        var start = preparation.Start.Copy();
        var placed = new bool[start.Rows];
        for (var point = 0; point < start.Rows; point++)
        {
            if (back[point] >= 0)
            {
                before.Row(back[point]).CopyTo(start.Row(point));
                placed[point] = true;
            }
        }

        var random = new RandomStream(options.Seed, "umap/aligned start");
        for (var point = 0; point < start.Rows; point++)
        {
            if (back[point] >= 0)
            {
                continue;
            }

            var total = 0.0;
            var mean = new double[start.Columns];
            var neighbors = preparation.Graph.NeighborsOf(point);
            for (var edge = 0; edge < neighbors.Length; edge++)
            {
                if (placed[neighbors[edge]])
                {
                    double weight = preparation.Graph.WeightsOf(point)[edge];
                    total += weight;
                    for (var component = 0; component < mean.Length; component++)
                    {
                        mean[component] += weight * start[neighbors[edge], component];
                    }
                }
            }

            for (var component = 0; total > 0 && component < mean.Length; component++)
            {
                start[point, component] = (float)((mean[component] / total) + (1e-4 * random.NextNormal()));
            }
        }

        return start;
    }

    /// <summary>For each moment and point the same thing's row at the moment before, or -1.</summary>
    private static int[][] Reverse(IReadOnlyList<Matrix<float>> moments, IReadOnlyList<int[]> relations)
    {
        if (moments.Count == 0 || relations.Count != moments.Count - 1)
        {
            throw new ArgumentException(
                $"{moments.Count} moments need {Math.Max(0, moments.Count - 1)} relations (and there must be a moment), got {relations.Count}.");
        }

        var back = new int[moments.Count][];
        for (var moment = 0; moment < back.Length; moment++)
        {
            back[moment] = new int[moments[moment].Rows];
            Array.Fill(back[moment], -1);
        }

        for (var moment = 0; moment < relations.Count; moment++)
        {
            if (relations[moment].Length != moments[moment].Rows)
            {
                throw new ArgumentException($"Moment {moment} has {moments[moment].Rows} points, but {relations[moment].Length} relations.", nameof(relations));
            }

            for (var point = 0; point < relations[moment].Length; point++)
            {
                var next = relations[moment][point];
                if (next < -1 || next >= moments[moment + 1].Rows)
                {
                    throw new ArgumentException(
                        $"Point {point} of moment {moment} is related to row {next} of the next moment, which has {moments[moment + 1].Rows}.",
                        nameof(relations));
                }

                if (next >= 0)
                {
                    if (back[moment + 1][next] >= 0)
                    {
                        throw new ArgumentException(
                            $"Points {back[moment + 1][next]} and {point} of moment {moment} are both related to row {next} of the next moment.",
                            nameof(relations));
                    }

                    back[moment + 1][next] = point;
                }
            }
        }

        return back;
    }
}

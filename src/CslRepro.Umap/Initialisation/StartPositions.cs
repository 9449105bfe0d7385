using CslRepro.Numerics;

namespace CslRepro.Umap.Initialisation;

/// <summary>Where the points of a map start.</summary>
internal sealed class StartPositions
{
    /// <summary>The side of the box that start positions fill, as in the reference implementation.</summary>
    private const double Extent = 10;

    /// <summary>Keeps points apart that would start at the same place.</summary>
    private const double Noise = 1e-4;

    private readonly UmapOptions options;
    private readonly FuzzyGraph graph;
    private readonly Matrix<float>? points;
    private readonly CancellationToken cancellation;
    private readonly RandomStream random;

    private StartPositions(UmapOptions options, FuzzyGraph graph, Matrix<float>? points, CancellationToken cancellation)
    {
        this.options = options;
        this.graph = graph;
        this.points = points;
        this.cancellation = cancellation;
        random = new RandomStream(options.Seed, "umap/start");
    }

    /// <summary>Makes the positions that the options ask for.</summary>
    /// <returns>Points x components.</returns>
    public static Matrix<float> Of(UmapOptions options, FuzzyGraph graph, Matrix<float>? points, CancellationToken cancellation)
    {
        var start = new StartPositions(options, graph, points, cancellation);
        return options.Initialisation switch
        {
            UmapInitialisation.Given => options.Start!.Copy(),
            UmapInitialisation.Random => start.RandomPositions(),
            UmapInitialisation.Pca => start.Pca(),
            _ => start.Spectral(),
        };
    }

    private Matrix<float> RandomPositions()
    {
        var result = new Matrix<float>(graph.Points, options.Components);
        foreach (ref var value in result.Elements)
        {
            value = (float)(Extent * random.NextDouble());
        }

        return result;
    }

    private Matrix<float> Pca()
    {
        if (points is null)
        {
            throw new InvalidOperationException("A start from principal components needs the points; only their neighbours were given.");
        }

        var scores = PrincipalComponents.Scores(points, options.Components, random, options.ThreadCount, options.Width, cancellation);
        var least = new double[options.Components];
        var range = 0.0;
        for (var component = 0; component < options.Components; component++)
        {
            var (low, high) = Range(scores, component);
            least[component] = low;
            range = Math.Max(range, high - low);
        }

        var result = new Matrix<float>(graph.Points, options.Components);
        for (var row = 0; row < result.Rows; row++)
        {
            for (var component = 0; component < result.Columns; component++)
            {
                var place = range > 0 ? Extent * (scores[row, component] - least[component]) / range : 0;
                result[row, component] = (float)(place + (Noise * random.NextNormal()));
            }
        }

        return result;
    }

    private Matrix<float> Spectral()
    {
        var layout = new Matrix<double>(graph.Points, options.Components);
        var components = ConnectedComponents.Of(graph);
        if (components.Length == 1)
        {
            Place(components[0], layout, new double[options.Components], Extent);
        }
        else
        {
            var centers = Centers(components);
            for (var component = 0; component < components.Length; component++)
            {
                var own = centers.Row(component);
                var nearest = double.PositiveInfinity;
                for (var other = 0; other < components.Length; other++)
                {
                    var squared = 0.0;
                    for (var i = 0; i < own.Length; i++)
                    {
                        squared += (own[i] - centers[other, i]) * (own[i] - centers[other, i]);
                    }

                    nearest = squared > 0 ? Math.Min(nearest, Math.Sqrt(squared)) : nearest;
                }

                Place(components[component], layout, own, double.IsInfinity(nearest) ? 1 : nearest / 2);
            }
        }

        return Boxed(layout);
    }

    /// <summary>Lays out one component around a center by its graph's eigenvectors; a component too small for that at random.</summary>
    private void Place(int[] members, Matrix<double> layout, ReadOnlySpan<double> center, double reach)
    {
        Matrix<double>? vectors = null;
        if (members.Length > Math.Max(options.Components + 1, 2 * options.Components))
        {
            var part = ConnectedComponents.Subgraph(graph, members);
            vectors = LaplacianEigenvectors.Of(part, options.Components, random, options.ThreadCount, options.Width, cancellation);
        }

        var greatest = 0.0;
        if (vectors is not null)
        {
            foreach (var value in vectors.Elements)
            {
                greatest = Math.Max(greatest, Math.Abs(value));
            }
        }

        for (var i = 0; i < members.Length; i++)
        {
            for (var component = 0; component < options.Components; component++)
            {
                var place = vectors is null ? (2 * random.NextDouble()) - 1 : vectors[i, component] / greatest;
                layout[members[i], component] = center[component] + (reach * place);
            }
        }
    }

    /// <summary>
    /// Where the components go: up to two for each dimension to the ends of the axes; more by the leading principal components of their
    /// centroids, or onto a grid if the points are not known.
    /// </summary>
    private Matrix<double> Centers(int[][] components)
    {
        var dimensions = options.Components;
        var centers = new Matrix<double>(components.Length, dimensions);
        if (components.Length <= 2 * dimensions)
        {
            var positive = (components.Length + 1) / 2;
            for (var i = 0; i < components.Length; i++)
            {
                centers[i, i % positive] = i < positive ? 1 : -1;
            }

            return centers;
        }

        if (points is null)
        {
            var side = 1;
            while (Cells(side, dimensions) < components.Length)
            {
                side++;
            }

            for (var i = 0; i < components.Length; i++)
            {
                var rest = i;
                for (var dimension = 0; dimension < dimensions; dimension++)
                {
                    centers[i, dimension] = rest % side;
                    rest /= side;
                }
            }

            return centers;
        }

        var centroids = new Matrix<float>(components.Length, points.Columns);
        var sums = new double[points.Columns];
        for (var i = 0; i < components.Length; i++)
        {
            Array.Clear(sums);
            foreach (var member in components[i])
            {
                var row = points.Row(member);
                for (var column = 0; column < sums.Length; column++)
                {
                    sums[column] += row[column];
                }
            }

            for (var column = 0; column < sums.Length; column++)
            {
                centroids[i, column] = (float)(sums[column] / components[i].Length);
            }
        }

        return PrincipalComponents.Scores(centroids, dimensions, random, options.ThreadCount, options.Width, cancellation);
    }

    private static double Cells(int side, int dimensions)
    {
        var cells = 1.0;
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            cells *= side;
        }

        return cells;
    }

    /// <summary>Every dimension stretched to the box, and a little noise, so that points which share everything do not share their place.</summary>
    private Matrix<float> Boxed(Matrix<double> layout)
    {
        var result = new Matrix<float>(layout.Rows, layout.Columns);
        for (var component = 0; component < layout.Columns; component++)
        {
            var (low, high) = Range(layout, component);
            for (var row = 0; row < layout.Rows; row++)
            {
                var place = high > low ? Extent * (layout[row, component] - low) / (high - low) : 0;
                result[row, component] = (float)(place + (Noise * random.NextNormal()));
            }
        }

        return result;
    }

    private static (double Low, double High) Range(Matrix<double> layout, int component)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row < layout.Rows; row++)
        {
            low = Math.Min(low, layout[row, component]);
            high = Math.Max(high, layout[row, component]);
        }

        return (low, high);
    }
}

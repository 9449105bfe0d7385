using CslRepro.Numerics;

namespace CslRepro.Umap.Graph;

/// <summary>
/// A fuzzy graph that knows labels: connections between points of different labels are weakened, after which every point's connections are scaled so that
/// its strongest is sure, and joined again as <see cref="FuzzyUnion"/> does. Source: the reference implementation, umap-learn, for categories.
/// </summary>
internal static class LabelledGraph
{
    /// <summary>What a connection with a point of unknown label is weakened by, as a power of e.</summary>
    private const double UnknownExponent = -1;

    /// <summary>Weakens connections.</summary>
    /// <param name="graph">Symmetric.</param>
    /// <param name="labels">One for each point; negative where it is not known.</param>
    /// <param name="weight">0 ... <see cref="Umap.GreatestLabelWeight"/>: connections between different labels are weakened to e^(-2.5 / (1 - weight)).</param>
    public static FuzzyGraph Of(FuzzyGraph graph, IReadOnlyList<int> labels, double weight)
    {
        var unknown = ExactMath.Exp(UnknownExponent);
        var different = ExactMath.Exp(-2.5 / (1 - weight));
        var weakened = new double[graph.Edges];
        var greatest = new double[graph.Points];
        for (var point = 0; point < graph.Points; point++)
        {
            for (var edge = graph.RowStarts[point]; edge < graph.RowStarts[point + 1]; edge++)
            {
                var other = graph.Columns[edge];
                weakened[edge] = graph.Weights[edge] * (
                    labels[point] < 0 || labels[other] < 0 ? unknown
                    : labels[point] != labels[other] ? different
                    : 1);
                greatest[point] = Math.Max(greatest[point], weakened[edge]);
            }
        }

        // The weakened graph is symmetric, so an edge's other direction is known from the edge itself.
        var rowStarts = new int[graph.Points + 1];
        var columns = new int[graph.Edges];
        var weights = new float[graph.Edges];
        var count = 0;
        for (var point = 0; point < graph.Points; point++)
        {
            for (var edge = graph.RowStarts[point]; edge < graph.RowStarts[point + 1]; edge++)
            {
                var own = weakened[edge] / greatest[point];
                var back = weakened[edge] / greatest[graph.Columns[edge]];
                var union = (float)((own + back) - (own * back));
                if (union > 0)
                {
                    columns[count] = graph.Columns[edge];
                    weights[count++] = Math.Min(union, 1);
                }
            }

            rowStarts[point + 1] = count;
        }

        return new FuzzyGraph(rowStarts, columns[..count], weights[..count]);
    }
}

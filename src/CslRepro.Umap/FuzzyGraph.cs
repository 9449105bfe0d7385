namespace CslRepro.Umap;

/// <summary>
/// A fuzzy graph of points as sorted, compressed rows: who is connected with whom, and how surely (weights in (0, 1]).
/// The graph of a map is symmetric and holds no loops.
/// </summary>
public sealed class FuzzyGraph
{
    private readonly int[] rowStarts;
    private readonly int[] columns;
    private readonly float[] weights;

    internal FuzzyGraph(int[] rowStarts, int[] columns, float[] weights)
    {
        this.rowStarts = rowStarts;
        this.columns = columns;
        this.weights = weights;
    }

    /// <summary>Number of points.</summary>
    public int Points => rowStarts.Length - 1;

    /// <summary>Number of directed edges: each connection of a symmetric graph counts twice.</summary>
    public int Edges => columns.Length;

    /// <summary>For each point the place of its first edge, and one more for the end.</summary>
    internal int[] RowStarts => rowStarts;

    /// <summary>Where each edge leads.</summary>
    internal int[] Columns => columns;

    /// <summary>Each edge's weight.</summary>
    internal float[] Weights => weights;

    /// <summary>The points that a point is connected with, ascending.</summary>
    /// <param name="point">The point, counted from 0.</param>
    public ReadOnlySpan<int> NeighborsOf(int point) => columns.AsSpan(rowStarts[point]..rowStarts[point + 1]);

    /// <summary>The weights of a point's connections, in the order of <see cref="NeighborsOf"/>.</summary>
    /// <param name="point">The point, counted from 0.</param>
    /// <returns>Weights in (0, 1].</returns>
    public ReadOnlySpan<float> WeightsOf(int point) => weights.AsSpan(rowStarts[point]..rowStarts[point + 1]);
}

using CslRepro.Numerics;

namespace CslRepro.Umap.Layout;

/// <summary>What a layout optimises: the connections of movable points, with each other or with points that stay where they are.</summary>
internal sealed class LayoutProblem
{
    /// <summary>The connections: rows are the movable points, columns the points they are pulled to.</summary>
    public required FuzzyGraph Graph { get; init; }

    /// <summary>Movable points x components; copied.</summary>
    public required Matrix<float> Start { get; init; }

    /// <summary>The points that stay, which the graph's columns then mean; null if the movable points pull each other.</summary>
    public Matrix<float>? Fixed { get; init; }

    public required CurveMoves Moves { get; init; }

    public required int Epochs { get; init; }

    public required float LearningRate { get; init; }

    public required int NegativeSampleRate { get; init; }

    public required ulong Seed { get; init; }

    public int Components => Start.Columns;

    /// <summary>
    /// How often an edge is taken, per epoch and in units of 2^-32: its weight by the greatest weight. Edges that would not be
    /// taken once are never taken.
    /// </summary>
    public uint[] SampleRates()
    {
        var greatest = 0f;
        foreach (var weight in Graph.Weights)
        {
            greatest = Math.Max(greatest, weight);
        }

        return Array.ConvertAll(Graph.Weights, weight =>
        {
            var share = (double)weight / greatest;
            return share * Epochs < 1 ? 0u : (uint)Math.Min(share * 4294967296.0, uint.MaxValue);
        });
    }
}

using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>Connected components of the graph of nearest neighbours: groups of points none of whose k nearest lies in another group.</summary>
public static class NeighborComponents
{
    /// <summary>Connects each point with its k nearest, in both directions.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="scale">How many neighbours count, the point itself not counted.</param>
    /// <exception cref="ArgumentException">Fewer neighbours are known than asked for.</exception>
    public static PointComponents Of(NearestNeighbors neighbors, int scale)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        LabelChecks.Require(neighbors, neighbors.Points, scale);
        return PointComponents.From(neighbors.Points, Edges());

        IEnumerable<(int From, int To)> Edges()
        {
            for (var point = 0; point < neighbors.Points; point++)
            {
                for (var rank = 1; rank <= scale; rank++)
                {
                    yield return (point, neighbors.IndicesOf(point)[rank]);
                }
            }
        }
    }
}

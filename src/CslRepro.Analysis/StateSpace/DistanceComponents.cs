namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// Connected components of the graphs that connect points closer than a distance, for all distances at once: they are what single linkage merges, and
/// the edges of a minimum spanning tree hold all of them (R. C. Prim, Bell System Technical Journal 36, 1957).
/// </summary>
public sealed class DistanceComponents
{
    private readonly (int From, int To, float Distance)[] tree;
    private readonly int points;

    private DistanceComponents((int From, int To, float Distance)[] tree, int points)
    {
        this.tree = tree;
        this.points = points;
    }

    /// <summary>The distances at which components merge, ascending: one less than there are points.</summary>
    public IReadOnlyList<double> MergeDistances => [.. tree.Select(edge => (double)edge.Distance)];

    /// <summary>Finds the tree.</summary>
    /// <param name="distances">The distances of all pairs, of one point or more.</param>
    /// <returns>The components at all distances.</returns>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static DistanceComponents Of(PairDistances distances)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var count = distances.Count;
        if (count == 0)
        {
            throw new ArgumentException("There are no points.", nameof(distances));
        }

        var tree = new (int From, int To, float Distance)[count - 1];
        var inTree = new bool[count];
        var nearest = new int[count];
        var reach = distances.From(0).ToArray();
        inTree[0] = true;
        for (var edge = 0; edge < tree.Length; edge++)
        {
            var next = -1;
            for (var point = 0; point < count; point++)
            {
                if (!inTree[point] && (next < 0 || reach[point] < reach[next]))
                {
                    next = point;
                }
            }

            tree[edge] = (nearest[next], next, reach[next]);
            inTree[next] = true;
            var row = distances.From(next);
            for (var point = 0; point < count; point++)
            {
                if (!inTree[point] && row[point] < reach[point])
                {
                    reach[point] = row[point];
                    nearest[point] = next;
                }
            }
        }

        return new DistanceComponents([.. tree.OrderBy(edge => edge.Distance)], count);
    }

    /// <summary>The components when points at most so far apart are connected.</summary>
    /// <param name="distance">The distance, 0 or more.</param>
    public PointComponents At(double distance) =>
        PointComponents.From(points, tree.TakeWhile(edge => edge.Distance <= distance).Select(edge => (edge.From, edge.To)));

    /// <summary>The components over a range of distances.</summary>
    /// <returns>The components at each.</returns>
    public IReadOnlyList<PointComponents> OverScales(IReadOnlyList<double> distances) => [.. distances.Select(At)];
}

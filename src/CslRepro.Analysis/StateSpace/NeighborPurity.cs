using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// Whether points with the same label lie together: the mean share of a point's k nearest neighbours that carry its label. Works in any space in which
/// neighbours can be found: the states themselves, a map, principal components.
/// </summary>
public static class NeighborPurity
{
    /// <summary>The purity of all points.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="labels">One label for each point.</param>
    /// <param name="scale">How many neighbours count, the point itself not counted: 1 or more, less than the known neighbours.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentException">There is not a label for each point, or fewer neighbours are known than asked for.</exception>
    public static double Of(NearestNeighbors neighbors, IReadOnlyList<int> labels, int scale)
    {
        ArgumentNullException.ThrowIfNull(labels);
        LabelChecks.Require(neighbors, labels.Count, scale);
        var same = 0L;
        for (var point = 0; point < neighbors.Points; point++)
        {
            same += SameLabel(neighbors, labels, point, scale);
        }

        return (double)same / ((long)neighbors.Points * scale);
    }

    /// <summary>The purity of the points that carry one label.</summary>
    /// <inheritdoc cref="Of(NearestNeighbors, IReadOnlyList{int}, int)"/>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="labels">One label for each point.</param>
    /// <param name="scale">How many neighbours count.</param>
    /// <exception cref="ArgumentException">No point carries the label, or as above.</exception>
    public static double OfLabel(NearestNeighbors neighbors, IReadOnlyList<int> labels, int scale, int label)
    {
        ArgumentNullException.ThrowIfNull(labels);
        LabelChecks.Require(neighbors, labels.Count, scale);
        var (same, points) = (0L, 0L);
        for (var point = 0; point < neighbors.Points; point++)
        {
            if (labels[point] == label)
            {
                same += SameLabel(neighbors, labels, point, scale);
                points++;
            }
        }

        return points > 0 ? (double)same / (points * scale) : throw new ArgumentException($"No point carries the label {label}.", nameof(label));
    }

    /// <summary>What purity points would have whose labels have nothing to do with where they lie: the chance that two points share one.</summary>
    /// <param name="labels">One label for each point, at least two.</param>
    /// <returns>A share in [0, 1].</returns>
    public static double ByChance(IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count < 2)
        {
            throw new ArgumentException("Two points can share a label only if there are two.", nameof(labels));
        }

        var pairs = labels.GroupBy(label => label).Sum(group => (double)group.Count() * (group.Count() - 1));
        return pairs / ((double)labels.Count * (labels.Count - 1));
    }

    /// <summary>
    /// Purity with chance taken off: 0 for labels that have nothing to do with where points lie, 1 where only points of one label lie together.
    /// </summary>
    /// <param name="chance">The purity by chance, below 1.</param>
    /// <returns>(purity - chance) / (1 - chance).</returns>
    public static double BeyondChance(double purity, double chance) => chance < 1
        ? (purity - chance) / (1 - chance)
        : throw new ArgumentOutOfRangeException(nameof(chance), chance, "All points carry one label, so that purity says nothing.");

    /// <summary>Control: the mean purity when the same labels are permuted.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="labels">One label for each point.</param>
    /// <param name="scale">How many neighbours count.</param>
    /// <param name="random">Deals the labels.</param>
    /// <param name="deals">How often, 1 or more.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentException">There is not a label for each point, or fewer neighbours are known than asked for.</exception>
    public static double Permuted(NearestNeighbors neighbors, IReadOnlyList<int> labels, int scale, RandomStream random, int deals = 1)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deals);
        var permuted = labels.ToArray();
        var sum = 0.0;
        for (var deal = 0; deal < deals; deal++)
        {
            random.Shuffle<int>(permuted);
            sum += Of(neighbors, permuted, scale);
        }

        return sum / deals;
    }

    private static int SameLabel(NearestNeighbors neighbors, IReadOnlyList<int> labels, int point, int scale)
    {
        var same = 0;
        foreach (var neighbor in neighbors.IndicesOf(point).Slice(1, scale))
        {
            same += labels[neighbor] == labels[point] ? 1 : 0;
        }

        return same;
    }
}

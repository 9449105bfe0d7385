namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// How much closer points lie to their own group than to the next one.
/// Source: P. J. Rousseeuw, "Silhouettes", Journal of Computational and Applied Mathematics 20, 1987.
/// </summary>
public static class Silhouette
{
    /// <summary>The mean over all points of (b - a) / max(a, b): a the mean distance within the point's group, b that to the nearest other group.</summary>
    /// <param name="distances">The distances of all pairs.</param>
    /// <param name="labels">The points' groups; at least two. A point alone in its group counts 0.</param>
    /// <returns>A number in [-1, 1].</returns>
    /// <exception cref="ArgumentException">There is not a label for each point, or only one group.</exception>
    public static double Of(PairDistances distances, IReadOnlyList<int> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(distances);
        LabelChecks.Require(distances.Count, labels.Count);
        var (groups, count) = LabelChecks.Number(labels);
        if (count < 2)
        {
            throw new ArgumentException("Silhouettes need at least two groups.", nameof(labels));
        }

        var sizes = new int[count];
        foreach (var group in groups)
        {
            sizes[group]++;
        }

        var total = 0.0;
        var sums = new double[count];
        for (var point = 0; point < groups.Length; point++)
        {
            var own = groups[point];
            if (sizes[own] == 1)
            {
                continue;
            }

            Array.Clear(sums);
            var row = distances.From(point);
            for (var other = 0; other < groups.Length; other++)
            {
                sums[groups[other]] += row[other];
            }

            var within = sums[own] / (sizes[own] - 1);
            var next = double.PositiveInfinity;
            for (var group = 0; group < count; group++)
            {
                next = group == own ? next : Math.Min(next, sums[group] / sizes[group]);
            }

            total += Math.Max(within, next) > 0 ? (next - within) / Math.Max(within, next) : 0;
        }

        return total / groups.Length;
    }

    /// <summary>Silhouettes of the components over a range of distances: no number of groups has to be chosen.</summary>
    /// <param name="distances">The distances of all pairs.</param>
    /// <param name="scales">The distances at which points are connected.</param>
    /// <returns>For each scale the silhouette, or NaN where all points are one component.</returns>
    public static double[] OverScales(PairDistances distances, DistanceComponents components, IReadOnlyList<double> scales)
    {
        ArgumentNullException.ThrowIfNull(components);
        return [.. components.OverScales(scales).Select(division => division.Count < 2 ? double.NaN : Of(distances, division.Labels))];
    }
}

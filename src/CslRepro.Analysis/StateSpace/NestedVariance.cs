using CslRepro.Numerics;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// Which share of the points' variance each of several factors explains within those before it: sequential sums of squares of nested groups, summed over all
/// dimensions. The first factor divides the points into groups, the second divides those groups, and so on.
/// </summary>
/// <param name="Factor">The factor's name.</param>
/// <param name="Share">Its sum of squares over the total, in [0, 1]; many small groups explain much by chance.</param>
/// <param name="DegreesOfFreedom">How many groups it adds.</param>
/// <param name="ShareByChance">The share that a factor of as many groups explains on average if it means nothing: degrees of freedom / (points - 1).</param>
/// <param name="BeyondChance">
/// The share without the part that the variance left over at the end leads one to expect by chance (epsilon squared, T. L. Kelley, PNAS 21, 1935).
/// </param>
public sealed record NestedVariance(string Factor, double Share, int DegreesOfFreedom, double ShareByChance, double BeyondChance)
{
    /// <summary>Divides the variance.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="factors">Names and labels of the factors, the outermost first.</param>
    /// <returns>An entry for each factor, in the same order.</returns>
    /// <exception cref="ArgumentException">There is not a label for each point, or all points are equal.</exception>
    public static IReadOnlyList<NestedVariance> Of(Matrix<float> points, IReadOnlyList<(string Name, IReadOnlyList<int> Labels)> factors)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(factors);
        var groups = new int[points.Rows];
        var groupCount = 1;
        var total = SumWithin(points, groups, 1);
        if (!(total > 0))
        {
            throw new ArgumentException("All points are equal, so that there is no variance to explain.", nameof(points));
        }

        var levels = new List<(string Name, double Explained, int Added)>();
        var within = total;
        foreach (var (name, labels) in factors)
        {
            LabelChecks.Require(points.Rows, labels.Count);
            var before = groupCount;
            (groups, groupCount) = LabelChecks.Number([.. groups.Zip(labels)]);
            var next = SumWithin(points, groups, groupCount);
            levels.Add((name, within - next, groupCount - before));
            within = next;
        }

        var left = points.Rows - groupCount;
        var error = left > 0 ? within / left : 0;
        return
        [
            .. levels.Select(level => new NestedVariance(
                level.Name,
                level.Explained / total,
                level.Added,
                (double)level.Added / (points.Rows - 1),
                (level.Explained - (level.Added * error)) / total)),
        ];
    }

    /// <summary>Divides the variance in the order in which each next factor explains the most within those before it, chance taken off.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="factors">Names and labels of the factors, in any order; of two that explain the same the first is taken.</param>
    /// <returns>An entry for each factor, the one that divides first at the front.</returns>
    /// <exception cref="ArgumentException">There is not a label for each point, or all points are equal.</exception>
    public static IReadOnlyList<NestedVariance> InOrder(Matrix<float> points, IReadOnlyList<(string Name, IReadOnlyList<int> Labels)> factors)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(factors);
        var (order, left) = (new List<(string Name, IReadOnlyList<int> Labels)>(), factors.ToList());
        while (left.Count > 0)
        {
            // MaxBy takes the first of equal ones.
            var next = left.MaxBy(factor => Of(points, [.. order, factor])[^1].BeyondChance);
            order.Add(next);
            left.Remove(next);
        }

        return Of(points, order);
    }

    private static double SumWithin(Matrix<float> points, int[] groups, int count)
    {
        var means = new Matrix<double>(count, points.Columns);
        var sizes = new int[count];
        for (var row = 0; row < points.Rows; row++)
        {
            sizes[groups[row]]++;
            var mean = means.Row(groups[row]);
            var point = points.Row(row);
            for (var column = 0; column < mean.Length; column++)
            {
                mean[column] += point[column];
            }
        }

        for (var group = 0; group < count; group++)
        {
            foreach (ref var mean in means.Row(group))
            {
                mean /= sizes[group];
            }
        }

        var sum = 0.0;
        for (var row = 0; row < points.Rows; row++)
        {
            var mean = means.Row(groups[row]);
            var point = points.Row(row);
            for (var column = 0; column < mean.Length; column++)
            {
                var difference = point[column] - mean[column];
                sum = Math.FusedMultiplyAdd(difference, difference, sum);
            }
        }

        return sum;
    }
}

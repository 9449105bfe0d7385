namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// How often a number of one group exceeds one of another: the probability of superiority, which is the statistic of Mann and Whitney over the number of
/// pairs (K. O. McGraw, S. P. Wong, "A common language effect size statistic", Psychological Bulletin 111, 1992).
/// </summary>
public static class Superiority
{
    /// <summary>The share of pairs in which the first group's number is the greater one; equal numbers count half.</summary>
    /// <param name="first">Numbers of the first group, one or more; no NaN.</param>
    /// <param name="second">Numbers of the second group, one or more; no NaN.</param>
    /// <returns>A share in [0, 1]; 1/2 if the groups do not differ.</returns>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static double Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count == 0 || second.Count == 0)
        {
            throw new ArgumentException($"Groups of {first.Count} and {second.Count} numbers make no pair.", nameof(second));
        }

        return (double)Halves(first, second) / (2L * first.Count * second.Count);
    }

    /// <summary>Two for each pair in which the first group's number is the greater one, one for each of equal numbers.</summary>
    internal static long Halves(IEnumerable<double> first, IEnumerable<double> second)
    {
        var sorted = second.Order().ToArray();
        return first.Sum(value => Count(sorted, value, orEqual: false) + (long)Count(sorted, value, orEqual: true));
    }

    // How many of the sorted numbers are below a value, or at most as great.
    private static int Count(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

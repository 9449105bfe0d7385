namespace CslRepro.Analysis.StateSpace;

/// <summary>How far two divisions of the same points agree.</summary>
public static class ClusterAgreement
{
    /// <summary>
    /// The adjusted Rand index: 1 for equal divisions, about 0 for unrelated ones.
    /// Source: L. Hubert, P. Arabie, "Comparing partitions", Journal of Classification 2, 1985.
    /// </summary>
    /// <param name="first">The first division's groups, one for each point.</param>
    /// <param name="second">The second division's, in the same order.</param>
    /// <returns>At most 1; 1 also where both divisions are one group, or all single points.</returns>
    /// <exception cref="ArgumentException">The lists differ in length or hold fewer than two points.</exception>
    public static double AdjustedRandIndex(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (cells, rows, columns) = Count(first, second);
        var both = Pairs(cells);
        var inFirst = Pairs(rows);
        var inSecond = Pairs(columns);
        var all = (double)first.Count * (first.Count - 1) / 2;
        var expected = inFirst * inSecond / all;
        var most = (inFirst + inSecond) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static (int[] Cells, int[] Rows, int[] Columns) Count(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        if (first.Count != second.Count || first.Count < 2)
        {
            throw new ArgumentException(
                $"Divisions of {first.Count} and {second.Count} points cannot be compared; both must have the same number, two or more.",
                nameof(second));
        }

        return (Sizes([.. first.Zip(second)]), Sizes(first), Sizes(second));
    }

    private static int[] Sizes<T>(IReadOnlyList<T> labels)
        where T : notnull
    {
        var (numbers, count) = LabelChecks.Number(labels);
        var sizes = new int[count];
        foreach (var number in numbers)
        {
            sizes[number]++;
        }

        return sizes;
    }

    private static double Pairs(int[] sizes) => sizes.Sum(size => (double)size * (size - 1) / 2);
}

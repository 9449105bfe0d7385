namespace CslRepro.Analysis.StateSpace;

/// <summary>Spearman's rank correlation, equal values sharing their mean rank.</summary>
public static class RankCorrelation
{
    /// <summary>Correlation of the ranks of two quantities.</summary>
    /// <param name="first">The first quantity, one number for each thing.</param>
    /// <param name="second">The second one, in the same order.</param>
    /// <returns>A number in [-1, 1]; 0 if one of them is constant.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, hold fewer than two things, or a number that is none.</exception>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count || first.Count < 2)
        {
            throw new ArgumentException(
                $"{first.Count} and {second.Count} numbers cannot be correlated; both must be the same number, two or more.",
                nameof(second));
        }

        var a = Ranks(first);
        var b = Ranks(second);
        var mean = (first.Count + 1) / 2.0;
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }

        return aa > 0 && bb > 0 ? ab / Math.Sqrt(aa * bb) : 0;
    }

    /// <summary>
    /// Rank correlation of two quantities with a third one held fixed: what is left of their relation when each one's linear relation of
    /// ranks with the third is taken off (M. G. Kendall, "Rank Correlation Methods", chapter 8).
    /// </summary>
    /// <param name="first">The first quantity.</param>
    /// <param name="second">The second one.</param>
    /// <param name="held">The one that is held fixed.</param>
    /// <returns>A number in [-1, 1]; 0 if one of the first two is a function of the ranks of the third.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, hold fewer than two things, or a number that is none.</exception>
    public static double Partial(IReadOnlyList<double> first, IReadOnlyList<double> second, IReadOnlyList<double> held)
    {
        var r12 = Spearman(first, second);
        var r13 = Spearman(first, held);
        var r23 = Spearman(second, held);
        var rest = (1 - (r13 * r13)) * (1 - (r23 * r23));
        return rest > 0 ? Math.Clamp((r12 - (r13 * r23)) / Math.Sqrt(rest), -1, 1) : 0;
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        if (values.Any(double.IsNaN))
        {
            throw new ArgumentException("A number is none, so that it has no rank.", nameof(values));
        }

        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[order.Length];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]])
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                ranks[order[i]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }

        return ranks;
    }
}

namespace CslRepro.Harness.Statistics;

/// <summary>
/// Holm's correction for testing several hypotheses of one family.
/// Source: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6, 1979.
/// </summary>
public static class Holm
{
    /// <summary>Adjusts p-values so that comparing each with α keeps the family's error rate at α.</summary>
    /// <param name="pValues">The family's p-values.</param>
    /// <returns>The adjusted p-values in the same order: for the i-th smallest of m the running maximum of (m - i + 1) p, at most 1.</returns>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var order = Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]).ThenBy(i => i).ToArray();
        var adjusted = new double[pValues.Count];
        var running = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (order.Length - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }
}

namespace CslRepro.Analysis.StateSpace;

/// <summary>Labels that say whether sentences begin, or end, with the same words: for <see cref="NeighborPurity"/>.</summary>
public static class SentenceEnds
{
    /// <summary>Labels sentences by their first k words.</summary>
    /// <param name="sentences">Word indices of each sentence.</param>
    /// <param name="count">k, 1 or more; a shorter sentence counts as a whole.</param>
    /// <param name="skipped">How many words at the beginning are left out, such as 1 for the BEGIN that all have in common.</param>
    /// <returns>Equal labels for sentences whose words there are equal.</returns>
    public static int[] First(IReadOnlyList<int[]> sentences, int count, int skipped = 0)
    {
        Require(count, skipped);
        return Label(sentences, words => words.Skip(skipped).Take(count));
    }

    /// <summary>Labels sentences by their last k words.</summary>
    /// <param name="sentences">Word indices of each sentence.</param>
    /// <param name="count">k, 1 or more; a shorter sentence counts as a whole.</param>
    /// <param name="skipped">How many words at the end are left out, such as 1 for the END that all have in common.</param>
    /// <returns>Equal labels for sentences whose words there are equal.</returns>
    public static int[] Last(IReadOnlyList<int[]> sentences, int count, int skipped = 0)
    {
        Require(count, skipped);
        return Label(sentences, words => words.SkipLast(skipped).TakeLast(count));
    }

    private static void Require(int count, int skipped)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegative(skipped);
    }

    private static int[] Label(IReadOnlyList<int[]> sentences, Func<int[], IEnumerable<int>> part) =>
        LabelChecks.Number(sentences.Select(words => string.Join(' ', part(words))).ToArray()).Numbers;
}

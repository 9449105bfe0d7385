namespace CslRepro.Models.Esn;

/// <summary>
/// Multiply-adds that the training of an echo state network needs, counted from the equations, so that no implementation and no
/// machine tilts them. Additions, tanh and the drawing of weights are not counted: they grow with N, the rest with N².
/// </summary>
/// <param name="States">For W r: one for each non-zero recurrent weight and step.</param>
/// <param name="Readout">For learning the readout.</param>
public readonly record struct EsnCost(long States, long Readout)
{
    /// <summary>All multiply-adds.</summary>
    public long Total => States + Readout;

    /// <summary>
    /// The equations taken literally: every word of every sentence is a step, and every FORCE update costs P s (F²), s'Ps (F),
    /// the change of P (F²), the new P s (F²), the outputs and the step (2 D F), with F = N + 1.
    /// </summary>
    /// <param name="settings">Network and learning.</param>
    /// <param name="sequences">The training sentences.</param>
    /// <param name="outputs">Number of outputs D.</param>
    public static EsnCost Textbook(EsnSettings settings, IReadOnlyList<int[]> sequences, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sequences);
        long words = sequences.Sum(sequence => sequence.Length);
        long features = settings.Units + 1;
        var updates = settings.Learning == Learning.Final ? sequences.Count : words;
        return new EsnCost(words * WeightCount(settings), updates * ((3 * features * features) + features + (2 * outputs * features)));
    }

    /// <summary>
    /// The least that is known to give the same network: each distinct prefix that goes on is a step, and the readout is solved once from the normal
    /// equations over distinct states (half of F² for each, F³ / 6 for the factorisation, F² D for the solution).
    /// </summary>
    /// <param name="settings">Network and learning.</param>
    /// <param name="sequences">The training sentences.</param>
    /// <param name="outputs">Number of outputs D.</param>
    public static EsnCost Least(EsnSettings settings, IReadOnlyList<int[]> sequences, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sequences);
        var trie = PrefixTrie.Build(sequences);
        long features = settings.Units + 1;
        long samples = settings.Learning == Learning.Final
            ? Enumerable.Range(0, sequences.Count).Select(s => trie.NodesOf(s)[^1]).Distinct().Count()
            : trie.Count;
        return new EsnCost(
            trie.ParentCounts.Sum(count => (long)count) * WeightCount(settings),
            (samples * features * (features + 1) / 2)
                + (samples * features * outputs)
                + (features * features * features / 6)
                + (features * features * outputs));
    }

    /// <summary>The outputs after the last words: a step for each distinct prefix that goes on, and N + 1 for each output of each distinct sentence.</summary>
    /// <param name="settings">The network.</param>
    /// <param name="sequences">The sentences.</param>
    /// <param name="outputs">Number of outputs D.</param>
    public static EsnCost OfPrediction(EsnSettings settings, IReadOnlyList<int[]> sequences, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sequences);
        var trie = PrefixTrie.Build(sequences);
        long distinct = Enumerable.Range(0, sequences.Count).Select(s => trie.NodesOf(s)[^1]).Distinct().Count();
        return new EsnCost(trie.ParentCounts.Sum(count => (long)count) * WeightCount(settings), distinct * (settings.Units + 1) * outputs);
    }

    private static long WeightCount(EsnSettings settings) => (long)(settings.Density * settings.Units * settings.Units);
}

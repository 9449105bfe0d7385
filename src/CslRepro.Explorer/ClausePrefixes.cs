using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.Explorer;

/// <summary>
/// What the beginning of a clause lets one know of its object: for each concept of a slot the share of scenes that have it, over all clauses that
/// begin so, taken as equally frequent, where what a clause leaves unsaid is uniform (paper, section 2.4.1). A concept that has been said has share 1, its
/// rivals 0; `orange` counts as half said until the next word decides whether it is an object or a colour.
/// </summary>
internal sealed class ClausePrefixes
{
    private readonly Dictionary<(int Node, int Word), int> children = [];
    private readonly double[][] shares;
    private readonly double[]?[] wholes;

    /// <summary>Collects the prefixes of all clauses of a language.</summary>
    public ClausePrefixes(Language language)
    {
        var trie = PrefixTrie.Build([.. language.Clauses.Select(clause => clause.Words.ToArray())]);
        for (var node = 0; node < trie.Count; node++)
        {
            children.Add((trie.Parents[node], trie.Words[node]), node);
        }

        // One more entry, for the empty prefix.
        shares = new double[trie.Count + 1][];
        wholes = new double[trie.Count + 1][];
        var counts = new int[shares.Length];
        for (var node = 0; node < shares.Length; node++)
        {
            shares[node] = new double[language.SlotSize];
        }

        for (var i = 0; i < language.Clauses.Count; i++)
        {
            var ideal = Ideal(language, language.Clauses[i].Stated);
            wholes[trie.NodesOf(i)[^1] + 1] = ideal;
            foreach (var node in (ReadOnlySpan<int>)[-1, .. trie.NodesOf(i)])
            {
                counts[node + 1]++;
                for (var concept = 0; concept < ideal.Length; concept++)
                {
                    shares[node + 1][concept] += ideal[concept];
                }
            }
        }

        for (var node = 0; node < shares.Length; node++)
        {
            for (var concept = 0; concept < shares[node].Length; concept++)
            {
                shares[node][concept] /= counts[node];
            }
        }
    }

    /// <summary>The prefix that has no words yet.</summary>
    public static int Empty => -1;

    /// <summary>A prefix and one more word.</summary>
    /// <exception cref="ArgumentException">No clause begins so.</exception>
    public int Next(int prefix, int word) =>
        children.TryGetValue((prefix, word), out var next) ? next : throw new ArgumentException($"No clause goes on with word {word} here.", nameof(word));

    /// <summary>The share of each concept of a slot.</summary>
    /// <returns>As many numbers in [0, 1] as a slot has concepts.</returns>
    public ReadOnlySpan<double> Shares(int prefix) => shares[prefix + 1];

    /// <summary>The share of each concept of a slot once the clause is known to have ended: "the orange" then speaks of no orange cup.</summary>
    /// <param name="clause">A prefix that is a clause.</param>
    /// <returns>As many numbers in [0, 1] as a slot has concepts.</returns>
    /// <exception cref="ArgumentException">It is no whole clause.</exception>
    public ReadOnlySpan<double> SharesOfWhole(int clause) => wholes[clause + 1] ?? throw new ArgumentException("This is no whole clause.", nameof(clause));

    private static double[] Ideal(Language language, ObjectDescription stated)
    {
        var ideal = new double[language.SlotSize];
        Fill(ideal.AsSpan(0, language.Categories.Count), stated.Category);
        Fill(ideal.AsSpan(language.Categories.Count, language.Positions.Count), stated.Position);
        Fill(ideal.AsSpan(language.Categories.Count + language.Positions.Count), stated.Colour);
        return ideal;

        static void Fill(Span<double> values, int said)
        {
            values.Fill(said == ObjectDescription.Absent ? 1.0 / values.Length : 0);
            if (said != ObjectDescription.Absent)
            {
                values[said] = 1;
            }
        }
    }
}

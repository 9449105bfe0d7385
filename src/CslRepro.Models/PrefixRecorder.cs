using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>Records every prefix of a trie with a network that reads sentence by sentence.</summary>
internal static class PrefixRecorder
{
    /// <summary>Records the sentences of a trie; each row is taken from the first sentence that passes its node.</summary>
    /// <param name="trie">The prefixes.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="record">States and outputs after every word of several sentences.</param>
    /// <exception cref="ArgumentException">A number is no word.</exception>
    public static NetworkRecording Record<T>(
        INetwork network, PrefixTrie trie, int threads, Func<IReadOnlyList<int[]>, IReadOnlyList<(Matrix<T> States, Matrix<T> Outputs)>> record)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(trie);
        foreach (var word in trie.Words)
        {
            if ((uint)word >= (uint)network.Words)
            {
                throw new ArgumentException($"Word {word} is outside the network's vocabulary of {network.Words} words.", nameof(trie));
            }
        }

        var states = new Matrix<float>(trie.Count, network.Units);
        var outputs = new Matrix<double>(trie.Count, network.Outputs);
        var sentences = FirstOfEachNode(trie);
        SentenceBlocks.Run(sentences.Count, threads, (first, count) =>
        {
            var block = sentences.Skip(first).Take(count).ToArray();
            var recordings = record([.. block.Select(item => WordsOf(trie, item.Sentence))]);
            for (var s = 0; s < block.Length; s++)
            {
                var nodes = trie.NodesOf(block[s].Sentence);
                for (var t = block[s].FirstNew; t < nodes.Length; t++)
                {
                    Convert(recordings[s].States.Row(t), states.Row(nodes[t]));
                    Convert(recordings[s].Outputs.Row(t), outputs.Row(nodes[t]));
                }
            }
        });
        return new NetworkRecording(states, outputs);
    }

    /// <summary>The sentences that pass a node that none before them passes, each with the place of its first such word: from there on all are new.</summary>
    private static List<(int Sentence, int FirstNew)> FirstOfEachNode(PrefixTrie trie)
    {
        var seen = new bool[trie.Count];
        var result = new List<(int Sentence, int FirstNew)>();
        for (var s = 0; s < trie.SequenceCount; s++)
        {
            var nodes = trie.NodesOf(s);
            var firstNew = 0;
            while (firstNew < nodes.Length && seen[nodes[firstNew]])
            {
                firstNew++;
            }

            if (firstNew < nodes.Length)
            {
                result.Add((s, firstNew));
                foreach (var node in nodes[firstNew..])
                {
                    seen[node] = true;
                }
            }
        }

        return result;
    }

    private static int[] WordsOf(PrefixTrie trie, int sentence)
    {
        var nodes = trie.NodesOf(sentence);
        var words = new int[nodes.Length];
        for (var t = 0; t < words.Length; t++)
        {
            words[t] = trie.Words[nodes[t]];
        }

        return words;
    }

    private static void Convert<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to)
        where TFrom : unmanaged, IBinaryFloatingPointIeee754<TFrom>
        where TTo : unmanaged, IBinaryFloatingPointIeee754<TTo>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = TTo.CreateTruncating(from[i]);
        }
    }
}

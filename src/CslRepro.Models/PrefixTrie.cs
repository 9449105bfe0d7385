namespace CslRepro.Models;

/// <summary>
/// The distinct prefixes of a set of word sequences. The state of a network that does not learn while it reads depends
/// on the prefix alone, so each prefix needs computing once. Nodes are numbered level by level (prefixes of one word first);
/// within a level those that go on come before those that end, so that the parents of a level lie side by side.
/// </summary>
public sealed class PrefixTrie
{
    private readonly int[][] nodesOfSequence;

    private PrefixTrie(int[] parents, int[] words, int[] levelStarts, int[] parentCounts, int[][] nodesOfSequence)
    {
        Parents = parents;
        Words = words;
        LevelStarts = levelStarts;
        ParentCounts = parentCounts;
        this.nodesOfSequence = nodesOfSequence;
    }

    /// <summary>Number of distinct prefixes.</summary>
    public int Count => Parents.Count;

    /// <summary>For each node the node of the prefix without its last word, or -1 for a prefix of one word.</summary>
    public IReadOnlyList<int> Parents { get; }

    /// <summary>For each node the last word of its prefix.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>The first node of each level, and one more entry with the number of nodes.</summary>
    public IReadOnlyList<int> LevelStarts { get; }

    /// <summary>How many nodes of each level have children; these are the level's first.</summary>
    public IReadOnlyList<int> ParentCounts { get; }

    /// <summary>Number of sequences.</summary>
    public int SequenceCount => nodesOfSequence.Length;

    /// <summary>Collects the distinct prefixes of sequences.</summary>
    /// <param name="sequences">Sequences of word indices, each of at least one word.</param>
    /// <returns>The trie; it depends on the sequences and their order alone.</returns>
    /// <exception cref="ArgumentException">A sequence is empty.</exception>
    public static PrefixTrie Build(IReadOnlyList<int[]> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return Build(sequences, isShared: true);
    }

    /// <summary>Takes every word of every sequence by itself, for states that depend on more than the words, such as noise.</summary>
    /// <param name="sequences">Sequences of word indices, each of at least one word.</param>
    /// <returns>A trie whose sequences share no node: as many nodes as there are words.</returns>
    /// <exception cref="ArgumentException">A sequence is empty.</exception>
    public static PrefixTrie BuildSeparate(IReadOnlyList<int[]> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return Build(sequences, isShared: false);
    }

    private static PrefixTrie Build(IReadOnlyList<int[]> sequences, bool isShared)
    {
        var children = new Dictionary<(int Parent, int Word), int>();
        var parents = new List<int>();
        var words = new List<int>();
        var depths = new List<int>();
        var hasChildren = new List<bool>();
        var paths = new int[sequences.Count][];
        for (var s = 0; s < sequences.Count; s++)
        {
            var sequence = sequences[s];
            if (sequence.Length == 0)
            {
                throw new ArgumentException($"Sequence {s} is empty.", nameof(sequences));
            }

            var path = new int[sequence.Length];
            var node = -1;
            for (var t = 0; t < sequence.Length; t++)
            {
                if (!isShared || !children.TryGetValue((node, sequence[t]), out var child))
                {
                    child = parents.Count;
                    children[(node, sequence[t])] = child;
                    parents.Add(node);
                    words.Add(sequence[t]);
                    depths.Add(t);
                    hasChildren.Add(false);
                    if (node >= 0)
                    {
                        hasChildren[node] = true;
                    }
                }

                path[t] = child;
                node = child;
            }

            paths[s] = path;
        }

        var order = Enumerable.Range(0, parents.Count).OrderBy(node => depths[node]).ThenBy(node => hasChildren[node] ? 0 : 1).ThenBy(node => node).ToArray();
        var numbers = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        var levels = depths.Count == 0 ? 0 : depths.Max() + 1;
        var levelStarts = new int[levels + 1];
        var parentCounts = new int[levels];
        foreach (var node in order)
        {
            levelStarts[depths[node] + 1]++;
            parentCounts[depths[node]] += hasChildren[node] ? 1 : 0;
        }

        for (var level = 0; level < levels; level++)
        {
            levelStarts[level + 1] += levelStarts[level];
        }

        return new PrefixTrie(
            [.. order.Select(node => parents[node] < 0 ? -1 : numbers[parents[node]])],
            [.. order.Select(node => words[node])],
            levelStarts,
            parentCounts,
            [.. paths.Select(path => path.Select(node => numbers[node]).ToArray())]);
    }

    /// <summary>The nodes that a sequence passes, one for each of its words.</summary>
    /// <param name="sequence">The sequence's place in the list that the trie was built from.</param>
    /// <returns>Node numbers, the last one that of the whole sequence.</returns>
    public ReadOnlySpan<int> NodesOf(int sequence) => nodesOfSequence[sequence];
}

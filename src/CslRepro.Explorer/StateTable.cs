using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.Explorer;

/// <summary>
/// The distinct prefixes of a set of sentences, each of which gives one state of every network, with what can be known after it. States are numbered as in
/// <see cref="PrefixTrie"/>, so a state's parent comes before it.
/// </summary>
internal sealed class StateTable
{
    private StateTable(Language language, IReadOnlyList<Example> examples, PrefixTrie trie, double twoObjectShare)
    {
        TwoObjectShare = twoObjectShare;
        Language = language;
        Examples = examples;
        Trie = trie;
        Phases = new StatePhase[trie.Count];
        Targets = new double[trie.Count][];
        Said = new Scene[trie.Count];
        FirstSentence = new int[trie.Count];
        SentenceCount = new int[trie.Count];
    }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The share of two-object sentences among those that networks learn, in [0, 1].</summary>
    public double TwoObjectShare { get; }

    /// <summary>The prefixes.</summary>
    public PrefixTrie Trie { get; }

    /// <summary>Number of states.</summary>
    public int Count => Trie.Count;

    /// <summary>Where each state stands in its sentence.</summary>
    public StatePhase[] Phases { get; }

    /// <summary>
    /// For each state the expected teacher, D numbers in [0, 1]: the mean of all scenes that can belong to a sentence that begins so. It is what an output must
    /// be to have the least squared error, so that the loss of a network that knows all there is to know is 0.
    /// </summary>
    public double[][] Targets { get; }

    /// <summary>For each state what its words have said without doubt.</summary>
    public Scene[] Said { get; }

    /// <summary>For each state the first sentence that passes it.</summary>
    public int[] FirstSentence { get; }

    /// <summary>For each state how many sentences pass it.</summary>
    public int[] SentenceCount { get; }

    /// <summary>Collects the states of sentences.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="examples">The sentences, one or more.</param>
    /// <param name="twoObjectShare">The share of two-object sentences, in [0, 1]: how likely `and` is before it is known.</param>
    public static StateTable Of(Language language, IReadOnlyList<Example> examples, double twoObjectShare)
    {
        var table = new StateTable(language, examples, PrefixTrie.Build([.. examples.Select(example => example.Sentence.Words.ToArray())]), twoObjectShare);
        table.CountSentences();
        table.FillKnowledge();
        return table;
    }

    private void CountSentences()
    {
        for (var s = Examples.Count - 1; s >= 0; s--)
        {
            foreach (var node in Trie.NodesOf(s))
            {
                FirstSentence[node] = s;
                SentenceCount[node]++;
            }
        }
    }

    private void FillKnowledge()
    {
        var prefixes = new ClausePrefixes(Language);
        var first = new int[Count];
        var second = new int[Count];
        var hasSecond = new bool[Count];
        for (var node = 0; node < Count; node++)
        {
            var (parent, word) = (Trie.Parents[node], Trie.Words[node]);
            var (before, twoObjects) = parent < 0 ? (StatePhase.First, false) : (Phases[parent], hasSecond[parent]);
            first[node] = parent < 0 ? ClausePrefixes.Empty : first[parent];
            second[node] = parent < 0 ? ClausePrefixes.Empty : second[parent];
            hasSecond[node] = twoObjects || word == Language.AndWord;
            Phases[node] = word == Language.EndWord ? StatePhase.Final
                : word == Language.AndWord ? StatePhase.And
                : before == StatePhase.First ? StatePhase.First : StatePhase.Second;
            if (word != Language.BeginWord && Phases[node] == StatePhase.First)
            {
                first[node] = prefixes.Next(first[node], word);
            }
            else if (Phases[node] == StatePhase.Second)
            {
                second[node] = prefixes.Next(second[node], word);
            }

            var isFinal = Phases[node] == StatePhase.Final;

            // A sentence that ends after one clause comes with a second object in every other scene (section 2.4.1).
            var presence = hasSecond[node] ? 1 : isFinal ? 0.5 : TwoObjectShare + (0.5 * (1 - TwoObjectShare));
            Targets[node] = Target(
                hasSecond[node] || isFinal ? prefixes.SharesOfWhole(first[node]) : prefixes.Shares(first[node]),
                hasSecond[node] && isFinal ? prefixes.SharesOfWhole(second[node]) : prefixes.Shares(second[node]),
                presence);
            Said[node] = new Scene(SaidIn(Targets[node].AsSpan(0, Language.SlotSize)), SaidIn(Targets[node].AsSpan(Language.SlotSize)));
        }
    }

    private static double[] Target(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double presence)
    {
        var target = new double[first.Length + second.Length];
        first.CopyTo(target);
        for (var concept = 0; concept < second.Length; concept++)
        {
            target[first.Length + concept] = presence * second[concept];
        }

        return target;
    }

    private ObjectDescription SaidIn(ReadOnlySpan<double> slot)
    {
        var (categories, positions) = (Language.Categories.Count, Language.Positions.Count);
        return new ObjectDescription(Sure(slot[..categories]), Sure(slot.Slice(categories, positions)), Sure(slot[(categories + positions)..]));

        static int Sure(ReadOnlySpan<double> values) => values.IndexOf(1.0);
    }
}

using CslRepro.Models;
using CslRepro.Models.Esn;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

[Properties(Arbitrary = [typeof(EsnGenerators)])]
public class PrefixTrieTests
{
    [Property(Replay = "(201,1)", MaxTest = 100)]
    public void Every_distinct_prefix_is_one_node_and_paths_spell_their_sentences(EsnProblem problem)
    {
        var trie = PrefixTrie.Build(problem.Sequences);
        var prefixes = problem.Sequences
            .SelectMany(sequence => Enumerable.Range(1, sequence.Length).Select(length => string.Join(' ', sequence.Take(length))))
            .ToHashSet();
        Assert.Equal(prefixes.Count, trie.Count);
        for (var s = 0; s < problem.Sequences.Length; s++)
        {
            var path = trie.NodesOf(s).ToArray();
            Assert.Equal(problem.Sequences[s], path.Select(node => trie.Words[node]));
            Assert.Equal(path.Prepend(-1).Take(path.Length), path.Select(node => trie.Parents[node]));
        }
    }

    [Property(Replay = "(202,1)", MaxTest = 100)]
    public void Parents_of_a_level_lie_side_by_side_at_the_start_of_the_level_before(EsnProblem problem)
    {
        var trie = PrefixTrie.Build(problem.Sequences);
        for (var level = 1; level + 1 < trie.LevelStarts.Count; level++)
        {
            var parents = Enumerable.Range(trie.LevelStarts[level], trie.LevelStarts[level + 1] - trie.LevelStarts[level])
                .Select(node => trie.Parents[node])
                .ToHashSet();
            Assert.Equal(Enumerable.Range(trie.LevelStarts[level - 1], trie.ParentCounts[level - 1]).ToHashSet(), parents);
        }
    }

    [Fact]
    public void An_empty_sequence_is_refused_by_its_place()
    {
        var exception = Assert.Throws<ArgumentException>(() => PrefixTrie.Build([[1], []]));
        Assert.Contains("Sequence 1", exception.Message, StringComparison.Ordinal);
    }

    [Property(Replay = "(203,1)", MaxTest = 50)]
    public void Separate_sequences_have_a_node_for_every_word_and_the_same_states(EsnProblem problem)
    {
        var separate = PrefixTrie.BuildSeparate(problem.Sequences);
        var shared = PrefixTrie.Build(problem.Sequences);
        Assert.Equal(problem.Sequences.Sum(sequence => sequence.Length), separate.Count);
        var (own, common) = (ReservoirStates.Compute<float>(problem.Reservoir, separate), ReservoirStates.Compute<float>(problem.Reservoir, shared));
        for (var s = 0; s < problem.Sequences.Length; s++)
        {
            var path = separate.NodesOf(s).ToArray();
            Assert.Equal(problem.Sequences[s], path.Select(node => separate.Words[node]));
            Assert.Equal(common.Row(shared.NodesOf(s)[^1]).ToArray(), own.Row(path[^1]).ToArray());
        }
    }
}

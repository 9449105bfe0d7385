using CslRepro.Corpora;
using CslRepro.Models;
using CslRepro.Models.Esn;

namespace CslRepro.Bench.Umap;

/// <summary>
/// The states of an echo state network of 1,000 units after every word of 1,000 sentences of the basic corpus, duplicates removed
/// (sections 5 and 6 of the paper); labelled by the part of the sentence that the last word belongs to.
/// </summary>
internal static class ReservoirPoints
{
    public static LabelledPoints Make(ulong seed)
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings { Seed = seed });
        var sentences = corpus.Test.Select(example => example.Sentence).ToArray();
        var trie = PrefixTrie.Build([.. sentences.Select(sentence => sentence.Words.ToArray())]);
        var labels = new int[trie.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = sentences[i].Words;
            var joint = words.IndexOf(corpus.Language.AndWord);
            var nodes = trie.NodesOf(i);
            for (var word = 0; word < words.Length; word++)
            {
                labels[nodes[word]] = word == words.Length - 1 ? 3 : joint < 0 || word < joint ? 0 : word == joint ? 1 : 2;
            }
        }

        var reservoir = Reservoir.Create(EsnSettings.FinalLearning, corpus.Language.Words.Count, seed);
        var states = ReservoirStates.Compute<float>(reservoir, trie, threads: Environment.ProcessorCount);
        return new LabelledPoints("states of an echo state network", states, labels, ["first clause", "and", "second clause", "last word"]);
    }
}

using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.StateSpace;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Experiments;

/// <summary>In which continent final states lie, on maps that are drawn by hand: x tells the clause.</summary>
public class ContinentMeasuresTests
{
    private static readonly Corpus Corpus = TestCorpus.Of(4, 0, 300);

    [Fact]
    public void Final_states_that_lie_with_their_clause_are_in_it() =>
        Assert.Equal([0.0, 0, 1, 1, 1], Shares((part, isOfTwo, _) => part == SentencePart.End ? (isOfTwo ? 99 : 1) : InClause(part)));

    [Fact]
    public void Final_states_that_lie_with_the_other_clause_are_in_the_other() =>
        Assert.Equal([1.0, 1, 0, 0, 0], Shares((part, isOfTwo, _) => part == SentencePart.End ? (isOfTwo ? 1 : 99) : InClause(part)));

    [Fact]
    public void Where_clauses_are_mixed_neither_prevails_though_the_second_has_more_states()
    {
        var random = new RandomStream(7, "mixed");
        var shares = Shares((_, _, _) => random.NextDouble());
        Assert.All(shares, share => Assert.InRange(share, 0.4, 0.6));
    }

    private static double InClause(SentencePart part) => part switch { SentencePart.FirstClause => 0, SentencePart.SecondClause => 100, _ => 50 };

    private static double[] Shares(Func<SentencePart, bool, int, double> place)
    {
        Sentence[] sentences = [.. Corpus.Test.Select(example => example.Sentence)];
        var trie = PrefixTrie.Build([.. sentences.Select(sentence => sentence.Words.ToArray())]);
        var states = new Matrix<float>(trie.Count, 1);
        var recording = new Recording(Corpus.Language, sentences, trie, states, new Matrix<double>(trie.Count, Corpus.Language.OutputCount));
        for (var row = 0; row < trie.Count; row++)
        {
            var step = recording.FirstSteps[row];
            states[row, 0] = (float)place(step.Part, sentences[step.Sentence].Second is not null, row);
        }

        var view = new StateView("map", states, NearestNeighbors.Among(states, 15, threads: 1));
        var measured = ContinentMeasures.Of(new RecordedStates(recording, [view], 1)).ToDictionary(item => item.Name, item => item.Value);
        return [.. Enumerable.Range(0, ContinentMeasures.Forms).Select(form => measured[ContinentMeasures.InSecond(form, "map")])];
    }
}

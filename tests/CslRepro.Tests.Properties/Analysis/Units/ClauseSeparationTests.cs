using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Analysis.Recordings;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class ClauseSeparationTests
{
    private static readonly Language Basic = Language.Create(4);

    // Clauses of 4 and of 8 words: places 6 ... 8 belong to the second clause of one sentence and to the first clause of the other.
    private static readonly Sentence Early = SentenceParser.Parse(Basic, "BEGIN this is a cup and that is a bowl END");
    private static readonly Sentence Late = SentenceParser.Parse(Basic, "BEGIN on the left there is a red cup and that is a bowl END");

    [Fact]
    public void A_unit_that_holds_the_clause_separates_and_one_that_counts_words_does_not()
    {
        var recording = Recorded(step => [step.Slot == 1 ? 0.1f : -0.1f, step.Position, step.Slot == 1 ? -3 : 2]);
        var separation = Of(recording);
        Assert.Equal([1, 0, -1], separation.Units);
        Assert.Equal(0, separation.Best);

        // Places 6, 7, 8: one word of either clause.
        Assert.Equal(3, separation.Pairs);
    }

    [Fact]
    public void Separation_is_the_balance_of_pairs_and_ties_count_for_neither()
    {
        // Second clause against first at places 6, 7, 8: larger, smaller, equal; and larger, equal, equal.
        var recording = Recorded(step => step.Slot == 1 ? [1, -1] : [step.Position - 6, step.Position == 6 ? -2 : -1]);
        Assert.Equal([(1 - 1 + 0) / 3.0, 1 / 3.0], Of(recording).Units);
    }

    [Fact]
    public void Permuted_clauses_keep_their_number_at_each_place_and_separate_nothing()
    {
        var random = new RandomStream(3, "clauses");
        var sentences = Enumerable.Range(0, 300).Select(_ => Basic.Pair(random.NextInt32(400_000))).ToArray();
        var recording = HandMade.Of(Basic, 1, step => [step.Slot], _ => [], sentences);
        var words = ClauseSeparation.WordsOf(recording, _ => true);
        Assert.Equal(1, ClauseSeparation.Of(recording, words, [.. words.Select(word => word.Slot)]).Units[0]);

        var permuted = ClauseSeparation.Permuted(words, random);
        Assert.NotEqual(words.Select(word => word.Slot), permuted);
        foreach (var place in Enumerable.Range(0, words.Count).GroupBy(word => words[word].Position))
        {
            Assert.Equal(place.Sum(word => words[word].Slot), place.Sum(word => permuted[word]));
        }

        Assert.InRange(ClauseSeparation.Of(recording, words, permuted).Units[0], -0.15, 0.15);
    }

    [Fact]
    public void Refuses_words_that_cannot_be_compared()
    {
        var recording = HandMade.Silent(Basic, Early);
        var words = ClauseSeparation.WordsOf(recording, _ => true);
        Assert.Equal(8, words.Count);
        Assert.Throws<ArgumentException>(() => ClauseSeparation.Of(recording, words, [.. words.Select(word => word.Slot)]));
        Assert.Throws<ArgumentException>(() => ClauseSeparation.Of(recording, words, [0]));
    }

    private static Recording Recorded(Func<RecordedStep, float[]> state) => HandMade.Of(Basic, state(default).Length, state, _ => [], Early, Late);

    private static ClauseSeparation Of(Recording recording)
    {
        var words = ClauseSeparation.WordsOf(recording, _ => true);
        return ClauseSeparation.Of(recording, words, [.. words.Select(word => word.Slot)]);
    }
}

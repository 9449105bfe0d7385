using CslRepro.Corpora;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>What can be known after the beginning of a sentence.</summary>
public sealed class StateTableTests
{
    private static readonly Language Four = Language.Create(4);

    [Fact]
    public void Before_a_word_is_said_all_values_are_as_likely()
    {
        var (target, said) = After("BEGIN there is a");

        Assert.All(target[..4], value => Assert.Equal(1.0 / 4, value, 12));
        Assert.All(target[4..7], value => Assert.Equal(1.0 / 3, value, 12));
        Assert.All(target[7..11], value => Assert.Equal(1.0 / 4, value, 12));

        // Seven sentences of ten have a second object, and every other one of the rest comes with one.
        Assert.All(target[11..15], value => Assert.Equal(0.85 / 4, value, 12));
        Assert.Equal(new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing), said);
    }

    [Fact]
    public void A_said_value_is_sure_and_its_rivals_are_out()
    {
        var (target, said) = After("BEGIN the cup on the left is red and");

        Assert.Equal([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0], target[..11]);
        Assert.All(target[11..15], value => Assert.Equal(1.0 / 4, value, 12));
        Assert.Equal(new Scene(new ObjectDescription(1, 0, 0), ObjectDescription.Nothing), said);
    }

    [Fact]
    public void Orange_is_an_object_or_a_colour_until_the_next_word()
    {
        Assert.Equal(ObjectDescription.Nothing, After("BEGIN this is the orange").Said.First);
        var open = After("BEGIN this is the orange").Target;
        Assert.InRange(open[3], 0.2, 0.99);
        Assert.InRange(open[8], 0.2, 0.99);

        Assert.Equal(new ObjectDescription(1, ObjectDescription.Absent, 1), After("BEGIN this is the orange cup").Said.First);
        Assert.Equal(
            new ObjectDescription(3, ObjectDescription.Absent, ObjectDescription.Absent),
            After("BEGIN the orange is on the left and", 5).Said.First with { Position = -1 });
    }

    [Fact]
    public void A_sentence_of_one_object_may_come_with_another_that_is_not_spoken_of()
    {
        var (target, said) = After("BEGIN this is a red cup END");

        Assert.All(target[11..15], value => Assert.Equal(0.5 / 4, value, 12));
        Assert.Equal(ObjectDescription.Nothing, said.Second);
    }

    [Fact]
    public void The_target_is_the_mean_of_what_is_seen()
    {
        // All one-object sentences that begin so, each with many scenes, against the target.
        var sentences = Four.OneObjectSentences.Where(sentence => sentence.Text(Four).StartsWith("BEGIN the orange ", StringComparison.Ordinal)).ToArray();
        var prefix = "BEGIN the orange".Split(' ').Length;
        var table = StateTable.Of(Four, [.. sentences.Select(sentence => new Example(sentence, default))], 0);
        var state = table.Trie.NodesOf(0)[prefix - 1];
        var sums = new double[Four.SlotSize];
        foreach (var sentence in sentences)
        {
            for (var category = 0; category < 4; category++)
            {
                for (var position = 0; position < 3; position++)
                {
                    for (var colour = 0; colour < 4; colour++)
                    {
                        var seen = new ObjectDescription(category, position, colour);
                        if (seen.Contains(sentence.First.Stated))
                        {
                            var weight = 1.0 / CountOf(sentence.First.Stated) / sentences.Length;
                            sums[category] += weight;
                            sums[4 + position] += weight;
                            sums[7 + colour] += weight;
                        }
                    }
                }
            }
        }

        for (var concept = 0; concept < sums.Length; concept++)
        {
            Assert.Equal(sums[concept], table.Targets[state][concept], 12);
        }
    }

    [Fact]
    public void At_the_end_all_that_the_sentence_states_has_been_said()
    {
        for (var s = 0; s < SmallPage.Table.Examples.Count; s++)
        {
            var end = SmallPage.Table.Trie.NodesOf(s)[^1];
            Assert.Equal(SmallPage.Table.Examples[s].Sentence.Stated, SmallPage.Table.Said[end]);
            Assert.Equal((StatePhase.Final, s, 1), (SmallPage.Table.Phases[end], SmallPage.Table.FirstSentence[end], SmallPage.Table.SentenceCount[end]));
        }
    }

    [Fact]
    public void More_test_sentences_leave_the_training_set_as_it_is_and_stay_apart_from_it()
    {
        var paper = CorpusGenerator.Generate(new CorpusSettings { Seed = 3 });
        var more = TestCorpus.Of(4, 3, 3000);

        Assert.Equal(paper.Train, more.Train);
        Assert.Equal(3000, more.Test.Length);
        Assert.Empty(more.Train.Select(example => example.Sentence).Intersect(more.Test.Select(example => example.Sentence)));
        Assert.Equal(paper.Checksum, TestCorpus.Of(4, 3, 1000).Checksum);
    }

    [Fact]
    public void Too_many_states_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => TestSentences.States(TestCorpus.Of(4, 0, 18_100)));

        Assert.Contains("at most 100000", error.Message, StringComparison.Ordinal);
    }

    private static int CountOf(ObjectDescription stated) =>
        (stated.Category < 0 ? 4 : 1) * (stated.Position < 0 ? 3 : 1) * (stated.Colour < 0 ? 4 : 1);

    // The state after some words, of a sentence that is made whole in any way.
    private static (double[] Target, Scene Said) After(string words, int? count = null)
    {
        var sentence = Sentences().First(item => (item.Text(Four) + " ").StartsWith(words + " ", StringComparison.Ordinal));
        var table = StateTable.Of(Four, [new Example(sentence, default)], 0.7);
        var state = table.Trie.NodesOf(0)[(count ?? words.Split(' ').Length) - 1];
        return (table.Targets[state], table.Said[state]);

        static IEnumerable<Sentence> Sentences() => Four.OneObjectSentences.Concat(Four.Clauses.Select(clause => new Sentence(Four, clause, Four.Clauses[0])));
    }
}

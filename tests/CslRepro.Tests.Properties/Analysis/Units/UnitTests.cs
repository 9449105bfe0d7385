using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Analysis.Recordings;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class UnitTests
{
    private static readonly Language Basic = Language.Create(4);

    [Fact]
    public void Words_are_sorted_into_classes()
    {
        Assert.Equal("BEGIN END", Words(WordClass.Frame));
        Assert.Equal("and", Words(WordClass.And));
        Assert.Equal("a is on that the there this", Words(WordClass.Function));
        Assert.Equal("blue bowl cup glass green left middle orange red right", Words(WordClass.Content));
        Assert.Equal(18, WordClasses.Spoken(Basic).Count);
    }

    [Fact]
    public void Changes_are_summed_over_units_and_averaged_over_the_times_a_word_is_heard()
    {
        // Unit 0 counts words, unit 1 falls by 2 at each "cup", unit 2 is never asked for.
        var recording = HandMade.Of(
            Basic,
            3,
            step => [step.Position + 1, step.Position >= 4 ? -2 : 0, 100 * step.Position],
            _ => [],
            SentenceParser.Parse(Basic, "BEGIN this is a cup END"),
            SentenceParser.Parse(Basic, "BEGIN this is a cup and that is a red bowl END"));
        var changes = WordChanges.ByWord(recording, [0, 1]);
        Assert.Equal(new WordChange(2, 1, 0), changes[Basic.BeginWord]);
        Assert.Equal(new WordChange(2, 1, 0), changes[Basic.WordIndex("this")]);
        Assert.Equal(new WordChange(2, 3, 0), changes[Basic.WordIndex("cup")]);
        Assert.Equal(new WordChange(1, 1, 0), changes[Basic.AndWord]);
        Assert.Equal(0, changes[Basic.WordIndex("left")].Count);

        // Twice "cup" with 3, once "red" and "bowl" with 1 each.
        var content = WordChanges.OfClass(recording, WordClass.Content, [0, 1]);
        Assert.Equal((4, 2.0), (content.Count, content.Mean));
        Assert.Equal(Math.Sqrt(4 / 3.0), content.Deviation, 12);
        Assert.Equal(101, WordChanges.ByWord(recording)[Basic.AndWord].Mean);
    }

    [Fact]
    public void The_unit_of_a_word_is_found_by_its_margin_over_all_others()
    {
        // Each word w has a unit w that jumps from 0 to 1 at it and back at the next word; unit 20 jumps to 3 at every word of even position.
        var recording = HandMade.Of(
            Basic,
            21,
            step => [.. Enumerable.Range(0, 20).Select(unit => unit == step.Word ? 1f : 0f), step.Position % 2 == 0 ? 3f : 0f],
            _ => [],
            Basic.Pair(1000),
            Basic.Pair(200_000),
            Basic.Pair(470_000));
        var responses = UnitResponses.Of(recording);
        var spoken = WordClasses.Spoken(Basic);
        Assert.Equal(3, responses.Counts[Basic.AndWord]);
        Assert.Equal(1, responses.Means[Basic.AndWord, Basic.AndWord]);
        Assert.Equal(3, responses.Means[Basic.AndWord, 20]);
        Assert.Equal(Basic.AndWord, responses.BestUnit(Basic.AndWord, spoken));
        Assert.Equal(0, responses.Margin(20, Basic.AndWord, spoken));
        Assert.Equal(1, responses.Ratio(20, Basic.AndWord, spoken));

        // The word after `and` makes its unit fall; at two of three it is "that", so 2/3 of the response, or less if "that" is heard elsewhere too.
        var after = recording.Steps.Where(step => step.PreviousRow >= 0 && recording.Trie.Words[step.PreviousRow] == Basic.AndWord)
            .Select(step => step.Word)
            .ToArray();
        var expected = 1 - after.Distinct().Max(word => (double)after.Count(other => other == word) / responses.Counts[word]);
        Assert.Equal(expected, responses.Margin(Basic.AndWord, Basic.AndWord, spoken), 12);
        Assert.Equal(expected > 0 ? 1 : 0, responses.CountAnswering(Basic.AndWord, spoken, [Basic.AndWord, 20]));

        // Unit 20 answers alike to all words of even position, `and` among them; the unit of `and` changes at it and at the words after it.
        Assert.True(responses.IsAmongStrongest(20, Basic.AndWord, spoken, 1));
        Assert.True(responses.IsAmongStrongest(Basic.AndWord, Basic.AndWord, spoken, 1));
        var weaker = after.First(word => responses.Means[word, Basic.AndWord] < 1);
        Assert.True(responses.IsAmongStrongest(Basic.AndWord, weaker, spoken, 1 + after.Distinct().Count()));
        Assert.False(responses.IsAmongStrongest(Basic.AndWord, weaker, spoken, 1));

        // A prefix that several sentences share counts as often as they do: "the" after BEGIN moves the unit by 1, after "is" by 0.5.
        var shared = HandMade.Of(
            Basic,
            1,
            step => [Basic.Words[step.Word] != "the" ? 0 : step.Position == 1 ? 1 : 0.5f],
            _ => [],
            SentenceParser.Parse(Basic, "BEGIN the cup is red END"),
            SentenceParser.Parse(Basic, "BEGIN the bowl is red END"),
            SentenceParser.Parse(Basic, "BEGIN this is the bowl END"));
        Assert.Equal(2.5 / 3, UnitResponses.Of(shared).Means[Basic.WordIndex("the"), 0], 12);

        var half = UnitResponses.Of(recording, step => step.Sentence == 0);
        Assert.Equal(1, half.Counts[Basic.AndWord]);
        var labels = recording.Steps.Select(_ => 4).ToArray();
        Assert.Equal(recording.Steps.Length, UnitResponses.Of(recording, null, labels).Counts[4]);
        Assert.Throws<ArgumentException>(() => UnitResponses.Of(recording, null, [1]));
    }

    [Fact]
    public void Responses_are_changes_and_units_are_chosen_among_those_given()
    {
        // Unit 0 is at 4, 3, 5, 5, 9 after the words: it changes by 4, 1, 2, 0, 4. Unit 1 rises by 1 at "cup" alone.
        float[] states = [4, 3, 5, 5, 9, 9];
        var recording = HandMade.Of(
            Basic,
            2,
            step => [states[step.Position], step.Position < 4 ? 0 : 1],
            _ => [],
            SentenceParser.Parse(Basic, "BEGIN this is a cup END"));
        var responses = UnitResponses.Of(recording);
        int[] words = [.. new[] { "BEGIN", "this", "is", "a", "cup", "END" }.Select(Basic.WordIndex)];
        Assert.Equal([4, 1, 2, 0, 4, 0], words.Select(word => responses.Means[word, 0]));
        Assert.Equal([0, 0, 0, 0, 1, 0], words.Select(word => responses.Means[word, 1]));

        // Margins of "cup" over the other spoken words: 4 - 2 and 1 - 0.
        var (cup, spoken) = (words[4], WordClasses.Spoken(Basic));
        Assert.Equal((0, 1), (responses.BestUnit(cup, spoken), responses.BestUnit(cup, spoken, [1])));
        Assert.Equal((2, 1), (responses.CountAnswering(cup, spoken), responses.CountAnswering(cup, spoken, [1])));

        // "is" is the second of the spoken words.
        Assert.False(responses.IsAmongStrongest(0, words[2], spoken, 1));
        Assert.True(responses.IsAmongStrongest(0, words[2], spoken, 2));
    }

    [Fact]
    public void Units_behind_an_output_are_those_with_the_largest_weights_and_the_constant_is_none()
    {
        var readout = new Matrix<double>(3, 6, [9, 1, -5, 2, 0, 4, 9, 0, -3, 1, 2, 0, 9, 7, 6, 0, 0, 0]);
        Assert.Equal([1, 4, 2], ReadoutUnits.Largest(readout, 0, 3));
        Assert.Equal([1, 3], ReadoutUnits.Largest(readout, 1, 2));
        Assert.Equal([1, 3, 0, 1, 1], ReadoutUnits.OutputsServed(readout, 2));
        Assert.Equal([1], ReadoutUnits.MultiPurpose(readout, 2, 1));
        Assert.Equal([1], ReadoutUnits.MultiPurpose(readout, 2, 2));
        Assert.Empty(ReadoutUnits.MultiPurpose(readout, 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadoutUnits.Largest(readout, 0, 6));
    }

    [Fact]
    public void A_permuted_readout_keeps_each_outputs_weights_and_its_constant()
    {
        var random = new RandomStream(7, "test/weights");
        var readout = new Matrix<double>(4, 301);
        foreach (ref var weight in readout.Elements)
        {
            weight = random.NextNormal();
        }

        var permuted = ReadoutUnits.Permuted(readout, new RandomStream(8, "test/permutation"));
        for (var output = 0; output < 4; output++)
        {
            Assert.Equal(readout[output, 0], permuted[output, 0]);
            Assert.Equal(readout.Row(output).ToArray().Order(), permuted.Row(output).ToArray().Order());
            Assert.NotEqual(readout.Row(output).ToArray(), permuted.Row(output).ToArray());
        }

        Assert.NotEqual(ReadoutUnits.Largest(permuted, 0, 1), ReadoutUnits.Largest(permuted, 1, 1));
    }

    [Fact]
    public void A_reservoir_without_recurrence_answers_by_its_input_weights()
    {
        // Leak 1, W = 0: each unit's state is tanh of its word's input weight, so that the change at a word is known.
        var input = new Matrix<float>(2, 21);
        input[0, 1 + Basic.AndWord] = 1;
        input[1, 1 + Basic.WordIndex("is")] = -0.5f;
        var model = new EsnModel(new Reservoir(new Matrix<float>(2, 2), input, 1), new Matrix<double>(22, 3));
        var changes = WordChanges.ByWord(Recording.Of(model, Basic, [Basic.Pair(4711)]));
        Assert.Equal(ExactMath.Tanh(1.0), changes[Basic.AndWord].Mean, 6);
        Assert.Equal(2, changes[Basic.WordIndex("is")].Count);
        Assert.Equal(ExactMath.Tanh(0.5), changes[Basic.WordIndex("is")].Mean, 6);
        Assert.Equal(0, changes[Basic.BeginWord].Mean);
    }

    private static string Words(WordClass wordClass) =>
        string.Join(' ', WordClasses.WordsOf(Basic, wordClass).Select(word => Basic.Words[word]).Order(StringComparer.Ordinal));
}

using CslRepro.Corpora;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

[Properties(Arbitrary = [typeof(CorpusGenerators)], Replay = "20201204,4711", MaxTest = 500)]
public class SentenceParserTests
{
    public static TheoryData<int> AllObjectCounts => [.. Enumerable.Range(3, 48)];

    [Theory]
    [MemberData(nameof(AllObjectCounts))]
    public void Every_one_object_sentence_has_exactly_one_derivation(int objects)
    {
        var language = Language.Create(objects);
        foreach (var sentence in language.OneObjectSentences)
        {
            var derivation = Assert.Single(SentenceParser.Derivations(language, sentence.Text(language).Split(' ')));
            var clause = Assert.Single(derivation);
            Assert.Equal(sentence.First.Form, clause.Form);
            Assert.True(sentence.First.Roles.SequenceEqual(clause.Words.Select(word => word.Role)));
        }
    }

    [Property]
    public void Parsing_what_was_printed_gives_the_sentence_back(SpokenSentence spoken)
    {
        var (language, sentence) = spoken;
        var parsed = SentenceParser.Parse(language, sentence.Text(language));
        Assert.Equal(sentence, parsed);
        Assert.Equal(sentence.Stated, parsed.Stated);
        Assert.Same(sentence.First, parsed.First);
        Assert.Same(sentence.Second, parsed.Second);
        Assert.Single(SentenceParser.Derivations(language, sentence.Text(language).Split(' ')));
    }

    [Property]
    public void Without_one_of_its_words_a_sentence_is_refused_or_another_sentence(SpokenSentence spoken, int place)
    {
        var (language, sentence) = spoken;
        var words = sentence.Text(language).Split(' ').ToList();
        words.RemoveAt((int)((uint)place % words.Count));
        if (SentenceParser.Derivations(language, words).Count == 0)
        {
            Assert.Matches("(there could stand|there could follow) .", Assert.Throws<FormatException>(() => SentenceParser.Parse(language, words)).Message);
        }
        else
        {
            Assert.Equal(words, SentenceParser.Parse(language, words).Text(language).Split(' '));
        }
    }

    [Theory]
    [InlineData("BEGIN this is a red cupp END", "Word 6, \"cupp\", is no word of the language with 4 objects.")]
    [InlineData("BEGIN this is a spoon END", "Word 5, \"spoon\", is no word of the language with 4 objects; it comes in with 5 objects.")]
    [InlineData(
        "BEGIN this is a left END",
        "Word 5, \"left\", does not fit; there could stand \"glass\", \"cup\", \"bowl\", \"orange\" or \"red\", \"orange\", \"green\", \"blue\".")]
    [InlineData("BEGIN this is a cup", "The sentence stops after word 5; there could follow \"END\" or \"and\".")]
    [InlineData("this is a cup END", "Word 1, \"this\", does not fit; there could stand \"BEGIN\".")]
    [InlineData("BEGIN this is a cup END END", "Word 7, \"END\", does not fit; there could stand the end.")]
    [InlineData("BEGIN this is a cup and END", "Word 7, \"END\", does not fit; there could stand \"this\", \"that\" or \"a\", \"the\" or \"there\" or \"on\".")]
    [InlineData("BEGIN this  is a cup END", "Word 3 is empty; words stand with exactly one space between, and none before BEGIN and after END.")]
    public void What_is_no_sentence_is_refused_with_the_place_and_what_would_fit(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => SentenceParser.Parse(Language.Create(4), text)).Message);
    }
}

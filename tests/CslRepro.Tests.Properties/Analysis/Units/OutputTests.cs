using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Analysis.Recordings;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class OutputTests
{
    private static readonly Language Basic = Language.Create(4);

    [Fact]
    public void Outputs_outside_a_range_are_counted_before_end_alone()
    {
        // 4 words before END, 22 outputs each: one too large, one too small, one on either border; END is all wild.
        var sentence = SentenceParser.Parse(Basic, "BEGIN this is the cup END");
        var recording = HandMade.Of(
            Basic,
            1,
            _ => [0],
            step => step.Part == SentencePart.End
                ? Enumerable.Range(0, 22).Select(i => (i, 9.0))
                : step.Position == 2 ? [(3, 1.6), (4, -0.6), (5, 1.5), (6, -0.5)] : [],
            sentence);
        Assert.Equal(2 / (5 * 22.0), OutputRange.ShareOutsideBeforeEnd(recording, -0.5, 1.5));
        Assert.Equal(24 / (6 * 22.0), OutputRange.ShareOutside(recording, -0.5, 1.5, _ => true));
        Assert.Throws<ArgumentException>(() => OutputRange.ShareOutside(recording, 0, 1, _ => false));
    }

    [Fact]
    public void A_keywords_rise_is_told_from_the_other_slots_and_from_other_words()
    {
        var sentence = SentenceParser.Parse(Basic, "BEGIN this is a cup and that is a bowl END");
        var cup = Concepts.OutputOf(Basic, 0, WordRole.Category, 1);
        var bowl = Concepts.OutputOf(Basic, 1, WordRole.Category, 2);
        Assert.Equal(("slot 1 category cup", "slot 2 category bowl"), (Basic.ConceptNames[cup], Basic.ConceptNames[bowl]));

        // cup: 0.1 before its word, 0.8 from it on, 0.7 after `and`; its mirror in slot 2 stays. bowl: 1 from its word on; its mirror in slot 1 rises by 0.2.
        var recording = HandMade.Of(
            Basic,
            1,
            _ => [0],
            step =>
            [
                (cup, step.Position < 4 ? 0.1 : step.Position < 5 ? 0.8 : 0.7),
                (bowl, step.Position < 9 ? 0 : 1),
                (bowl - 11, step.Position < 9 ? 0 : 0.2),
                (cup + 11, 0.3),
            ],
            sentence);
        var rise = KeywordRise.Of(recording);
        Assert.Equal(2, rise.Keywords);
        Assert.Equal((0.7 + 1) / 2, rise.AtKeyword, 12);
        Assert.Equal((0 + 0.2) / 2, rise.OtherSlot, 12);

        // Words 1 ... 9 without the keyword's own: 8 of them, of which one moves the cup's output by 0.1.
        Assert.Equal(0.1 / 8 / 2, rise.Elsewhere, 12);
        var error = Assert.Throws<ArgumentException>(() => KeywordRise.Of(HandMade.Silent(Basic)));
        Assert.Contains("No recorded sentence names a concept", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ambiguous_word_is_looked_at_before_nouns_alone_and_in_its_own_slot()
    {
        var first = SentenceParser.Parse(Basic, "BEGIN the orange cup is on the left END");
        var second = SentenceParser.Parse(Basic, "BEGIN the cup is orange and this is a orange bowl END");
        var own = SentenceParser.Parse(Basic, "BEGIN that is the orange orange END");
        var red = SentenceParser.Parse(Basic, "BEGIN a red cup is on the right END");
        var object1 = Concepts.OutputOf(Basic, 0, WordRole.Category, 3);
        var object2 = object1 + 11;
        var recording = HandMade.Of(
            Basic,
            1,
            _ => [0],
            step => (step.Sentence, step.Position) switch
            {
                (0, 2) => [(object1, 0.6)],
                (0, > 2) => [(object1, 0.1)],
                (1, 9) => [(object2, 0.4), (object1, 7)],
                (2, _) => [(object1, 5)],
                (3, 2) => [(object1, -0.1)],
                _ => [],
            },
            first,
            second,
            own,
            red);
        var orange = AmbiguousWord.Of(recording, "orange", "orange");
        Assert.Equal(2, orange.Count);
        Assert.Equal((0.6 + 0.4) / 2, orange.RiseAtColour, 12);
        Assert.Equal((-0.5 - 0.4) / 2, orange.ChangeAtNoun, 12);
        Assert.Equal((0, 0.5, 0.05), (orange.Before, orange.AfterColour, Math.Round(orange.AfterNoun, 12)));
        var control = AmbiguousWord.Of(recording, "red", "orange");
        Assert.Equal((-0.1, 0.1, 1), (control.RiseAtColour, control.ChangeAtNoun, control.Count));
        Assert.Throws<ArgumentException>(() => AmbiguousWord.Of(recording, "blue", "orange"));
        Assert.Throws<ArgumentException>(() => AmbiguousWord.Of(recording, "red", "left"));
    }

    [Fact]
    public void An_objects_output_at_an_ambiguous_word_is_told_before_and_after_it()
    {
        // The glass is the first of the objects. Before the colour, after it and after the noun: 0.2, 0.5, 0.1 and 0.4, 0.9, 0.1.
        var glass = Concepts.OutputOf(Basic, 0, WordRole.Category, 0);
        double[][] heights = [[0.2, 0.5, 0.1], [0.4, 0.9, 0.1]];
        var recording = HandMade.Of(
            Basic,
            1,
            _ => [0],
            step => step.Position is >= 1 and <= 3 ? [(glass, heights[step.Sentence][step.Position - 1])] : [],
            SentenceParser.Parse(Basic, "BEGIN the red cup is on the left END"),
            SentenceParser.Parse(Basic, "BEGIN a red bowl is on the right END"));
        var word = AmbiguousWord.Of(recording, "red", "glass");
        double[] found = [word.Before, word.AfterColour, word.AfterNoun, word.RiseAtColour, word.ChangeAtNoun, word.Count];
        Assert.Equal([0.3, 0.7, 0.1, 0.4, -0.6, 2], found, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Slots_are_averaged_over_stated_concepts()
    {
        var clauses = new[] { "BEGIN the cup is red END", "BEGIN this is a bowl END" }.Select(text => SentenceParser.Parse(Basic, text).First).ToArray();
        var outputs = new Matrix<double>(2, 22);
        outputs[0, 1] = 0.6;
        outputs[0, 7] = 0.3;
        outputs[0, 12] = 0.1;
        outputs[1, 2] = 0.9;
        outputs[1, 13] = 0.2;
        outputs[1, 18] = 5;
        var slots = SlotActivations.Of(Basic, clauses, outputs);
        Assert.Equal(0.6, slots.First, 12);
        Assert.Equal(0.1, slots.Second, 12);
        var sequence = SlotActivations.Sequences(Basic, clauses, Basic.AndWord)[1];
        Assert.Equal("BEGIN and this is a bowl END", string.Join(' ', sequence.Select(word => Basic.Words[word])));
        Assert.Throws<ArgumentException>(() => SlotActivations.Of(Basic, clauses, new Matrix<double>(1, 22)));
    }

    [Fact]
    public void Outputs_know_their_words()
    {
        Assert.Equal(
            "glass cup bowl orange left right middle red orange green blue",
            string.Join(' ', Enumerable.Range(0, 11).Select(output => Basic.Words[Concepts.WordOf(Basic, output)])));
        Assert.Equal(Concepts.WordOf(Basic, 4), Concepts.WordOf(Basic, 15));
        Assert.Equal("slot 2 colour blue", Basic.ConceptNames[Concepts.OutputOf(Basic, 1, WordRole.Colour, 3)]);
        Assert.Throws<ArgumentException>(() => Concepts.OutputOf(Basic, 0, WordRole.Function, 0));
    }
}

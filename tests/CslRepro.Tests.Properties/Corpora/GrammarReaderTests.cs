using CslRepro.Corpora.Grammar;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

public class GrammarReaderTests
{
    private const string Small = """
        # a comment
        sentence S   = 'BEGIN' C (and C)? 'END'
        clause   C   = THE OBJ is COL   # another
                     | THE (COL (very)?)? OBJ is on the POS
        words    THE = a | the
        position POS = left | right
        colour   COL = red
        category OBJ = cup
                     | bowl | glass
        """;

    [Fact]
    public void Optional_parts_may_hold_optional_parts_and_lines_may_go_on()
    {
        var grammar = Read(Small);
        var clauses = ClauseEnumerator.All(grammar).Select(clause => string.Join(' ', clause.Words.Select(word => word.Text))).ToList();
        Assert.Equal((2 * 3) + (2 * 3 * 3 * 2), clauses.Count);
        Assert.Equal("a cup is red", clauses[0]);
        Assert.Equal("a cup is on the left", clauses[6]);
        Assert.Equal("the red very glass is on the right", clauses[^1]);
        Assert.Equal(["BEGIN", "and", "END", "is", "very", "on", "the", "a", "left", "right", "red", "cup", "bowl", "glass"], grammar.WordsInOrder());
    }

    [Fact]
    public void A_sentence_that_can_be_derived_in_two_ways_is_found_in_both()
    {
        var grammar = Read(Small.Replace("| THE (COL (very)?)? OBJ is on the POS", "| THE OBJ (is)? (is)? COL", StringComparison.Ordinal));
        Assert.Equal(3, new SentenceMatcher(grammar, "BEGIN a cup is red END".Split(' ')).Derivations().Count);
        Assert.Equal(9, new SentenceMatcher(grammar, "BEGIN a cup is red and the bowl is red END".Split(' ')).Derivations().Count);
        Assert.Single(new SentenceMatcher(grammar, "BEGIN a cup red END".Split(' ')).Derivations());
    }

    [Theory]
    [InlineData(
        "words    THE", "wordz    THE", "line 5: a definition begins with its kind (sentence, clause, words, category, position, colour), not with wordz.")]
    [InlineData("words    THE", "words    the", "line 5: after words comes the symbol's name, which begins with a capital letter.")]
    [InlineData("words    THE =", "words    THE", "line 5: after the name THE comes =.")]
    [InlineData("= a | the", "= a | | the", "line 5: an expansion or optional part is empty; write words or symbols there.")]
    [InlineData("= a | the", "= a | the very", "line 5: every expansion of THE must be a single word, because it is of the kind words.")]
    [InlineData("= a | the", "= a | a", "line 5: THE lists a twice; each word stands once.")]
    [InlineData("= a | the", "= a = the", "line 5: a definition has one =; write another definition into a line of its own.")]
    [InlineData(
        "= a | the", "= a | thé", "line 5: column 22: é belongs to nothing; a line holds words, symbols, 'quoted words', =, | and optional parts (...)?.")]
    [InlineData("(very)?)? OBJ", "(very)? OBJ", "line 4: an optional part that begins with ( must end with )? before | and the line's end.")]
    [InlineData("THE (COL", "THE COL", "line 4: this )? ends an optional part that was not begun with (.")]
    [InlineData("# a comment", "| a comment", "line 1: a line that begins with | continues a definition, but there is none above.")]
    [InlineData("THE OBJ is COL", "THE OBJ is COLOUR", "line 3: C uses COLOUR, which is not defined; define it, or write a word in small letters or quotes.")]
    [InlineData("THE OBJ is COL", "THE OBJ is C", "line 3: C must not contain C: a sentence is made of clauses, a clause of words.")]
    [InlineData("THE OBJ is COL", "THE OBJ is S", "line 3: C must not contain S: a sentence is made of clauses, a clause of words.")]
    [InlineData("words    THE", "words    POS", "line 6: POS is defined already in line 5; a name is defined once.")]
    [InlineData("words    THE", "colour   THE", "line 7: there is one symbol of the kind colour in a grammar, here are 2.")]
    [InlineData("position POS", "words    POS", "line 9: there is one symbol of the kind position in a grammar, here are 0.")]
    [InlineData("(and C)?", "and C", "line 2: S must read: a word, the clause symbol, an optional part of a word and the clause symbol, a word.")]
    [InlineData("(and C)?", "(and THE)?", "line 2: S must read: a word, the clause symbol, an optional part of a word and the clause symbol, a word.")]
    public void What_is_wrong_is_said_with_the_line_and_what_would_be_right(string text, string replacement, string message)
    {
        Assert.Contains(text, Small, StringComparison.Ordinal);
        Assert.Equal(
            "some.txt, " + message, Assert.Throws<InvalidDataException>(() => Read(Small.Replace(text, replacement, StringComparison.Ordinal))).Message);
    }

    private static ContextFreeGrammar Read(string text) => GrammarReader.Read(text.ReplaceLineEndings("\n"), "some.txt");
}

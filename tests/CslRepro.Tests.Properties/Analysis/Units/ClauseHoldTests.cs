using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Tests.Properties.Analysis.Recordings;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Units;

public class ClauseHoldTests
{
    private static readonly Language Basic = Language.Create(4);
    private static readonly Sentence One = SentenceParser.Parse(Basic, "BEGIN this is a glass END");
    private static readonly Sentence Two = SentenceParser.Parse(Basic, "BEGIN this is a cup and that is a bowl END");
    private static readonly Sentence Other = SentenceParser.Parse(Basic, "BEGIN that is a cup and this is a bowl END");

    [Theory]
    [InlineData(3, 5)]
    [InlineData(-3, -5)]
    [InlineData(5, 3)]
    [InlineData(-5, -3)]
    public void A_unit_that_flips_at_and_holds_the_clause_whichever_way_it_flips(float first, float second)
    {
        var hold = Of(step => IsSecond(step) ? second : first, One, Two, Other);
        Assert.Equal(new ClauseHold(1, 1, 0), hold);
    }

    [Fact]
    public void A_unit_that_END_sets_back_or_sets_holds_it_up_to_there_only()
    {
        Assert.Equal(new ClauseHold(0, 0, 0), Of(step => step.Slot == 1 ? 1 : 0, One, Two, Other));
        Assert.Equal(new ClauseHold(1, 1, 1), Of(step => IsSecond(step) || step.WordsToEnd == 0 ? 1 : 0, One, Two, Other));
    }

    [Fact]
    public void A_break_in_one_of_two_sentences_halves_what_is_unbroken_and_leaves_the_end()
    {
        var broken = Basic.WordIndex("this");
        Assert.Equal(new ClauseHold(0.5, 1, 0), Of(step => IsSecond(step) && step.Word != broken ? 1 : 0, One, Two, Other));
    }

    [Fact]
    public void Sides_meet_halfway_between_the_clauses_and_the_middle_belongs_to_the_first()
    {
        // Words of clauses are 0 and 4, so that 2 is the middle.
        ClauseHold AtEnd(float value) => Of(step => step.WordsToEnd == 0 ? value : step.Slot == 1 ? 4 : 0, One, Two, Other);
        Assert.Equal(new ClauseHold(0, 0, 0), AtEnd(2));
        Assert.Equal(new ClauseHold(1, 1, 1), AtEnd(2.01f));
    }

    [Fact]
    public void Only_included_sentences_are_measured()
    {
        var broken = Basic.WordIndex("this");
        var recording = HandMade.Of(Basic, 1, step => [IsSecond(step) && step.Word != broken ? 1 : 0], _ => [], One, Two, Other);
        Assert.Equal(1, Of(recording, sentence => sentence < 2).Unbroken);
        Assert.Equal(0, Of(recording, sentence => sentence != 1).Unbroken);
    }

    [Fact]
    public void Refuses_what_tells_no_sides_or_no_end()
    {
        var recording = HandMade.Silent(Basic, One, Two);
        var words = ClauseSeparation.WordsOf(recording, _ => true);
        int[] clauses = [.. words.Select(word => word.Slot)];
        Assert.Contains("12 words, but 1", Refusal([0], _ => true), StringComparison.Ordinal);
        Assert.Contains("No word is of the clause 1", Refusal([.. clauses.Select(_ => 0)], _ => true), StringComparison.Ordinal);
        Assert.Contains("one clause and of two", Refusal(clauses, sentence => sentence == 0), StringComparison.Ordinal);
        Assert.Contains("one clause and of two", Refusal(clauses, sentence => sentence == 1), StringComparison.Ordinal);

        string Refusal(int[] given, Func<int, bool> include) =>
            Assert.Throws<ArgumentException>(() => ClauseHold.Of(recording, 0, words, given, include)).Message;
    }

    private static bool IsSecond(RecordedStep step) => step.Part == SentencePart.SecondClause || (step.Part == SentencePart.End && step.Position > 6);

    private static ClauseHold Of(Func<RecordedStep, float> state, params Sentence[] sentences) =>
        Of(HandMade.Of(Basic, 1, step => [state(step)], _ => [], sentences), _ => true);

    private static ClauseHold Of(Recording recording, Func<int, bool> include)
    {
        var words = ClauseSeparation.WordsOf(recording, _ => true);
        return ClauseHold.Of(recording, 0, words, [.. words.Select(word => word.Slot)], include);
    }
}

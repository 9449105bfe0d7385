using CslRepro.Harness.Verdicts;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Verdicts;

/// <summary>Which verdicts few runs may leave that more would turn into the expected one.</summary>
public class VerdictTests
{
    [Property]
    public void Every_verdict_may_become_itself(Observation observation, ExplanationAnswer explanation, bool within)
    {
        var verdict = new Verdict(observation, explanation);
        Assert.True(verdict.MayBecome(verdict, within));
    }

    [Property]
    public void What_is_open_on_both_questions_may_become_anything(Observation observation, ExplanationAnswer explanation, bool within)
    {
        var expected = new Verdict(observation, explanation);
        Assert.True(new Verdict(Observation.Undecided, ExplanationAnswer.Untested).MayBecome(expected, within));
        Assert.True(new Verdict(Observation.Undecided, ExplanationAnswer.NoneOffered).MayBecome(expected, within));
    }

    [Property]
    public void An_answer_that_is_no_way_to_the_expected_one_is_none_whatever_the_other_question_says(ExplanationAnswer explanation, bool within)
    {
        Assert.False(new Verdict(Observation.Reproduced, explanation).MayBecome(new(Observation.NotReproduced, explanation), within));
        Assert.False(new Verdict(Observation.ReproducedWithinScope, explanation).MayBecome(new(Observation.NotReproduced, explanation), within));
        Assert.False(new Verdict(Observation.NotReproduced, explanation).MayBecome(new(Observation.Reproduced, explanation), within));
        Assert.Equal(within, new Verdict(Observation.NotReproduced, explanation).MayBecome(new(Observation.ReproducedWithinScope, explanation), within));
    }

    [Fact]
    public void A_refuted_explanation_may_turn_out_to_be_another_s_and_nothing_else()
    {
        var refuted = new Verdict(Observation.Reproduced, ExplanationAnswer.Refuted);
        Assert.True(refuted.MayBecome(new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts), false));
        Assert.False(refuted.MayBecome(new(Observation.Reproduced, ExplanationAnswer.Upheld), false));
        var upheld = new Verdict(Observation.Reproduced, ExplanationAnswer.Upheld);
        Assert.False(upheld.MayBecome(new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts), false));
        Assert.False(upheld.MayBecome(new(Observation.NotReproduced, ExplanationAnswer.Upheld), true));
    }

    [Fact]
    public void Answers_are_told_in_words()
    {
        Assert.Equal("not reproduced; explanation: none offered", new Verdict(Observation.NotReproduced, ExplanationAnswer.NoneOffered).ToString());
        Assert.Equal(Enum.GetValues<Observation>().Length, Enum.GetValues<Observation>().Select(AnswerWords.InWords).Distinct().Count());
        Assert.Equal(Enum.GetValues<ExplanationAnswer>().Length, Enum.GetValues<ExplanationAnswer>().Select(AnswerWords.InWords).Distinct().Count());
        Assert.Equal(Enum.GetValues<Decision>().Length, Enum.GetValues<Decision>().Select(AnswerWords.InWords).Distinct().Count());
    }
}

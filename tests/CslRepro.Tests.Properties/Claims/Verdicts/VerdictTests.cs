using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Verdicts;

/// <summary>Which verdicts few runs may leave that more would turn into the expected one.</summary>
public class VerdictTests
{
    private static readonly Verdict[] All =
    [
        .. from observation in Enum.GetValues<Observation>()
           from explanation in Enum.GetValues<ExplanationAnswer>()
           select new Verdict(observation, explanation),
    ];

    [Fact]
    public void Every_verdict_may_become_itself() =>
        Assert.All(All, verdict => Assert.True(verdict.MayBecome(verdict, false) && verdict.MayBecome(verdict, true)));

    [Fact]
    public void What_is_open_on_both_questions_may_become_anything() => Assert.All(All, expected => Assert.All(
        new[] { ExplanationAnswer.Untested, ExplanationAnswer.NoneOffered },
        open => Assert.True(new Verdict(Observation.Undecided, open).MayBecome(expected, false))));

    [Fact]
    public void Of_observations_only_an_open_one_changes_and_a_refuted_one_where_a_narrower_statement_may_hold() => Assert.All(
        from before in All from after in All where before.Explanation == after.Explanation select (before, after),
        pair =>
        {
            var isOpen = pair.before.Observation == Observation.Undecided || pair.before == pair.after;
            Assert.Equal(isOpen, pair.before.MayBecome(pair.after, false));
            var isPart = (pair.before.Observation, pair.after.Observation)
                is (Observation.NotReproduced, Observation.ReproducedWithinScope or Observation.Underspecified);
            Assert.Equal(isOpen || isPart, pair.before.MayBecome(pair.after, true));
        });

    [Fact]
    public void Of_explanations_only_an_open_one_changes_and_a_refuted_one_into_another_s() => Assert.All(
        from before in All from after in All where before.Observation == after.Observation select (before, after),
        pair => Assert.Equal(
            pair.before == pair.after
                || pair.before.Explanation is ExplanationAnswer.Untested or ExplanationAnswer.NoneOffered
                || (pair.before.Explanation == ExplanationAnswer.Refuted && pair.after.Explanation == ExplanationAnswer.AnotherAccounts),
            pair.before.MayBecome(pair.after, false)));

    [Fact]
    public void Both_answers_must_be_on_the_way()
    {
        Assert.False(new Verdict(Observation.Undecided, ExplanationAnswer.Upheld).MayBecome(new(Observation.Reproduced, ExplanationAnswer.Refuted), true));
        Assert.False(new Verdict(Observation.Reproduced, ExplanationAnswer.Untested).MayBecome(new(Observation.NotReproduced, ExplanationAnswer.Upheld), true));
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

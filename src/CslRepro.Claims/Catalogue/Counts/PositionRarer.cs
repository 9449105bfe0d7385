using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>How many clauses of the grammar state a position, and how many a colour.</summary>
internal static class PositionRarer
{
    public static Claim Claim { get; } = new()
    {
        Id = "task-position-rarer",
        Group = TaskClaims.Group,
        Assertion = "A position is stated less often than a colour.",
        Place = "figure 14",
        Basis = Basis.Asserted,
        Reading = Reading.Both,
        Rule = "Of the clauses of the grammar of 4 objects, which are drawn with equal chances, fewer state a position than a colour.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "As many clauses state a position as state a colour. A single position is stated more often than a single colour, since there are fewer of "
            + "them, and along the clause a position is known for longer than a colour.",
        Hypotheses =
        [
            new(
                "clauses that state a colour minus clauses that state a position",
                Of(count => count.WithColour - count.WithPosition),
                Criterion.Holds("above 0", difference => difference > 0))
            {
                Why = "\"Less often\" is at least one clause less.",
            },
        ],
        Controls =
        [
            Control.Reported(
                "Both are stated at all.",
                new("clauses that state a position", Of(count => count.WithPosition), Criterion.Holds("above 0", clauses => clauses > 0))),
            Control.Reported(
                "Is a single position, such as left, stated less often than a single colour, such as red?",
                new(
                    "clauses that state one colour minus clauses that state one position",
                    Of(count => ((double)count.WithColour / count.Colours) - ((double)count.WithPosition / count.Positions)),
                    Criterion.Holds("above 0", difference => difference > 0))),
            Control.Reported(
                "Is a position known for a smaller part of the clause?",
                new(
                    "words from the colour's on minus words from the position's on, all clauses",
                    Of(count => count.WordsAfterColour - count.WordsAfterPosition),
                    Criterion.Holds("above 0", difference => difference > 0))),
        ],
        Scope = "n = 4, all clauses enumerated",
        Summary = evidence => evidence.Get(ConceptCountExperiment.Instance) is var count
            ? $"{count.WithPosition} of {count.Clauses} clauses state a position, {count.WithColour} a colour."
            : "",
    };

    private static Estimand Of(Func<ConceptCount, double> number) =>
        Estimand.From(ConceptCountExperiment.Instance, result => new Count(number(result)));
}

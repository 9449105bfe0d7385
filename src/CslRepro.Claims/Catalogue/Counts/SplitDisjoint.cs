using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Counts.TaskNumbers;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>Sentences that stand in the training and in the test set.</summary>
internal static class SplitDisjoint
{
    public static Claim Claim { get; } = new()
    {
        Id = "task-split-disjoint",
        Group = TaskClaims.Group,
        Assertion = "Training and test sets share no sentence.",
        Place = "section 2.5",
        Basis = Basis.Ours,
        Reading = Reading.Both,
        Rule = "At n = 4 no training sentence of any seed stands in the test set.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The first and the last 300 of 688 shuffled one-object sentences do not overlap. They do at n = 3, where only 516 exist.",
        Hypotheses =
        [
            Hypothesis.Equal(
                "training sentences that stand in the test set, n = 4, all seeds",
                OfCorpora(4, corpora => corpora.Sum(corpus => corpus.SharedSentences)),
                0).Because("One shared sentence would make it false."),
        ],
        Controls =
        [
            Control.Required(
                "The count can find an overlap: at n = 3 the authors' slicing leaves 84 common one-object sentences.",
                new("fewest shared sentences of a corpus at n = 3", OfCorpora(3, FewestShared), Criterion.EqualTo(OverlapAtThree))
                {
                    Why = "Two slices of 300 out of 516 sentences share exactly 84: 300 + 300 - 516.",
                }),
        ],
        Scope = Scope + "; n = 3 as control",
        Summary = evidence => $"No overlap at n = 4; {CorporaOf(evidence, 3).Min(corpus => corpus.SharedSentences)} sentences at n = 3.",
    };

    private const int OverlapAtThree = 84;

    /// <summary>The fewest shared sentences; where that is the expected number but some corpus has more, the most: every corpus must have it.</summary>
    private static double FewestShared(IReadOnlyList<CorpusCount> corpora)
    {
        var (fewest, most) = (corpora.Min(corpus => corpus.SharedSentences), corpora.Max(corpus => corpus.SharedSentences));
        return fewest == OverlapAtThree ? most : fewest;
    }
}

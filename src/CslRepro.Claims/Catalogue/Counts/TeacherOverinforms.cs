using System.Globalization;
using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Counts.TaskNumbers;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>What teachers show beyond what sentences state.</summary>
internal static class TeacherOverinforms
{
    public static Claim Claim { get; } = new()
    {
        Id = "task-teacher-overinforms",
        Group = TaskClaims.Group,
        Assertion = "The teacher shows more than the sentence says.",
        Place = "section 2.4.1, figure 3",
        Basis = Basis.Asserted,
        Reading = Reading.Both,
        Rule = "In every training set a positive share of the teachers' ones is not stated by the sentence, and none that is stated is missing.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "What a sentence leaves unsaid is drawn at random and shown all the same.",
        Hypotheses =
        [
            new(
                "share of teacher ones that the sentence does not state",
                OfCorpora(4, corpora => corpora.All(corpus => corpus.UnstatedOnes > 0) ? Share(corpora) : 0),
                Criterion.Holds("above 0 in every corpus", share => share > 0))
            {
                Why = "\"More\" means at least one unstated thing; it must be so in every corpus.",
            },
            Hypothesis.Equal("stated concepts that a teacher lacks", OfCorpora(4, corpora => corpora.Sum(corpus => corpus.MissingOnes)), 0)
                .Because("A teacher that lacks something stated would show less, not more."),
        ],
        Controls =
        [
            Control.Required(
                "Where both objects are fully described there is nothing left to add.",
                Hypothesis.Equal(
                    "unstated ones of fully specified pairs",
                    OfCorpora(4, corpora => corpora.Sum(corpus => corpus.UnstatedOnesOfComplete)),
                    0).Because("Where all is stated there is nothing left to add; one would show a fault of the count.")),
            Control.Required(
                "That control is not empty.",
                new(
                    "fully specified pairs in the training sets",
                    OfCorpora(4, corpora => corpora.Sum(corpus => corpus.CompleteSentences)),
                    Criterion.Holds("above 0", pairs => pairs > 0))
                {
                    Why = "With no such pair the other control would hold without testing anything.",
                }),
        ],
        Scope = Scope,
        Summary = evidence => string.Create(CultureInfo.InvariantCulture, $"{Share(CorporaOf(evidence, 4)):P1} of what teachers show is not said."),
    };

    private static double Share(IReadOnlyList<CorpusCount> corpora) =>
        (double)corpora.Sum(corpus => corpus.UnstatedOnes) / corpora.Sum(corpus => corpus.TeacherOnes);
}

using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Counts.TaskNumbers;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>Number of sentences of the grammar.</summary>
internal static class SentenceCount
{
    public static Claim Claim { get; } = new()
    {
        Id = "task-sentence-count",
        Group = TaskClaims.Group,
        Assertion = "The grammar gives 172 n one-object sentences for n objects: 688 for n = 4, and 473,344 two-object ones.",
        Place = "figure 4",
        Basis = Basis.Inferred,
        Reading = Reading.Both,
        PaperNumber = "688 and 473,344",
        Rule = "Enumerated counts are equal for n = 4, and for every n from 3 to 50 the count is 172 n.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Counting the derivations of figure 4's grammar gives these numbers, and no sentence has two derivations.",
        Hypotheses =
        [
            Hypothesis.Equal("one-object sentences at n = 4", OfBasic(basic => basic.Sentences), 688),
            Hypothesis.Equal("two-object sentences at n = 4", OfBasic(basic => basic.Pairs), 473_344),
            Hypothesis.Equal(
                "numbers of objects with another count than 172 n",
                OfLanguages(languages => languages.Count(language => language.Sentences != 172 * language.Objects)),
                0).Because("The statement is about every number of objects; one exception would make it false."),
        ],
        Controls =
        [
            Control.Required(
                "No sentence can be derived in two ways.",
                Hypothesis.Equal(
                    "derivations beyond one a sentence, n = 3 ... 50",
                    OfLanguages(languages => languages.Sum(language => language.Derivations - language.Sentences)),
                    0).Because("One sentence with two derivations would make the count ambiguous.")),
            Control.Required(
                "Every sentence parses back to itself.",
                Hypothesis.Equal(
                    "sentences that do not, n = 3 ... 50",
                    OfLanguages(languages => languages.Sum(language => language.Sentences - language.ParsedBack)),
                    0).Because("One sentence that does not parse back would show that grammar and parser disagree.")),
        ],
        Scope = "n = 3 ... 50, all sentences enumerated",
        Summary = evidence => $"{Basic(evidence).Sentences} one-object and {Basic(evidence).Pairs} two-object sentences at n = 4.",
    };
}

using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Counts.TaskNumbers;

namespace CslRepro.Claims.Catalogue.Counts;

/// <summary>Numbers of input words and of outputs.</summary>
internal static class Dimensions
{
    public static Claim Claim { get; } = new()
    {
        Id = "task-dimensions",
        Group = TaskClaims.Group,
        Assertion = "The basic corpus has 20 input words and 22 outputs.",
        Place = "section 2.4",
        Basis = Basis.Asserted,
        Reading = Reading.Both,
        PaperNumber = "20 and 22",
        Rule = "Counts at n = 4 are equal; for every n from 3 to 50 there are 2 (n + 7) outputs.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Counting words and concepts gives these numbers.",
        Hypotheses =
        [
            Hypothesis.Equal("words at n = 4", OfBasic(basic => basic.Words), 20),
            Hypothesis.Equal("outputs at n = 4", OfBasic(basic => basic.Outputs), 22),
        ],
        Controls =
        [
            Control.Required(
                "The dimensions grow with the objects as defined.",
                Hypothesis.Equal(
                    "numbers of objects with another D than 2 (n + 7)",
                    OfLanguages(languages => languages.Count(language => language.Outputs != 2 * (language.Objects + 7))),
                    0).Because("The definition holds for every number of objects; one exception would make it false.")),
        ],
        Scope = "n = 3 ... 50",
        Summary = evidence => $"V = {Basic(evidence).Words}, D = {Basic(evidence).Outputs} at n = 4.",
    };
}

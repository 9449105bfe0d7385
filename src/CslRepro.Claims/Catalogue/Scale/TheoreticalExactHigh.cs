using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The theoretical model's exact error at 4 objects.</summary>
internal static class TheoreticalExactHigh
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-theoretical-exact-high",
        Group = ScaleClaims.Group,
        Assertion = "The exact error of the theoretical model is high even for few objects.",
        Place = "section 3.2, figure 6",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Keys,
        Rule = "At 4 objects the exact error of the theoretical model lies above 25 %.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The stored scenes hold what sentences leave unsaid, so nearly half of the test sentences get too much, at 4 objects as well as at 15.",
        Hypotheses =
        [
            Hypothesis.Above("exact error of the theoretical model, n = 4", Rate(ScaleConditions.Keywords(4), ExactError), 0.25)
                .Because("The paper names no limit; ours is one sentence in four, which counts as \"high\"."),
        ],
        Controls =
        [
            Control.Required(
                "A trained network is not that bad: ESN FL.",
                Hypothesis.Below("exact error of ESN FL, n = 4", Rate(ScaleConditions.Esn(4), ExactError), 0.25)
                    .Because("The paper names no limit; ours is the same as for the theoretical model.")),
            Control.Reported(
                "Its valid error, which the threshold on whole scenes does not touch.",
                Hypothesis.Below("valid error of the theoretical model, n = 4", Rate(ScaleConditions.Keywords(4), ValidError), 0.25)),
        ],
        Scope = Scope,
        Summary = evidence => $"{Percent(evidence.Get(ScaleExperiment.Runs).Rate(ScaleConditions.Keywords(4), ExactError).Rate)} at 4 objects.",
    };
}

using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The theoretical model against the ESN at every number of objects.</summary>
internal static class EsnBelowTheoretical
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-esn-below-theoretical",
        Group = ScaleClaims.Group,
        Assertion = "The ESN has lower errors than the theoretical model over the whole range.",
        Place = "section 3.2, figure 6",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Keys,
        Rule = "At each number of objects both errors of the theoretical model minus those of ESN FL lie above 0.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.Untested),
        Reason = "The exact error of the ESN is far below at every number of objects. But with the program's keys the theoretical model makes no "
            + "valid error at all at 4 objects, where the ESN makes a few; up to 15 objects the two cannot be told apart, and from 20 on the "
            + "ESN is below. With the text's keys, which lose the second \"orange\" of \"orange orange\", the theoretical model errs at 4 objects, "
            + "too.",
        Hypotheses = [.. Objects.SelectMany(objects => Errors.Select(error => Difference(error, ScaleConditions.Esn(objects), objects)))],
        Controls =
        [
            .. FairObjects.SelectMany(objects => Errors.Select(error =>
                Control.Reported("The ESN on a shuffled training set.", Difference(error, ScaleConditions.EsnShuffled(objects), objects)))),
        ],
        Explanation = new("Section 3.2: the ESN takes the concepts of a sentence apart, where the theoretical model must have met their combination."),
        Scope = Scope,
        Summary = evidence =>
            $"Theoretical model, valid: {Curve(evidence, ScaleConditions.Keywords, ValidError)}; exact: "
                + $"{Curve(evidence, ScaleConditions.Keywords, ExactError)}.",
    };

    private static Hypothesis Difference((string Name, Func<RunResult, double> Of) error, Condition esn, int objects) =>
        Above(error, ScaleConditions.Keywords(objects), esn, "theoretical model minus ESN FL", objects);
}

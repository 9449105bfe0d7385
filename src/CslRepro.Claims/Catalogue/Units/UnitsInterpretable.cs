using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Each of the ten units with the largest weights to a concept by itself.</summary>
internal static class UnitsInterpretable
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-esn-units-interpretable",
        Group = UnitClaims.Group,
        Assertion = "Most of the 10 reservoir units with the largest weights to one concept are, each by itself, at least partly interpretable.",
        Place = "section 4.3, figure 9",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs,
        Rule = "A unit counts as partly interpretable if the concept's word is among the three words at which it changes most, of the 18 that are spoken. "
            + "More than half of the 10 units with the largest weights to <glass, slot 1> are so: the mean share lies above 0.5. The verdict rests on a "
            + "control: of 10 units drawn at random for each concept fewer than half are so.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Nearly nine of the ten have `glass` among their three strongest words, and half of them change at it more than at any other. Over all "
            + "concepts it is two thirds; of random units as many as chance gives, one in six. Why they do so, the input's wiring, is another claim's matter "
            + "(unit-esn-keyword-units).",
        Hypotheses =
        [
            Hypothesis.Above(
                "share of the 10 units of <glass, slot 1> with `glass` among their three strongest words",
                Mean(UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsPartly),
                0.5).In(Bounds.Share)
                .Because("\"Most\" is more than half."),
        ],
        Controls =
        [
            Control.Required(
                "Random units are not.",
                Hypothesis.Below(
                    "share of 10 random units with a concept's word among their three strongest",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.RandomUnitsPartly),
                    0.5).In(Bounds.Share)
                    .Because("The same limit; by chance it is 3 of 18.")),
            Control.Reported(
                "The same over all concepts.",
                Hypothesis.Above(
                    "share of the 10 units of a concept with its word among their three strongest",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsPartly),
                    0.5).In(Bounds.Share)),
            Control.Reported(
                "`glass` alone, above all other words.",
                Hypothesis.Above(
                    "share of the 10 units of <glass, slot 1> that answer to `glass` above all other words",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsStrongest),
                    0.5).In(Bounds.Share)),
            Control.Reported(
                "ESN CL.",
                Hypothesis.Above(
                    "share of the 10 units of <glass, slot 1> with `glass` among their three strongest words, ESN CL",
                    Mean(UnitsExperiment.EsnContinuous, UnitNumber.GlassUnitsPartly),
                    0.5).In(Bounds.Share)),
        ],
        Scope = Scope,
        Summary = evidence => $"Of the 10 units of <glass, slot 1> {Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsPartly)} have `glass` "
            + $"among their three strongest words, of random units {Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.RandomUnitsPartly)}.",
    };
}

using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The units with the largest weights to a concept at its word, beside units drawn at random and units wired to the word.</summary>
internal static class KeywordUnits
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-esn-keyword-units",
        Group = UnitClaims.Group,
        Assertion = "The 10 reservoir units with the largest weights to <glass, slot 1> answer to `glass` above all other words.",
        Place = "section 4.3, figure 9",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs,
        PaperNumber = "<glass, slot 1>: 0.312 at `glass` against 0.097 at the strongest other word",
        Rule = "The ratio of the units' change at `glass` to that at the strongest other word lies above 1. The verdict rests on a control: 10 random units "
            + "answer to a concept's word above all others for less than half of the concepts.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
        Reason = "As in the paper for its example, and for most of the other concepts. But it is wiring: three quarters of the chosen units get "
            + "input from the word, where one in ten would by chance, and any 10 units that get this input answer to the word above all others, "
            + "for every concept, and more strongly than the chosen ones. The readout finds units that listen to the word; it finds no units of "
            + "a special kind.",
        Seeds = SeedBlock.Decision(2),
        Hypotheses =
        [
            Hypothesis.Above(
                "change of the 10 units of <glass, slot 1> at `glass` / at the strongest other word",
                Ratio(UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtGlass, UnitNumber.GlassUnitsAtSecond),
                1).In(Bounds.Count) with { Paper = 0.312 / 0.097 },
        ],
        Controls =
        [
            Control.Required(
                "10 random units do not.",
                Hypothesis.Below(
                    "share of concepts whose word 10 random units answer to above all others",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.RandomUnitsShare),
                    0.5).In(Bounds.Share)
                    .Because("The paper names no limit; ours is half: random units must fail for most concepts.")),
            Control.Reported(
                "The chosen units beside those drawn from the wired ones.",
                Hypothesis.Above(
                    "change at the own word, chosen / wired",
                    Ratio(UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtOwn, UnitNumber.WiredUnitsAtOwn),
                    1)),
            Control.Reported(
                "For how many concepts it is so.",
                Hypothesis.Above(
                    "share of concepts whose 10 units answer to their word above all others",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsShare),
                    0.9).In(Bounds.Share)),
            Control.Reported(
                "ESN CL.",
                Hypothesis.Above(
                    "share of concepts whose 10 units answer to their word above all others, ESN CL",
                    Mean(UnitsExperiment.EsnContinuous, UnitNumber.KeywordUnitsShare),
                    0.9).In(Bounds.Share)),
        ],
        Explanation = Explanation.None with
        {
            Rivals =
            [
                new Statement(
                    "The units answer to the word because the random input matrix feeds it to them, whatever their readout weights: more of them get it than "
                        + "the one in ten that chance gives, and any 10 units that get it answer to it above all others.",
                    Hypothesis.Above(
                        "share of the chosen units that get input from their concept's word",
                        Mean(UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsWired),
                        0.1).In(Bounds.Share)
                        .Because("Chance: one unit in ten gets input from a given word."),
                    Hypothesis.Above(
                        "share of concepts whose word 10 units with input from it answer to above all others",
                        Mean(UnitsExperiment.EsnFinal, UnitNumber.WiredUnitsShare),
                        0.9).In(Bounds.Share)
                        .Because("The paper names no limit; ours is nine concepts in ten, which stand for \"a concept\".")),
            ],
        },
        Scope = Scope,
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"<glass, slot 1>: {Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtGlass):0.000} at `glass`, "
                + $"{Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.GlassUnitsAtSecond):0.000} at the strongest other word; all concepts "
                + $"{Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtOwn):0.000} and "
                + $"{Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsAtSecond):0.000}. "
                + $"{Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.KeywordUnitsWired)} of the chosen units get input from the word."),
    };
}

using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Whether one of the units that serve many outputs answers to `and`, beside what as many units drawn at random would give.</summary>
internal static class AndUnit
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-esn-and-unit",
        Group = UnitClaims.Group,
        Assertion = "One of the units that serve more than 5 outputs answers to `and` above all other words.",
        Place = "section 4.3",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs + " The units are chosen as the text says.",
        PaperNumber = "0.030 against 0.0031 at the strongest other word",
        Rule = "More than one instance in twenty has such a unit.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
        Reason = "Such a unit is there in some instances, so that a reservoir which has one is nothing special. Nor does it say anything of "
            + "learning: more than 80 of the 1000 units answer to `and` above all other words anyway, some of them because they hear no other word, "
            + "and as many units drawn at random hold one about as often.",
        Seeds = SeedBlock.Decision(2),
        Hypotheses =
        [
            Hypothesis.Above(
                "share of instances with such a unit",
                Estimand.From(
                    UnitsExperiment.Runs,
                    [UnitsExperiment.EsnFinal],
                    runs => ShareEstimate.Of([.. runs.Of(UnitsExperiment.EsnFinal).Select(run => Present(run) > 0)])),
                0.05).Because("The paper tells of one reservoir; ours is 5 %, below which its find would be a lucky draw."),
        ],
        Controls =
        [
            Control.Reported(
                "Among 1000 units there are such units anyway.",
                Hypothesis.Above("units that answer to `and` above all others", Mean(UnitsExperiment.EsnFinal, UnitNumber.AllAndUnits), 1)),
            Control.Reported(
                "By the input weights alone.",
                Hypothesis.Above(
                    "units that get input from `and` and no other word",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.UnitsWiredToAndAlone),
                    1)),
        ],
        Explanation = new("Abstract, section 4.3: both networks come to stress units that hold the structure of the sentence.")
        {
            Rivals =
            [
                new Statement(
                    "Chance: units drawn at random hold one about as often, since some of a reservoir's units answer to `and` whatever is read from them.",
                    Hypothesis.Below(
                        "presence minus its probability for units drawn at random",
                        Mean(UnitsExperiment.EsnFinal, run => Present(run) - ByChance(run)),
                        0.1).In(Bounds.ShareDifference).Because("The paper names no limit; ours is one instance in ten beyond chance (0).")),
            ],
        },
        Scope = Scope,
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"Such a unit in {Percent(evidence.Get(UnitsExperiment.Runs).Of(UnitsExperiment.EsnFinal).Average(Present))} of the instances; among all 1000 "
                + $"units {Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.AllAndUnits):0} answer to `and` above all other words, and "
                + $"{Average(evidence, UnitsExperiment.EsnFinal, UnitNumber.UnitsWiredToAndAlone):0} get input from no other word."),
    };

    /// <summary>1 if the instance has such a unit, else 0.</summary>
    private static double Present(RunResult run) => Of(run, UnitNumber.MultiPurposeAndUnits) > 0 ? 1 : 0;

    /// <summary>How likely such a unit is among as many units drawn at random.</summary>
    private static double ByChance(RunResult run) =>
        1 - ExactMath.Pow(1 - (Of(run, UnitNumber.AllAndUnits) / new EsnSettings().Units), Of(run, UnitNumber.MultiPurposeCount));
}

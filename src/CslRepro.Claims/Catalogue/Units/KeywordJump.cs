using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The rise of a concept's output at its word against its changes elsewhere.</summary>
internal static class KeywordJump
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-keyword-jump",
        Group = UnitClaims.Group,
        Assertion = "The outputs of ESN CL and of the LSTM jump when their keyword is heard.",
        Place = "section 4.1, figure 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models
            + " CL has the program's radius of 1.3 (table 1: 1.1).",
        Rule = "In ESN CL and in LSTM 20 the rise of a concept's output at its word lies above its mean absolute change at the sentence's other words.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At its word a concept's output rises by about 0.6, at other words it moves by less than 0.11. The jump belongs to the slot spoken of and "
            + "is learnt: the LSTM as it starts does not show it. ESN FL shows it too, under its wild swings.",
        Hypotheses = [Jump("ESN CL", UnitsExperiment.EsnContinuous), Jump("LSTM 20", UnitsExperiment.Lstm)],
        Controls =
        [
            OwnSlot("ESN CL", UnitsExperiment.EsnContinuous),
            OwnSlot("LSTM 20", UnitsExperiment.Lstm),
            Control.Reported("ESN FL, which learns nothing before END.", Jump("ESN FL", UnitsExperiment.EsnFinal)),
            Control.Reported("The LSTM as it starts.", Jump("untrained LSTM 20", UnitsExperiment.LstmUntrained)),
        ],
        Scope = Scope,
        Summary = evidence =>
            $"{Numbers(evidence, "ESN CL", UnitsExperiment.EsnContinuous)}, {Numbers(evidence, "LSTM 20", UnitsExperiment.Lstm)} elsewhere.",
    };

    private static Hypothesis Jump(string name, Condition condition) => Hypothesis.Above(
        $"rise at the keyword minus change at other words, {name}",
        Difference(condition, UnitNumber.RiseAtKeyword, UnitNumber.ChangeElsewhere),
        0);

    private static Control OwnSlot(string name, Condition condition) => Control.Required(
        "The jump is one of the slot spoken of.",
        Hypothesis.Above(
            $"rise at the keyword minus that in the other slot, {name}",
            Difference(condition, UnitNumber.RiseAtKeyword, UnitNumber.RiseOfOtherSlot),
            0));

    private static string Numbers(Evidence evidence, string name, Condition condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name} {Average(evidence, condition, UnitNumber.RiseAtKeyword):0.00} at the keyword against "
            + $"{Average(evidence, condition, UnitNumber.ChangeElsewhere):0.00}");
}

using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The object orange at the word "orange" and at the noun after it, beside the word "red".</summary>
internal static class OrangeSpike
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-orange-spike",
        Group = UnitClaims.Group,
        Assertion = "\"orange\" before a noun first raises the object orange of its slot, and the noun takes that back, in the ESN (CL) and in the LSTM.",
        Place = "section 4.1, figure 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models
            + " CL has the program's radius of 1.3 (table 1: 1.1).",
        Rule = "In ESN CL and in LSTM 20 the object's output rises more at \"orange\" than at \"red\", and falls more at the noun after \"orange\" than "
            + "after \"red\", paired by instance.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Clear in ESN CL; in the LSTM it is smaller and differs more between instances. Most of what the noun takes back is no effect of "
            + "\"orange\": after \"red\" the noun lowers the object orange nearly as much, since before the noun every object is possible. By "
            + "the first form of the rule it would be undecided: that form also rested on \"red\" not raising the object orange, which it does a little, and "
            + "the control was made a reported one after its numbers were known (docs/departures.md).",
        Hypotheses = [.. Models.SelectMany(model => new[] { Rise(model.Name, model.Condition), Fall(model.Name, model.Condition) })],
        Controls =
        [
            .. Models.Select(model => Control.Reported(
                "How much \"red\" raises the object orange by itself.",
                Hypothesis.Below($"rise of the object orange at \"red\", {model.Name}", Mean(model.Condition, UnitNumber.RedRise), 0.05))),
            Control.Reported("ESN FL.", Rise("ESN FL", UnitsExperiment.EsnFinal)),
            Control.Reported("ESN FL.", Fall("ESN FL", UnitsExperiment.EsnFinal)),
        ],
        Scope = Scope,
        Summary = evidence => "Object orange: " + string.Join(", ", Models.Select(model => string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Name} {Average(evidence, model.Condition, UnitNumber.OrangeRise):+0.00;-0.00} at \"orange\" and "
                + $"{Average(evidence, model.Condition, UnitNumber.OrangeAtNoun):+0.00;-0.00} at the noun (\"red\": "
                + $"{Average(evidence, model.Condition, UnitNumber.RedRise):+0.00;-0.00} and "
                + $"{Average(evidence, model.Condition, UnitNumber.RedAtNoun):+0.00;-0.00})"))) + ".",
    };

    private static (string Name, Condition Condition)[] Models => [("ESN CL", UnitsExperiment.EsnContinuous), ("LSTM 20", UnitsExperiment.Lstm)];

    private static Hypothesis Rise(string name, Condition condition) => Hypothesis.Above(
        $"rise of the object orange at \"orange\" minus at \"red\", {name}",
        Difference(condition, UnitNumber.OrangeRise, UnitNumber.RedRise),
        0);

    private static Hypothesis Fall(string name, Condition condition) => Hypothesis.Below(
        $"change of the object orange at the noun after \"orange\" minus after \"red\", {name}",
        Difference(condition, UnitNumber.OrangeAtNoun, UnitNumber.RedAtNoun),
        0);
}

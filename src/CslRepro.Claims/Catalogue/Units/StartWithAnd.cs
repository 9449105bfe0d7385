using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Sentences that start with `and`: what it takes from slot 1 and gives to slot 2.</summary>
internal static class StartWithAnd
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-start-with-and",
        Group = UnitClaims.Group,
        Assertion = "A sentence that starts with `and` silences slot 1 and puts its content into slot 2, in the LSTM more than in the ESN.",
        Place = "section 9.2, figure 23",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models + " All 688 clauses are ours (figure 23: single sentences).",
        Rule = "Over all clauses, said with `and` before them: in LSTM 20 the stated concepts' final outputs in slot 1 fall below half of what they are "
            + "without it; in LSTM 20 and in ESN FL those in slot 2 rise; and the shift from slot 1 to slot 2 is larger in LSTM 20 than in ESN FL. The "
            + "verdict rests on `and` shifting more than `there` in both.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "In the LSTM slot 1 falls to about 0.4 and slot 2 rises to nearly its full height; in both ESNs slot 1 keeps about two thirds or more and "
            + "slot 2 rises by about 0.3. `there` does nothing of the kind, so that it is `and` itself that the networks count clauses by.",
        Hypotheses =
        [
            Silenced("LSTM 20", UnitsExperiment.Lstm),
            SecondRises("LSTM 20", UnitsExperiment.Lstm),
            SecondRises("ESN FL", UnitsExperiment.EsnFinal),
            ShiftsMore("ESN FL", UnitsExperiment.EsnFinal),
        ],
        Controls =
        [
            NotThere("LSTM 20", UnitsExperiment.Lstm),
            NotThere("ESN FL", UnitsExperiment.EsnFinal),
            Control.Reported("Does it silence slot 1 of ESN FL?", Silenced("ESN FL", UnitsExperiment.EsnFinal)),
            Control.Reported("ESN CL.", Silenced("ESN CL", UnitsExperiment.EsnContinuous)),
            Control.Reported("ESN CL.", SecondRises("ESN CL", UnitsExperiment.EsnContinuous)),
            Control.Reported("ESN CL.", ShiftsMore("ESN CL", UnitsExperiment.EsnContinuous)),
        ],
        Scope = "n = 4, all 688 clauses each",
        Summary = evidence => $"{Numbers(evidence, "LSTM 20", UnitsExperiment.Lstm)}; {Numbers(evidence, "ESN FL", UnitsExperiment.EsnFinal)}.",
    };

    private static Hypothesis Silenced(string name, Condition condition) => Hypothesis.Below(
        $"stated concepts in slot 1, with `and` minus half of without, {name}",
        Mean(condition, run => Of(run, UnitNumber.Slot("and", 1)) - (Of(run, UnitNumber.Slot("plain", 1)) / 2)),
        0).Because("The paper names no limit; ours is half, which is 0 here: \"silences\" is read as less than half.");

    private static Hypothesis SecondRises(string name, Condition condition) => Hypothesis.Above(
        $"stated concepts in slot 2, with `and` minus without, {name}",
        Difference(condition, UnitNumber.Slot("and", 2), UnitNumber.Slot("plain", 2)),
        0);

    private static Hypothesis ShiftsMore(string name, Condition esn) => Hypothesis.Above(
        $"shift from slot 1 to slot 2, LSTM 20 minus {name}",
        Estimand.From(
            UnitsExperiment.Runs,
            [UnitsExperiment.Lstm, esn],
            runs => MeanEstimate.From(
                [.. runs.Of(UnitsExperiment.Lstm).Zip(runs.Of(esn), (lstm, other) => Shift(lstm, "and") - Shift(other, "and"))],
                VarianceFloor)),
        0);

    private static Control NotThere(string name, Condition condition) => Control.Required(
        "It is `and`, not any word before the clause.",
        Hypothesis.Above($"shift by `and` minus shift by `there`, {name}", Mean(condition, run => Shift(run, "and") - Shift(run, "there")), 0));

    /// <summary>What a word before the clause adds to slot 2 minus what it adds to slot 1.</summary>
    private static double Shift(RunResult run, string opening) =>
        Of(run, UnitNumber.Slot(opening, 2))
            - Of(run, UnitNumber.Slot("plain", 2))
            - (Of(run, UnitNumber.Slot(opening, 1)) - Of(run, UnitNumber.Slot("plain", 1)));

    private static string Numbers(Evidence evidence, string name, Condition condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: slot 1 {Average(evidence, condition, UnitNumber.Slot("plain", 1)):0.00} to "
            + $"{Average(evidence, condition, UnitNumber.Slot("and", 1)):0.00}, slot 2 "
            + $"{Average(evidence, condition, UnitNumber.Slot("plain", 2)):0.00} to {Average(evidence, condition, UnitNumber.Slot("and", 2)):0.00}");
}

using System.Globalization;
using CslRepro.Experiments.ClauseTracking;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Units that tell the words of the second clause from those of the first.</summary>
internal static class ClauseTracking
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-both-track-clause",
        Group = UnitClaims.Group,
        Assertion = "Both models have units that keep track of which clause is read.",
        Place = "abstract, sections 4.3 and 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "Only words at the same place of their sentences are compared, so that time alone separates nothing. The unit that separates the words of both "
            + "clauses most, chosen on one half of the sentences, does so on the other half more than the unit that is chosen when clauses are permuted "
            + "(ESN FL, LSTM 20), and in the LSTM more than before training.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "In both models the best unit separates the clauses without fail, or nearly so. The LSTM learns its cell. The reservoir has such units "
            + "before it learns anything, among many: it is no strategy that the ESN came to, but what random weights hold anyway. The LSTM's cell "
            + "still tells after END whether there was a second clause; whether the reservoir's best unit does is open.",
        Hypotheses =
        [
            Beyond("ESN FL", ClauseTrackingExperiment.EsnFinal),
            Beyond("LSTM 20", ClauseTrackingExperiment.Lstm),
            Hypothesis.Above(
                "separation of the best unit, LSTM 20 minus LSTM 20 as it starts",
                ClauseTrackingExperiment.Runs.Difference(
                    ClauseTrackingExperiment.Lstm,
                    ClauseTrackingExperiment.LstmUntrained,
                    ClauseTrackingNumber.BestUnit,
                    ClauseTrackingNumber.BestUnit),
                0),
        ],
        Controls =
        [
            Control.Reported("The LSTM as it starts.", Beyond("LSTM 20 as it starts", ClauseTrackingExperiment.LstmUntrained)),
            .. HeldToEnd("ESN FL", ClauseTrackingExperiment.EsnFinal),
            .. HeldToEnd("LSTM 20", ClauseTrackingExperiment.Lstm),
            Control.Reported(
                "Any unit of the reservoir.",
                Hypothesis.Above(
                    "mean absolute separation of a unit, ESN FL",
                    ClauseTrackingExperiment.Runs.Mean(ClauseTrackingExperiment.EsnFinal, ClauseTrackingNumber.AnyUnit),
                    0.5)),
        ],
        Scope = UnitNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(ClauseTrackingExperiment.Runs);
            string Best(Condition condition) =>
                string.Create(CultureInfo.InvariantCulture, $"{runs.Average(condition, ClauseTrackingNumber.BestUnit):0.000}");
            return $"Separation of the best unit (1: no overlap): ESN FL {Best(ClauseTrackingExperiment.EsnFinal)}, LSTM 20 "
                + $"{Best(ClauseTrackingExperiment.Lstm)}, as it starts {Best(ClauseTrackingExperiment.LstmUntrained)}.";
        },
    };

    private static IEnumerable<Control> HeldToEnd(string name, Condition condition) =>
    [
        Control.Reported(
            "Does the unit hold the clause up to END? A side of the unit is what lies beyond halfway between its means in both clauses.",
            Hypothesis.Above(
                $"sentences of two objects minus of one in which the best unit is on the second clause's side after END, {name}",
                ClauseTrackingExperiment.Runs.Mean(condition, ClauseTrackingNumber.BestUnitEnd),
                0.5).In(Bounds.ShareDifference)),
        Control.Reported(
            "The same of the unit that is chosen when clauses are permuted.",
            Hypothesis.Above(
                $"the same with permuted clauses, {name}",
                ClauseTrackingExperiment.Runs.Mean(condition, ClauseTrackingNumber.BestUnitEndPermuted),
                0.5).In(Bounds.ShareDifference)),
        Control.Reported(
            "And without a break?",
            Hypothesis.Above(
                $"sentences of two objects in which it stays on that side from the second clause's first word to END, {name}",
                ClauseTrackingExperiment.Runs.Mean(condition, ClauseTrackingNumber.BestUnitUnbroken),
                0.5).In(Bounds.Share)),
    ];

    private static Hypothesis Beyond(string name, Condition condition) => Hypothesis.Above(
        $"separation of the best unit minus that with permuted clauses, {name}",
        ClauseTrackingExperiment.Runs.Difference(condition, condition, ClauseTrackingNumber.BestUnit, ClauseTrackingNumber.BestUnitPermuted),
        0);
}

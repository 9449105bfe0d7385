using System.Globalization;
using CslRepro.Experiments.ClauseTracking;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Whether readouts give more weight to units that hold the clause.</summary>
internal static class StructureEmphasis
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-structure-emphasis",
        Group = UnitClaims.Group,
        Assertion = "Both models come to the same strategy: they put emphasis on the units that hold the structure of the sentence.",
        Place = "abstract, sections 4.3 and 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "Structure is which clause is read, emphasis the sum of a unit's absolute weights in the readout. Over the units of ESN FL and over the cells "
            + "of LSTM 20, Spearman's rank correlation of emphasis and separation of the clauses (words at the same place alone) lies above 0.",
        Expected = new(Observation.Undecided, ExplanationAnswer.NoneOffered),
        Reason = "In both models the correlation is about 0: the readout gives units that hold the clause no more weight than others. Among the 20 cells of an "
            + "LSTM it scatters widely between instances. Other structure than the clause, and other measures of emphasis than weights, were not tried.",
        Hypotheses = [Stressed("ESN FL", ClauseTrackingExperiment.EsnFinal), Stressed("LSTM 20", ClauseTrackingExperiment.Lstm)],
        Controls = [Control.Reported("The LSTM as it starts.", Stressed("LSTM 20 as it starts", ClauseTrackingExperiment.LstmUntrained))],
        Scope = UnitNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(ClauseTrackingExperiment.Runs);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Rank correlation of readout weight and separation: ESN FL "
                    + $"{runs.Average(ClauseTrackingExperiment.EsnFinal, ClauseTrackingNumber.Emphasis):0.00}, LSTM 20 "
                    + $"{runs.Average(ClauseTrackingExperiment.Lstm, ClauseTrackingNumber.Emphasis):0.00}.");
        },
    };

    private static Hypothesis Stressed(string name, Condition condition) => Hypothesis.Above(
        $"rank correlation of a unit's readout weight and its separation of clauses, {name}",
        ClauseTrackingExperiment.Runs.Mean(condition, ClauseTrackingNumber.Emphasis),
        0).In(Bounds.Correlation).Because("0 is no correlation.");
}

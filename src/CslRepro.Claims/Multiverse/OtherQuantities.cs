using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Claims.Catalogue.Performance;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Claims.Catalogue.Units;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using static CslRepro.Claims.Multiverse.ClaimNumber;
using static CslRepro.Claims.Multiverse.PaperChoices;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// Numbers of the remaining claims that training decides, each with the choices of the network that could change it. The hypotheses are the claims' own. Where
/// a claim is about the end of the training, when it ends is no choice; where it is about the regularisation, that is none.
/// </summary>
internal static class OtherQuantities
{
    private static readonly OpenChoice[] OfLongLstm = [LstmOrder, LstmGates];

    private static readonly OpenChoice[] OfBoth = [.. OfLstm, EsnInputs, EsnRegularisation];

    private static readonly OpenChoice[] OfKeywordsAndEsn =
        [Keys, EsnSparsity, EsnInputs, EsnRegularisation];

    /// <summary>Every quantity, in the order of the catalogue.</summary>
    public static IReadOnlyList<MultiverseQuantity> All { get; } =
    [
        Of(Lstm20Epochs.Claim, "lstm20-15-epochs", "validation RMSE, LSTM 20, after 15 epochs", OfLongLstm),
        Of(Lstm20Epochs.Claim, "lstm20-70-epochs", "validation RMSE, LSTM 20, after 70 epochs", OfLongLstm),
        Of(Lstm20Dropout.Claim, "lstm20-dropout", "exact error, LSTM 20, after 35 epochs", OfLongLstm),
        Cell("perf-table2-lstm-valid", OfLstm),
        Cell("perf-table2-lstm-exact", OfLstm),
        Cell("perf-table2-fl-valid", OfTrainedEsn),
        Cell("perf-table2-fl-exact", OfTrainedEsn),
        Cell("perf-table2-cl-valid", OfContinuous),
        Cell("perf-table2-cl-exact", OfContinuous),
        Of(Lstm20DegradesFirst.Claim, "lstm20-degrades-valid", "growth of the valid error from n = 4 to n = 8,", OfBoth),
        Of(Lstm20DegradesFirst.Claim, "lstm20-degrades-exact", "growth of the exact error from n = 4 to n = 8,", OfBoth),
        Of(EsnBelowLstm80.Claim, "esn-below-lstm80-valid-15", "valid error, LSTM 80 minus ESN FL, n = 15", OfBoth),
        Of(EsnBelowLstm80.Claim, "esn-below-lstm80-exact-15", "exact error, LSTM 80 minus ESN FL, n = 15", OfBoth),
        Of(TheoreticalExactHigh.Claim, "theoretical-exact", "exact error of the theoretical model, n = 4", [Keys]),
        Of(EsnLearnsQuicker.Claim, "esn-quicker-valid-4", "valid error, theoretical model minus ESN FL, n = 4, 250 sentences", OfKeywordsAndEsn),
        Of(EsnLearnsQuicker.Claim, "esn-quicker-exact-4", "exact error, theoretical model minus ESN FL, n = 4, 250 sentences", OfKeywordsAndEsn),
        Of(EsnLearnsQuicker.Claim, "esn-quicker-valid-20", "valid error, theoretical model minus ESN FL, n = 20, 250 sentences", OfKeywordsAndEsn),
        Of(
            Lstm40PassesTheoretical.Claim,
            "lstm40-below-theoretical-15",
            "exact error, theoretical model minus LSTM 40",
            [Keys, .. OfLstm]),
        Of(
            Lstm40PassesTheoretical.Claim,
            "lstm40-above-theoretical-50",
            "exact error, LSTM 40 minus theoretical model",
            [Keys, .. OfLstm]),
        Of(Lstm80FewObjects.Claim, "lstm80-above-lstm20", "exact error, LSTM 80 minus LSTM 20", OfLstm),
        Of(Lstm80FewObjects.Claim, "lstm80-above-lstm40", "exact error, LSTM 80 minus LSTM 40", OfLstm),
        Of(Lstm40Dropout.Claim, "lstm40-25-epochs", "validation RMSE, LSTM 40", OfLongLstm),
        Of(Lstm80Epochs.Claim, "lstm80-5-epochs", "validation RMSE, LSTM 80, after 5 epochs", OfLongLstm),
        Of(Lstm80Epochs.Claim, "lstm80-30-epochs", "validation RMSE, LSTM 80, after 30 epochs", OfLongLstm),
        Of(Lstm80Dropout.Claim, "lstm80-dropout", "exact error, LSTM 80, after 15 epochs", OfLongLstm),
        Of(OrangeSpike.Claim, "cl-orange-spike", "rise of the object orange at \"orange\" minus at \"red\", ESN CL", OfContinuous),
        Of(OrangeSpike.Claim, "cl-orange-inhibited", "change of the object orange at the noun after \"orange\" minus after \"red\", ESN CL", OfContinuous),
        Of(OrangeSpike.Claim, "lstm-orange-spike", "rise of the object orange at \"orange\" minus at \"red\", LSTM 20", OfLstm),
        Of(
            OrangeSpike.Claim,
            "lstm-orange-inhibited",
            "change of the object orange at the noun after \"orange\" minus after \"red\", LSTM 20",
            OfLstm),
        Of(UnitsInterpretable.Claim, "esn-units-interpretable", "share of the 10 units", OfTrainedEsn),
        Of(AndUnit.Claim, "esn-and-unit", "share of instances with such a unit", OfTrainedEsn),
        Of(StartWithAnd.Claim, "lstm-and-silences", "stated concepts in slot 1, with `and` minus half of without, LSTM 20", OfLstm),
        Of(StartWithAnd.Claim, "lstm-and-shifts", "stated concepts in slot 2, with `and` minus without, LSTM 20", OfLstm),
        Of(StartWithAnd.Claim, "esn-and-shifts", "stated concepts in slot 2, with `and` minus without, ESN FL", OfTrainedEsn),
        Of(TailOfRegularisation.Claim, "weaker-regulariser", "share of the absolute sum that the largest 8 % hold, a hundredth", OfReservoir),
        Of(TailOfRegularisation.Claim, "stronger-regulariser", "share of the absolute sum that the largest 8 % hold, a hundredfold", OfReservoir),
        Of(EndMovesNothing.Claim, "lstm-end-still", "change at END", OfLstm),
        Of(OtherSlotSpikes.Claim, "lstm-other-slot", "rise of slot 2's output", OfLstm),
        Of(OtherSlotSpikes.Claim, "lstm-other-slot-own", "the same rise minus", OfLstm),
        Of(StructureEmphasis.Claim, "esn-emphasis", "rank correlation of a unit's readout weight and its separation of clauses, ESN FL", OfTrainedEsn),
        Of(StructureEmphasis.Claim, "lstm-emphasis", "rank correlation of a unit's readout weight and its separation of clauses, LSTM 20", OfLstm),
        Of(FinalsOutside.Claim, "esn-finals-outside", "share of pairs", OfReservoir),
        Of(FinalContinents.Claim, "esn-finals-one-object", "share of states of the second clause nearest to final states, one object, no place", OfReservoir),
        Of(
            FinalContinents.Claim,
            "esn-finals-two-objects",
            "share of states of the second clause nearest to final states, two objects, two places",
            OfReservoir),
        Of(Uncertainty.Claim, "cl-before-keyword", "category before its keyword", [ContinuousRadius, EsnInputs]),
        Of(Uncertainty.Claim, "cl-scatter", "scatter of category before its keyword", [ContinuousRadius, EsnInputs]),
        Of(AirportsOutside.Claim, "lstm-airports-outside", "share of the island's states", OfLstm),
        Of(EndsAtAirport.Claim, "lstm-ends-on-island", "share of sentences that end on the island", OfLstm),
        Of(ConceptStaysActive.Claim, "lstm-concept-stays", "share of said concepts", OfLstm),
        Of(NestedConcepts.Claim, "lstm-nested", "share of the neighbours of other sons that are inside slot 1's category", OfLstm),
        Of(RarerSmaller.Claim, "lstm-rarer-smaller", "rank correlation of size", OfLstm),
        Of(LearningPlateau.Claim, "cl-plateau", "valid error after 300 sentences", OfContinuous),
        Of(LearningWithinFive.Claim, "cl-within-five", "fall of the RMSE from sentence 300 to 305 minus from 305 to 1000", OfContinuous),
        Of(LearningDoneAt305.Claim, "cl-done-at-305", "valid error after 305 sentences", OfContinuous),
        Of(LstmStages.Claim, "lstm-stages", "valid error of two objects", OfLongLstm),
        Of(LowLeakAutomaton.Claim, "low-leak-one-object", "valid error on sentences of one object", OfTrainedEsn),
        Of(LowLeakAutomaton.Claim, "low-leak-two-objects", "valid error on sentences of two objects", OfTrainedEsn),
        Of(HighLeakDivergent.Claim, "high-leak-span", "span of the outputs", OfTrainedEsn),
        Of(
            LowRadiusWeakerPeaks.Claim,
            "low-radius-below-low-leak",
            "share of an output's variance that the number of objects explains, radius 0.001 minus leak",
            OfTrainedEsn),
        Of(
            LowRadiusWeakerPeaks.Claim,
            "low-radius-above-optimum",
            "share of an output's variance that the number of objects explains, radius 0.001 minus the optimum",
            OfTrainedEsn),
        Of(LowLeakReadable.Claim, "low-leak-tame", "share of outputs outside [-0.5, 1.5] before END, leak rate 0.0005", OfTrainedEsn),
        Of(LowLeakReadable.Claim, "low-leak-rises", "rise at the keyword", OfTrainedEsn),
    ];

    /// <summary>A cell of table 2, which has one number.</summary>
    private static MultiverseQuantity Cell(string claim, IReadOnlyList<OpenChoice> choices)
    {
        var cell = TableTwoCells.Declared.Single(declared => declared.Id == claim);
        return new MultiverseQuantity(claim, claim["perf-".Length..], cell.Hypotheses.Single(), choices);
    }
}

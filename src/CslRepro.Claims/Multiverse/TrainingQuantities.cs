using CslRepro.Claims.Catalogue.Performance;
using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Claims.Catalogue.Threshold;
using CslRepro.Claims.Catalogue.Units;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using static CslRepro.Claims.Multiverse.ClaimNumber;
using static CslRepro.Claims.Multiverse.PaperChoices;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// Numbers of the other claims that rest on training, each with the choices that could change it: errors, thresholds, and what single units and outputs do. The
/// hypotheses are the claims' own. Where units are looked at, the precision of the states is left out.
/// </summary>
internal static class TrainingQuantities
{
    private static readonly OpenChoice[] OfBoth = [.. OfLstm, EsnSparsity, EsnInputs, EsnRegularisation];

    /// <summary>Every quantity, in the order of the catalogue.</summary>
    public static IReadOnlyList<MultiverseQuantity> All { get; } =
    [
        Of(BothLearn.Claim, "lstm-learns", "valid error, LSTM 20", OfLstm),
        Of(BothLearn.Claim, "esn-learns", "valid error, ESN FL", OfEsn),
        Of(Lstm80BestLstm.Claim, "lstm80-best-valid", "valid error, LSTM 40 minus LSTM 80, n = 50", OfLstm),
        Of(Lstm80BestLstm.Claim, "lstm80-best-exact", "exact error, LSTM 40 minus LSTM 80, n = 50", OfLstm),
        Of(UnitsSaturate.Claim, "units-saturate-exact", "exact error", OfEsn),
        Of(SameOptimum.Claim, "esn-threshold", "factor of least exact error, ESN FL", OfEsn),
        Of(SameOptimum.Claim, "lstm-threshold", "factor of least exact error, LSTM 20", OfLstm),
        Of(NoFavour.Claim, "low-threshold", "exact error, ESN FL minus LSTM 20, f = 1.15", OfBoth),
        Of(OutputsWild.Claim, "esn-outputs-wild", "share of outputs outside [-0.5, 1.5] before END, ESN FL", OfTrainedEsn),
        Of(KeywordJump.Claim, "cl-keyword-jump", "rise at the keyword minus change at other words, ESN CL", OfContinuous),
        Of(KeywordJump.Claim, "lstm-keyword-jump", "rise at the keyword minus change at other words, LSTM 20", OfLstm),
        Of(ContentWords.Claim, "lstm-content-words", "summed change of the cells", OfLstm),
        Of(ClauseCell.Claim, "lstm-clause-cell", "change of the chosen cell at `and`", OfLstm),
        Of(KeywordUnits.Claim, "esn-keyword-units", "change of the 10 units", OfTrainedEsn),
        Of(MultiPurpose.Claim, "esn-multipurpose", "units that serve more than 5 outputs", OfTrainedEsn),
        Of(Winglet.Claim, "esn-winglet", "share of the absolute sum that the largest 8 % hold minus 28 %", OfTrainedEsn),
        Of(ClauseTracking.Claim, "esn-tracks-clause", "separation of the best unit minus that with permuted clauses, ESN FL", OfTrainedEsn),
        Of(ClauseTracking.Claim, "lstm-tracks-clause", "separation of the best unit minus that with permuted clauses, LSTM 20", OfLstm),
        Of(LearningStages.Claim, "cl-stages", "place of the rmse's break", OfContinuous),
    ];
}

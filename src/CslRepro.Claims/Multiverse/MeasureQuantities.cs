using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Claims.Catalogue.HyperMaps;
using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using static CslRepro.Claims.Multiverse.ClaimNumber;
using static CslRepro.Claims.Multiverse.PaperChoices;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// Numbers that hang on how something is measured: what claims read off the full space, under other numbers of neighbours, and the errors of three headline
/// claims where answers are read off by other threshold factors. With them those of the claims on hyper-parameters. The hypotheses are the claims' own.
/// </summary>
internal static class MeasureQuantities
{
    // Nine reservoirs each, so that the radius, which turns next to nothing elsewhere, is left out.
    private static readonly OpenChoice[] OfMemory = [EsnSparsity, EsnInputs];

    private static readonly OpenChoice[] OfLstmSpace = [LstmSpace, .. OfLstm];

    /// <summary>Every quantity, in the order of the catalogue.</summary>
    public static IReadOnlyList<MultiverseQuantity> All { get; } =
    [
        ReadOtherwise(
            "lstm-lowest-exact", [LstmOrder, LstmEpochs, EsnInputs, EsnRegularisation]),
        ReadOtherwise("fl-beats-cl-exact", [ContinuousRadius, EsnInputs, EsnRegularisation]),
        ReadOtherwise("esn-outperforms-lstms-valid", [LstmSize, LstmOrder, EsnInputs]),
        ReadOtherwise("esn-outperforms-lstms-exact", [LstmSize, LstmOrder, EsnInputs]),
        InSpace(TwoContinents.Claim, "esn-continents", "clause purity", [Neighborhood, .. OfReservoir]),
        InSpace(TwoContinents.Claim, "esn-border", "log distance of `and`", [NoNeighborhood, .. OfReservoir]),
        InSpace(DistanceComplexity.Claim, "esn-distance", "rank correlation", [NoNeighborhood, .. OfReservoir]),
        InSpace(
            CloseAnsweredAlike.Claim,
            "esn-answers",
            "agreement of neighbours",
            [Neighborhood, EsnSparsity, EsnInputs, EsnRegularisation]),
        InSpace(
            Archipelago.Claim,
            "islands",
            "islands, LSTM minus ESN",
            [Neighborhood, LstmSpace, LstmOrder, EsnSparsity, EsnInputs]),
        InSpace(ClauseSplit.Claim, "lstm-clauses", "clause purity", [Neighborhood, .. OfLstmSpace]),
        InSpace(ClauseSplit.Claim, "lstm-and", "share of second-clause neighbours", [Neighborhood, .. OfLstmSpace]),
        InSpace(Airports.Claim, "lstm-airports", "distance within over between meanings, LSTM, full", OfLstmSpace),
        InSpace(Fractal.Claim, "lstm-category-first", "purity of slot 1's category", [Neighborhood, .. OfLstmSpace]),
        InSpace(Fractal.Claim, "lstm-slot-2-last", "purity of slot 1's colour", [Neighborhood, .. OfLstmSpace]),
        Of(DifficultExamples.Claim, "esn-difficult-valid", "log odds of not being valid", OfTrainedEsn),
        Of(DifficultExamples.Claim, "esn-difficult-exact", "log odds of not being exact", OfTrainedEsn),
        Deviation("leak-0.009", "valid error"),
        Deviation("leak-0.009", "exact error"),
        Deviation("leak-0.2", "valid error"),
        Deviation("leak-0.2", "exact error"),
        Deviation("radius-0.03", "valid error"),
        Deviation("radius-0.03", "exact error"),
        Deviation("radius-5", "valid error"),
        Deviation("radius-5", "exact error"),
        .. Enumerable.Range(0, 3).Select(objects => new MultiverseQuantity(
            LowLeakPeaks.Claim.Id, FormattableString.Invariant($"low-leak-level-{objects}"), LowLeakPeaks.Claim.Hypotheses[objects], OfTrainedEsn)),
        Of(SlotsConfused.Claim, "low-leak-confused", "share of answers that are the other object's value minus another wrong value, leak", OfTrainedEsn),
        Of(SlotsConfused.Claim, "low-radius-confused", "share of answers that are the other object's value minus another wrong value, radius", OfTrainedEsn),
        Of(LeakOneChaotic.Claim, "leak-one-chaotic", "largest Lyapunov exponent", OfReservoir),
        Of(MemoryNonLinearity.Claim, "leaks-memory", "rank correlation of memory capacity and saturation over leak", OfMemory),
        Of(MemoryNonLinearity.Claim, "radii-memory", "rank correlation of memory capacity and saturation over spectral", OfMemory),
        InSpace(HighLeakLastWords.Claim, "high-leak-last-words", "agreement on the last words", [Neighborhood, .. OfReservoir]),
        InSpace(HighRadiusFirstWords.Claim, "high-radius-first-words", "agreement on the first words", [Neighborhood, .. OfReservoir]),
    ];

    /// <summary>A headline number where answers are read off otherwise, with some of the choices that it has.</summary>
    private static MultiverseQuantity ReadOtherwise(string name, IReadOnlyList<OpenChoice> choices)
    {
        var headline = HeadlineQuantities.All.Single(quantity => quantity.Name == name);
        return new MultiverseQuantity(headline.Claim, name + "-threshold", headline.Hypothesis, [Threshold, .. choices]);
    }

    private static MultiverseQuantity InSpace(Claim claim, string name, string start, IReadOnlyList<OpenChoice> choices) => new(
        claim.Id,
        name + "-full",
        claim.Hypotheses.Single(hypothesis =>
            hypothesis.Quantity.StartsWith(start, StringComparison.Ordinal) && hypothesis.Quantity.EndsWith(", full space", StringComparison.Ordinal)),
        choices);

    private static MultiverseQuantity Deviation(string setting, string error) => Of(
        DeviationsRaiseErrors.Claim,
        $"{setting.Replace('.', '-')}-{error[..5]}",
        $"{error}, hyper-{setting} minus the optimum",
        OfTrainedEsn);
}

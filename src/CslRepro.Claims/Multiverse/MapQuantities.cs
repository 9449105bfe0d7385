using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// The numbers that claims read off maps, each with the choices that could change it: UMAP's settings and seed, and what the mapped network has. The hypotheses
/// are the claims' own, for the map alone.
/// </summary>
internal static class MapQuantities
{
    private static readonly OpenChoice[] OfEsn = [.. PaperChoices.OfMaps, PaperChoices.EsnSparsity, PaperChoices.EsnInputs];

    private static readonly OpenChoice[] OfLstm = [.. PaperChoices.OfMaps, PaperChoices.LstmState, PaperChoices.LstmOrder];

    /// <summary>Every quantity, in the order of the catalogue.</summary>
    public static IReadOnlyList<MultiverseQuantity> All { get; } =
    [
        OnMap(TwoContinents.Claim, "esn-continents", "clause purity", OfEsn),
        OnMap(TwoContinents.Claim, "esn-border", "log distance of `and`", OfEsn),
        OnMap(FinalClusters.Claim, "esn-final-groups", "groups of final states", OfEsn),
        OnMap(FinalClusters.Claim, "esn-final-forms", "agreement of groups and forms", OfEsn),
        OnMap(DistanceComplexity.Claim, "esn-distance", "rank correlation", OfEsn),
        OnMap(ClauseSplit.Claim, "lstm-clauses", "clause purity", OfLstm),
        OnMap(ClauseSplit.Claim, "lstm-and", "share of second-clause neighbours", OfLstm),
        OnMap(Airports.Claim, "lstm-airports", "distance within over between meanings, LSTM", OfLstm),
    ];

    private static MultiverseQuantity OnMap(Claim claim, string name, string start, OpenChoice[] choices) => new(
        claim.Id,
        name,
        claim.Hypotheses.Single(hypothesis =>
            hypothesis.Quantity.StartsWith(start, StringComparison.Ordinal) && hypothesis.Quantity.EndsWith(", map", StringComparison.Ordinal)),
        choices);
}

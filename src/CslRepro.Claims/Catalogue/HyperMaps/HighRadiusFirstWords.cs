using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.HyperMaps.HyperMapNumbers;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>What final states have in common at the largest radius.</summary>
internal static class HighRadiusFirstWords
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-high-radius-first-words",
        Group = HyperClaims.Group,
        Assertion = "With a spectral radius of 20 final states cluster by their first words.",
        Place = HyperMapClaims.WordsPlace,
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At radius 20 the agreement of 14 neighbours on the first three words, chance taken off, exceeds that on the last three, in the full space "
            + "and on the map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At radius 20 neighbours agree on their first three words far beyond chance (0.7) and hardly on the last three, in the full space as well "
            + "as on the map. At the optimum neither end wins by much. A reservoir far above the edge of stability amplifies the first differences, and "
            + "what comes later cannot undo them.",
        Hypotheses = Ends.Hypotheses,
        Controls = Ends.Controls,
        Scope = Scope,
        Summary = evidence => Ends.Summary(evidence),
    };

    private static SentenceEnds Ends =>
        new(HyperMapExperiment.Radii[^1], "radius 20", FinalStateProbe.FirstWords, FinalStateProbe.LastWords, "first", "last");
}

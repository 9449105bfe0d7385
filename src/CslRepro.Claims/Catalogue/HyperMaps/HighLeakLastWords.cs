using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.HyperMaps.HyperMapNumbers;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>What final states have in common at the highest leak rate.</summary>
internal static class HighLeakLastWords
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-high-leak-last-words",
        Group = HyperClaims.Group,
        Assertion = "With a leak rate of 1 final states cluster by their last words.",
        Place = HyperMapClaims.WordsPlace,
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At leak rate 1 the agreement of 14 neighbours on the last three words, chance taken off, exceeds that on the first three, in the full "
            + "space and on the map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At leak rate 1 neighbours agree on their last three words (0.65) and hardly on the first three, in the full space as well as on the map: "
            + "without leak integration the state forgets within a few words.",
        Hypotheses = Ends.Hypotheses,
        Controls = Ends.Controls,
        Scope = Scope,
        Summary = evidence => Ends.Summary(evidence),
    };

    private static SentenceEnds Ends =>
        new(HyperMapExperiment.Leaks[^1], "leak rate 1", FinalStateProbe.LastWords, FinalStateProbe.FirstWords, "last", "first");
}

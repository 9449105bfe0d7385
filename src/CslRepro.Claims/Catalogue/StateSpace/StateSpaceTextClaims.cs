using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The group's claims on the networks that the text alone describes: where states lie.</summary>
internal static class StateSpaceTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        TwoContinents.Claim.AsText(),
        FinalClusters.Claim.AsText(),
        DistanceComplexity.Claim.AsText(),
        Uncertainty.Claim.AsText(),
        FinalsOutside.Claim.AsText(),
        CloseAnsweredAlike.Claim.AsText(),
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        AirportsOutside.Claim.AsText(),
        EndsAtAirport.Claim.AsText(),
        ConceptStaysActive.Claim.AsText(),
        NestedConcepts.Claim.AsText(),
        RarerSmaller.Claim.AsText(),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The same order of concepts, with hard sigmoid gates and shuffled sentences."),
        DifficultExamples.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: such sentences are answered wrongly several times as often."),
        // Its numbers on seeds from 1000 on had been seen before its rule was entered.
        (LearningStages.Claim with { Seeds = SeedBlock.Decision(2) }).AsText(),
        UmapCheaper.Text,
        LearningPlateau.Claim.AsText(),
        LearningWithinFive.Claim.AsText(),
        LearningDoneAt305.Claim.AsText(),
        LstmStages.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Shuffled before each epoch, too, sentences of two objects lead over what two clauses would give."),
        OtherMapSettings.Claim.AsText(),
        DuplicatesDistort.Claim.AsText(),
    ];
}

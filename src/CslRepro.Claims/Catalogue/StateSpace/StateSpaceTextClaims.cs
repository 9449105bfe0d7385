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
        TwoContinents.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        FinalClusters.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.AnotherAccounts),
            "Not run yet."),
        FinalsOutside.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        CloseAnsweredAlike.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        DistanceComplexity.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Upheld),
            "Not run yet."),
        Uncertainty.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        AirportsOutside.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        EndsAtAirport.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        ConceptStaysActive.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        NestedConcepts.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        RarerSmaller.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The same order of concepts, with hard sigmoid gates and shuffled sentences."),
        DifficultExamples.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: such sentences are answered wrongly several times as often."),
        // Its numbers on seeds from 1000 on had been seen before its rule was entered.
        (LearningStages.Claim with { Seeds = SeedBlock.Decision(2) }).AsText(
            new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
            "Not run yet."),
        UmapCheaper.Text,
        OtherMapSettings.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        DuplicatesDistort.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
    ];
}

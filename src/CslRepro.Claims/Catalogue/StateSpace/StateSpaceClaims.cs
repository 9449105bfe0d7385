using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>
/// Group F: where states lie (section 5), and how that changes while a network learns (section 6). Each structure is judged in the full state space
/// and on the map, so that nothing is an artefact of UMAP; two principal components stand beside them.
/// </summary>
public static class StateSpaceClaims
{
    internal const string Group = "F: State space";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        TwoContinents.Claim,
        FinalClusters.Claim,
        FinalsOutside.Claim,
        FinalContinents.Claim,
        CloseAnsweredAlike.Claim,
        DistanceComplexity.Claim,
        Uncertainty.Claim.AsProgram(SeedBlock.Decision(2)),
        Archipelago.Claim,
        ClauseSplit.Claim,
        Airports.Claim,
        AirportsOutside.Claim,
        EndsAtAirport.Claim,
        ConceptStaysActive.Claim,
        NestedConcepts.Claim,
        RarerSmaller.Claim,
        Fractal.Claim,
        DifficultExamples.Claim,
        LearningStages.Claim.AsProgram(SeedBlock.Decision(3)),
        UmapCheaper.Claim,
        LearningPlateau.Claim.AsProgram(SeedBlock.Deciding),
        LearningWithinFive.Claim.AsProgram(SeedBlock.Deciding),
        LearningDoneAt305.Claim.AsProgram(SeedBlock.Deciding),
        LstmStages.Claim,
        OtherMapSettings.Claim,
        DuplicatesDistort.Claim.AsProgram(SeedBlock.Decision(3)),
        .. StateSpaceTextClaims.All,
    ];
}

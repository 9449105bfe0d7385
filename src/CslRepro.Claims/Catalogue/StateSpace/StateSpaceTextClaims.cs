using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The group's claims on the networks that the text alone describes: where states lie.</summary>
internal static class StateSpaceTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        TwoContinents.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        FinalClusters.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        DistanceComplexity.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.Upheld),
            "TODO"),
        Uncertainty.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "TODO"),
        DifficultExamples.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        LearningStages.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
            "TODO"),
        UmapCheaper.Text,
    ];
}

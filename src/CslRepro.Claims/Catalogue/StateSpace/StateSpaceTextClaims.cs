using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The group's claims on the networks that the text alone describes: where states lie.</summary>
internal static class StateSpaceTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The same order of concepts, with hard sigmoid gates and shuffled sentences."),
        DifficultExamples.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: such sentences are answered wrongly several times as often."),
        UmapCheaper.Text,
    ];
}

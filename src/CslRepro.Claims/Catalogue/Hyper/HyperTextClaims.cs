using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>The group's claims on the networks that the text alone describes: hyper-parameters, as far as errors and outputs decide.</summary>
internal static class HyperTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        DeviationsRaiseErrors.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        LowLeakAutomaton.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        HighLeakDivergent.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
    ];
}

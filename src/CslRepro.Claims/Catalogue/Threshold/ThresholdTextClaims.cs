using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The group's claims on the networks that the text alone describes: the threshold factor.</summary>
internal static class ThresholdTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        SameOptimum.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        TradeOff.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        NoFavour.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
    ];
}

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
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "The LSTM's best factor is where the paper has it. The ESN with dense input weights has its least exact error at a higher "
                + "factor: its outputs are less sure, so that a stricter threshold pays."),
        TradeOff.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The valid error cannot fall, by its definition, and the mean exact error has a single minimum here, too."),
        NoFavour.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The LSTM is ahead at each factor, by more than with the program's networks."),
    ];
}

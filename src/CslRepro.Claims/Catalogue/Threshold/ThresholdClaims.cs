using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>Group D: the threshold factor f (section 9.1, figure 22).</summary>
public static class ThresholdClaims
{
    internal const string Group = "D: Threshold";
    internal const string Place = "section 9.1, figure 22";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        SameOptimum.Claim,
        TradeOff.Claim,
        NoFavour.Claim,
        .. ThresholdTextClaims.All,
    ];
}

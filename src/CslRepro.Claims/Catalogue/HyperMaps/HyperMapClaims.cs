using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>Group G: hyper-parameters (section 6.3), as far as states and maps decide.</summary>
public static class HyperMapClaims
{
    internal const string WordsPlace = "section 6.3, figure 21";

    /// <summary>The group's claims that states decide.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        HighRadiusFirstWords.Claim,
        HighLeakLastWords.Claim,
        Fragmentation.Claim with { Seeds = SeedBlock.Decision(2) },
        MapPredictsError.Claim,
        .. HyperMapsTextClaims.All,
    ];
}

using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Findings;

/// <summary>Group J: what readers noticed in the explorer. `cslrepro check-finding --write` adds to it.</summary>
public static class FindingClaims
{
    internal const string Group = "J: Noticed in the explorer";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } = [.. CatalogueFindingFile.ReadAll().Select(FindingClaim.Of)];
}

using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Fair;

/// <summary>Group I: the comparison with equal effort that the paper asks for (section 7).</summary>
public static class FairClaims
{
    internal const string Group = "I: Equal effort";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } = [LstmTuned.Claim, BothTuned.Claim, FewObjects.Claim, MoreSentences.Claim];
}

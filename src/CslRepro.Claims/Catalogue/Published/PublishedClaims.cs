using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Published;

/// <summary>Group H: the LSTM that the authors published with their program. All of these claims are ours.</summary>
public static class PublishedClaims
{
    internal const string Group = "H: The published LSTM";

    internal const string Scope = "n = 4, the one published LSTM on 1000 test sentences of each seed";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } = [PublishedErrors.Claim, PublishedEpochs.Claim, .. PublishedStates.Claims];
}

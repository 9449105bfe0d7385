using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Group B: performance at n = 4 (table 2).</summary>
public static class PerformanceClaims
{
    internal const string Group = "B: Performance";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        BothLearn.Claim,
        LstmLowestValid.Claim,
        LstmLowestExact.Claim,
        FinalBeatsContinuous.Claim.AsProgram(SeedBlock.Decision(2)),
        EsnFaster.Claim,
        EsnCheaper.Claim,
        ContinuousCostsMore.Claim,
        ParameterCounts.Claim,
        TextSuffices.Claim,
        Lstm20Epochs.Claim,
        Lstm20Dropout.Claim,
        .. TableTwoCells.Claims,
        .. PerformanceTextClaims.All,
    ];
}

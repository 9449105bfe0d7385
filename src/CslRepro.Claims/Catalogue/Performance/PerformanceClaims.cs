using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Group B: performance at n = 4 (table 2).</summary>
public static class PerformanceClaims
{
    internal const string Group = "B: Performance";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. Decided.Select(claim => NextRun.Contains(claim.Id)
            ? claim with { AwaitsRun = true, Reason = "", Expected = claim.Expected with { Observation = Observation.Undecided } }
            : claim),
    ];

    private static IReadOnlyList<string> NextRun =>
    [
        "perf-both-learn-text", "perf-lstm-lowest-valid-text", "perf-text-suffices",
        .. TableTwoCells.Claims.SelectMany(claim => (string[])[claim.Id, claim.Id + "-text"]),
    ];

    private static IReadOnlyList<Claim> Decided =>
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

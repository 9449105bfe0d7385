using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>Group C: more objects (figure 6), and what J. and H. found of sizes and learning.</summary>
public static class ScaleClaims
{
    internal const string Group = "C: More objects";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Lstm20DegradesFirst.Claim,
        EsnOutperformsLstms.Claim,
        Lstm40Until15.Claim,
        Lstm80BestLstm.Claim,
        EsnBelowLstm80.Claim,
        EsnBelowTheoretical.Claim.AsProgram(SeedBlock.Decision(2)),
        TheoreticalExactHigh.Claim.AsProgram(SeedBlock.Decision(2)),
        OnlineEqualsOffline.Claim,
        UnitsSaturate.Claim,
        Lstm40Dropout.Claim,
        Lstm80Epochs.Claim,
        Lstm80Dropout.Claim,
        Lstm40PassesTheoretical.Claim.AsProgram(SeedBlock.Deciding),
        Lstm80FewObjects.Claim,
        EsnLearnsQuicker.Claim.AsProgram(SeedBlock.Deciding),
        ShuffledRivals.Claim,
        StoppedRivals.Claim,
        .. ScaleTextClaims.All,
    ];
}

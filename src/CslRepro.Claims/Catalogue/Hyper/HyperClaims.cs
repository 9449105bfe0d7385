using CslRepro.Harness;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Group G: hyper-parameters (section 6.3, figure 18), as far as errors, outputs and dynamics decide.</summary>
public static class HyperClaims
{
    /// <summary>The family of all claims on hyper-parameters.</summary>
    internal const string Group = "G: Hyper-parameters";

    /// <summary>The group's claims that errors, outputs and dynamics decide.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        DeviationsRaiseErrors.Claim,
        LowLeakAutomaton.Claim,
        HighLeakDivergent.Claim,
        LowLeakPeaks.Claim,
        LowRadiusWeakerPeaks.Claim,
        SlotsConfused.Claim,
        LowLeakReadable.Claim,
        LeakOneChaotic.Claim,
        MemoryNonLinearity.Claim,
        .. HyperTextClaims.All,
    ];
}

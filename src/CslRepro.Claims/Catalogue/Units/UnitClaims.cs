using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Group E: what outputs and units do at words (sections 4.1 to 4.3, 9.2, 9.3).</summary>
public static class UnitClaims
{
    internal const string Group = "E: Units";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        OutputsWild.Claim.AsProgram(SeedBlock.Decision(2)),
        KeywordJump.Claim.AsProgram(SeedBlock.Decision(2)),
        OrangeSpike.Claim.AsProgram(SeedBlock.Decision(2)),
        ContentWords.Claim,
        ClauseCell.Claim,
        KeywordUnits.Claim,
        UnitsInterpretable.Claim,
        MultiPurpose.Claim,
        AndUnit.Claim,
        StartWithAnd.Claim,
        Winglet.Claim,
        TailOfRegularisation.Claim,
        EndMovesNothing.Claim,
        OtherSlotSpikes.Claim,
        ClauseTracking.Claim,
        StructureEmphasis.Claim,
        .. UnitsTextClaims.All,
    ];
}

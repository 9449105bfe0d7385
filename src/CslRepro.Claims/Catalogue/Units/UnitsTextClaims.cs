using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The group's claims on the networks that the text alone describes: outputs and units.</summary>
internal static class UnitsTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        OutputsWild.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        KeywordJump.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        OrangeSpike.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        ContentWords.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        ClauseCell.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "TODO"),
        KeywordUnits.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.AnotherAccounts),
            "TODO"),
        MultiPurpose.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        AndUnit.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.Untested),
            "TODO"),
        StartWithAnd.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        Winglet.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "TODO"),
    ];
}

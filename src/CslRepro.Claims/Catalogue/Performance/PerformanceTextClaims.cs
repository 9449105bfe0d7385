using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>The group's claims on the networks that the text alone describes: table 2.</summary>
internal static class PerformanceTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        BothLearn.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        LstmLowestValid.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        LstmLowestExact.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        FinalBeatsContinuous.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        EsnFaster.Text,
        EsnCheaper.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        ContinuousCostsMore.Text,
        TableTwoCells.Declared[0].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        TableTwoCells.Declared[1].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        TableTwoCells.Declared[2].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        TableTwoCells.Declared[3].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        TableTwoCells.Declared[4].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        TableTwoCells.Declared[5].AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
    ];
}

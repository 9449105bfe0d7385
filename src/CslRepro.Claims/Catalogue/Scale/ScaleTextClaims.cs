using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The group's claims on the networks that the text alone describes: more objects.</summary>
internal static class ScaleTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        Lstm20DegradesFirst.Text,
        EsnOutperformsLstms.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "TODO"),
        Lstm40Until15.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "TODO"),
        Lstm80BestLstm.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Upheld),
            "TODO"),
        EsnBelowLstm80.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "TODO"),
        EsnBelowTheoretical.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "TODO"),
        TheoreticalExactHigh.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Sets in place of lists move the error by two points."),
    ];
}

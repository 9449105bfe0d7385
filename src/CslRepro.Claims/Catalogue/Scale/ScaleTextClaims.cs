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
            "Not run yet."),
        Lstm40Until15.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Lstm80BestLstm.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Upheld),
            "Not run yet."),
        EsnBelowLstm80.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        EsnBelowTheoretical.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.Untested),
            "The exact error of the ESN is far below at every number of objects, and its valid error from 20 objects on. For fewer objects "
                + "the valid errors are so close that the sign stays open at the last registered look."),
        TheoreticalExactHigh.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Sets in place of lists move the error by two points."),
        Lstm40Dropout.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Lstm80Epochs.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Lstm80Dropout.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Lstm40PassesTheoretical.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Lstm80FewObjects.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Not run yet. With shuffled training sets alone LSTM 80 is no poorer than the smaller ones."),
        EsnLearnsQuicker.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.Upheld),
            "Not run yet."),
    ];
}

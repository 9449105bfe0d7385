using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The group's claims on the networks that the text alone describes: where states lie.</summary>
internal static class StateSpaceTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        TwoContinents.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        FinalClusters.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.AnotherAccounts),
            "Not run yet."),
        DistanceComplexity.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Upheld),
            "Not run yet."),
        Uncertainty.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The same order of concepts, with hard sigmoid gates and shuffled sentences."),
        DifficultExamples.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: such sentences are answered wrongly several times as often."),
        // Its numbers on seeds from 1000 on had been seen before its rule was entered.
        (LearningStages.Claim with { Seeds = SeedBlock.Decision(2) }).AsText(
            new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
            "Not run yet."),
        UmapCheaper.Text,
        LearningPlateau.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        LearningWithinFive.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        LearningDoneAt305.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Not run yet."),
        LstmStages.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Shuffled before each epoch, too, sentences of two objects lead over what two clauses would give."),
    ];
}

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
            "As with the program's input weights: hardly a state has neighbours in the other clause."),
        FinalClusters.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
            "On the map there are about five groups, and they are the forms. UMAP makes the gaps: in the full space there is one group, or two."),
        DistanceComplexity.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Upheld),
            "As with the program's input weights, and nearly to the same numbers: distance follows the number of words, and concepts through it."),
        Uncertainty.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "All nine means and all single outputs agree within their limits, as with the program's input weights; final learning scatters more than ten "
                + "times as much."),
        FinalsOutside.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "In nearly four pairs of five the final state is the one that lies farther outside."),
        FinalContinents.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: two groups near the first clause, three near the second, without exception."),
        CloseAnsweredAlike.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights, in the full space more than on the map."),
        Archipelago.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        ClauseSplit.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        Airports.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's gates and order."),
        AirportsOutside.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Of an island's states three in four lie less far outside than one at `and`, on the map; in the full space half of them do, as by chance."),
        EndsAtAirport.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Seven in ten sentences end on the island of their `and`, one in ten on that of another object."),
        ConceptStaysActive.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Nearly nine in ten concepts that were said stay named to the end, those of the first object hardly less."),
        NestedConcepts.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Nearly all neighbours lie in the region of the first object's category, most in that of all of slot 1; the other order has no nesting."),
        RarerSmaller.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Clusters of concepts that are said more rarely are smaller, as with the program's network."),
        Fractal.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The same order of concepts, with hard sigmoid gates and shuffled sentences."),
        DifficultExamples.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: such sentences are answered wrongly several times as often."),
        (LearningStages.Claim with { Seeds = SeedBlock.Decision(3) }).AsText(
            new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
            "As with the program's network: the break is the order's, since shuffled the valid error falls no faster after sentence 300 than before (its curve "
                + "is nearly straight there, so that this took 160 seeds). And sentences of two objects teach those of one."),
        UmapCheaper.Text,
        LearningPlateau.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "The plateau is there from 200 sentences on. After 100 the valid error is still 0.06 above it: one-object sentences take longer "
                + "than with the program's network."),
        LearningWithinFive.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Every output of slot 2 comes back within the first five sentences of two objects, and the RMSE falls to a third; the valid error hardly moves."),
        LearningDoneAt305.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "After 305 sentences seven in ten are answered wrongly, after 1000 one in seventeen."),
        LstmStages.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Shuffled before each epoch, too, sentences of two objects lead over what two clauses would give."),
        OtherMapSettings.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "All but one of 36 numbers are as claimed. Whether `and` still lies between the ESN's continents with 5 neighbours is open after 40 seeds, where "
                + "the budget ends."),
        DuplicatesDistort.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's networks: a little fewer neighbours are kept."),
    ];
}

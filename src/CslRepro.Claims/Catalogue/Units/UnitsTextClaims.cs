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
            "As in the program's networks, with somewhat more of FL's outputs outside."),
        KeywordJump.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The jumps are as large as in the program's networks."),
        OrangeSpike.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Both models show the spike and its inhibition, the ESN more than with the program's input weights."),
        ContentWords.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Content words move the cells two and a half times as much as function words, and only after training: gates and order do not "
                + "matter."),
        ClauseCell.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.Untested),
            "The cell for `and` is there with hard sigmoid gates and shuffled sentences, too, and stands out as much."),
        KeywordUnits.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "With dense input weights every unit gets every word, and the ten units with the largest weights to <glass, slot 1> answer to "
                + "`glass` less than to other words. So the units that the paper found come from the sparse input matrix, which the text does "
                + "not mention."),
        UnitsInterpretable.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "With dense input weights hardly any of them has `glass` among its three strongest words, as few as of random units: every unit hears every "
                + "word."),
        MultiPurpose.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "Such units are there, beyond what permuted weights give. But they answer to content words no more than to function words, nor "
                + "more than other units do; 160 seeds leave open on which side of equality they are."),
        AndUnit.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.AnotherAccounts),
            "None of 160 reservoirs has such a unit: with dense input weights no unit hears `and` alone. Units drawn at random hold none "
                + "either."),
        StartWithAnd.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As in the program's networks."),
        Winglet.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.Untested),
            "The largest weights hold little more than a normal distribution gives them. The tail in figure 24 is that of units which the "
                + "sparse input matrix connects to few words."),
        TailOfRegularisation.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Where every unit hears every word the tail does not come from the regulariser: a hundredth of it leaves more of the tail, a hundredfold as much."),
        EndMovesNothing.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "END moves the outputs more than a function word does here, too."),
        OtherSlotSpikes.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The spike in slot 2 is there with hard sigmoid gates and shuffled sentences, too."),
        ClauseTracking.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's networks: the best unit of either keeps the clauses apart, the LSTM's because it has learnt to."),
        StructureEmphasis.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "In the ESN the correlation is above 0, by very little; in the LSTM it is about 0, and 160 seeds leave its sign open."),
    ];
}

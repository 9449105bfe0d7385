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
            "With dense input weights the ESN makes twice as many exact errors, and the shuffled LSTM with hard sigmoid gates half as "
                + "many: the difference is four times that of the program's networks."),
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
            "Hard sigmoid gates and shuffling before each epoch do not take away the few instances that fail on several per cent of the "
                + "sentences; they carry the mean, and 480 seeds leave its distance from the printed one open."),
        TableTwoCells.Declared[1].AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "With hard sigmoid gates and the sentences shuffled before each epoch the LSTM comes within half a published standard "
                + "deviation of the printed error, where the published program's settings give more than twice as much: the printed row looks "
                + "like one of shuffled training."),
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

using CslRepro.Experiments.Search;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Fair.FairNumbers;

namespace CslRepro.Claims.Catalogue.Fair;

/// <summary>The paper's ESN, which its authors tuned, against an LSTM that is tuned, too.</summary>
internal static class LstmTuned
{
    public static Claim Claim { get; } = new()
    {
        Id = "fair-lstm-tuned",
        Group = FairClaims.Group,
        Assertion = "On 50 objects the paper's ESN has lower errors than an LSTM whose settings were searched for that corpus.",
        Place = Place,
        Basis = Basis.Ours,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = $"The errors of the LSTM with the settings that {Effort} chose on validation sentences, minus those of ESN FL with table 1's settings, "
            + "paired by corpus, lie above 0, valid and exact, at 50 objects.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Of 44 LSTMs that the budget allows, the best, with 160 units, comes near the paper's ESN in the valid error and stays well above it in the "
            + "exact one, at about twenty times the cost of a training. The exact error hangs on how settings are chosen, by the valid error first: the search "
            + "saw an LSTM with 16.1 % exact error on its validation sentences, below every ESN, but with 6.8 % valid. It holds for the LSTM and for 50 "
            + "objects alone: a tuned GRU has both errors below those of the ESN there, and with 4 to 15 objects the tuned LSTM has the "
            + "lower exact error.",
        Hypotheses = [.. Above(Hardest, Lstm(Hardest), "tuned LSTM", PaperEsn(Hardest), "the paper's ESN")],
        Controls =
        [
            .. Reported(
                "The same on easier corpora.",
                Easier.SelectMany(objects => Above(objects, Lstm(objects), "tuned LSTM", PaperEsn(objects), "the paper's ESN"))),
            .. Reported(
                "A gated recurrent unit in the LSTM's place.",
                Above(Hardest, Tuned(SearchSpaces.Gru, Hardest), "tuned GRU", PaperEsn(Hardest), "the paper's ESN")),
        ],
        Scope = "n = 50, beside it n = 4 to 25; 1000 test sentences each",
        Summary = evidence => $"Tuned LSTM: {Errors(evidence, Lstm(Hardest))}, {Cost(evidence, Lstm(Hardest))}; the paper's ESN: "
            + $"{Errors(evidence, PaperEsn(Hardest))}, {Cost(evidence, PaperEsn(Hardest))}.",
    };

    private static Condition Lstm(int objects) => Tuned(SearchSpaces.Lstm, objects);
}

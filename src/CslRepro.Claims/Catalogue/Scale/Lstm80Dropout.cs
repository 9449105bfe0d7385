using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.EpochNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>LSTM 80 with dropout and without.</summary>
internal static class Lstm80Dropout
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm80-dropout",
        Group = ScaleClaims.Group,
        Assertion = "Dropout does not help LSTM 80 at 4 objects.",
        Place = "section 3.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        Rule = "With a dropout of 0.2, the only one that the paper names, the exact error minus that without dropout, paired by corpus, lies above -1.1 %: "
            + "after the paper's 15 epochs, and where each of the two stops by its validation set within 30, since dropout may need more epochs.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "After the paper's 15 epochs LSTM 80 with dropout is worse, since it learns more slowly. Trained twice as long it comes near what LSTM 80 has "
            + "without dropout after 15, and does not get below it.",
        Hypotheses =
        [
            NoHelp(Lstm, Percent, "after 15 epochs", _ => Lstm.Epochs),
            NoHelp(Lstm, Percent, "stopped by validation", run => ScaleConditions.StopOf(run, Twice(Lstm))),
        ],
        Controls =
        [
            ValidToo(Lstm, Percent, "after 15 epochs", _ => Lstm.Epochs),
            Control.Reported("Does it overfit with dropout, too?", Higher(Dropped, "LSTM 80 with dropout", ValidationExact, Twice(Lstm), Lstm.Epochs)),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence => $"Exact error with dropout: {Curve(evidence, Dropped, Exact, 15, 20, 30)} epochs; without: "
            + $"{Curve(evidence, ScaleConditions.LstmLong(Lstm, Objects), Exact, 15, 20, 30)}.",
    };

    private const int Percent = 20;

    private static LstmSettings Lstm => ScaleConditions.Lstm80;

    private static Condition Dropped => ScaleConditions.LstmDropout(Lstm, Percent, Objects);
}

using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.EpochNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>LSTM 20 with dropout and without.</summary>
internal static class Lstm20Dropout
{
    public static Claim Claim { get; } = new()
    {
        Id = "perf-lstm20-dropout",
        Group = PerformanceClaims.Group,
        Assertion = "Dropout does not help LSTM 20 at 4 objects.",
        Place = "section 2.5.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        Rule = "With a dropout of 0.2, the only one that the paper names, the exact error minus that without dropout, paired by corpus, lies above -1.1 %: "
            + "after the paper's 35 epochs, and where each of the two stops by its validation set within 70, since dropout may need more epochs.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "With dropout LSTM 20 learns more slowly, and it stays worse where it may train twice as long and stops by its validation set.",
        Hypotheses =
        [
            NoHelp(Lstm, Percent, "after 35 epochs", _ => Lstm.Epochs),
            NoHelp(Lstm, Percent, "stopped by validation", run => ScaleConditions.StopOf(run, Twice(Lstm))),
        ],
        Controls =
        [
            ValidToo(Lstm, Percent, "after 35 epochs", _ => Lstm.Epochs),
            ValidToo(Lstm, Percent, "stopped by validation", run => ScaleConditions.StopOf(run, Twice(Lstm))),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence =>
            $"Exact error with dropout: {Curve(evidence, ScaleConditions.LstmDropout(Lstm, Percent, Objects), Exact, Lstm.Epochs, Twice(Lstm))} epochs; "
                + $"without: {Curve(evidence, ScaleConditions.LstmLong(Lstm, Objects), Exact, Lstm.Epochs, Twice(Lstm))}.",
    };

    private const int Percent = 20;

    private static LstmSettings Lstm => ScaleConditions.Lstm20;
}

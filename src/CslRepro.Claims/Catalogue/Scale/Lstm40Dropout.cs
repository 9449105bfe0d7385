using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.EpochNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>LSTM 40 with the paper's dropout and without.</summary>
internal static class Lstm40Dropout
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm40-dropout",
        Group = ScaleClaims.Group,
        Assertion = "A dropout of 0.2 is enough to train LSTM 40 for its 50 epochs.",
        Place = "section 3.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        PaperNumber = "dropout 0.2, 50 epochs",
        Rule = "At 4 objects, with a dropout of 0.2, the mean exact error and the mean root mean squared error on the validation set are lower after the "
            + "paper's 50 epochs than after 25, so that it does not overfit up to there. Controls that must hold: without dropout both are higher after 50 "
            + "epochs than after 25, so that there is something that the dropout is enough for.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "With the dropout both errors go on falling up to the paper's epochs; without it they rise from half of them on. That is not to say that the "
            + "dropout is the better way: without it, LSTM 40 stopped early makes fewer errors.",
        Hypotheses = [.. Judged.Select(quantity => Higher(With, Title, quantity, Half(Lstm), Lstm.Epochs))],
        Controls =
        [
            .. Judged.Select(quantity => Control.Required(
                "Without dropout it overfits.", Higher(Without, Title + " without dropout", quantity, Lstm.Epochs, Half(Lstm)))),
            .. Judged.Select(quantity => Control.Reported("Beyond the paper's epochs, with dropout.", Higher(With, Title, quantity, Twice(Lstm), Lstm.Epochs))),
            Control.Reported("After the paper's epochs, on the test set.", WithoutMinusWith("after 50 epochs", _ => Lstm.Epochs)),
            Control.Reported(
                "Each stopped by its validation set, on the test set.",
                WithoutMinusWith("stopped by validation", run => ScaleConditions.StopOf(run, Twice(Lstm)))),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence => $"Exact error on the validation set with dropout: {Curve(evidence, With, ValidationExact, Half(Lstm), Lstm.Epochs)} "
            + $"epochs; without: {Curve(evidence, Without, ValidationExact, Half(Lstm), Lstm.Epochs)}.",
    };

    private const string Title = "LSTM 40";

    private static string[] Judged => [ValidationExact, Loss];

    private static LstmSettings Lstm => ScaleConditions.Lstm40;

    private static Condition With => ScaleConditions.LstmLong(Lstm, EpochNumbers.Objects);

    private static Condition Without => ScaleConditions.LstmDropout(Lstm, 0, EpochNumbers.Objects);

    private static Hypothesis WithoutMinusWith(string when, Func<RunResult, int> epochOf) => Hypothesis.Above(
        $"exact error, LSTM 40, {when}, dropout 0 % minus 20 %",
        Difference(Without, run => EpochNumbers.At(run, Exact, epochOf(run)), With, run => EpochNumbers.At(run, Exact, epochOf(run)), Exact),
        0);
}

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
        Rule = "At 4 objects, with a dropout of 0.2, the mean root mean squared error on the validation set is lower after the paper's 50 epochs than after "
            + "25, so that it does not overfit up to there. Control that must hold: without dropout it is higher after 50 epochs than with it, so that there "
            + "is something that the dropout is enough for.",
        Expected = new(Observation.Undecided, ExplanationAnswer.NoneOffered),
        Reason = "Not run yet.",
        Hypotheses = [Higher(With, Title, Loss, Half(Lstm), Lstm.Epochs)],
        Controls =
        [
            Control.Required(
                "Without dropout it overfits.",
                Hypothesis.Above(
                    "validation RMSE, LSTM 40, after 50 epochs, dropout 0 % minus 20 %",
                    Difference(Without, run => At(run, Loss, Lstm.Epochs), With, run => At(run, Loss, Lstm.Epochs), Loss),
                    0)),
            Control.Reported("Does it still fall without dropout?", Higher(Without, Title + " without dropout", Loss, Half(Lstm), Lstm.Epochs)),
            Control.Reported("And with dropout beyond the paper's epochs?", Higher(With, Title, Loss, Lstm.Epochs, Twice(Lstm))),
            Control.Reported(
                "The exact error on the test set.",
                Hypothesis.Above(
                    "exact error, LSTM 40, after 50 epochs, dropout 0 % minus 20 %",
                    Difference(Without, run => At(run, Exact, Lstm.Epochs), With, run => At(run, Exact, Lstm.Epochs), Exact),
                    0)),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence => $"Validation RMSE with dropout: {Curve(evidence, With, Loss, Half(Lstm), Lstm.Epochs)} epochs; without: "
            + $"{Curve(evidence, Without, Loss, Half(Lstm), Lstm.Epochs)}.",
    };

    private const string Title = "LSTM 40";

    private static LstmSettings Lstm => ScaleConditions.Lstm40;

    private static Condition With => ScaleConditions.LstmLong(Lstm, EpochNumbers.Objects);

    private static Condition Without => ScaleConditions.LstmDropout(Lstm, 0, EpochNumbers.Objects);
}

using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.EpochNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The errors of LSTM 80 over the epochs.</summary>
internal static class Lstm80Epochs
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm80-epochs",
        Group = ScaleClaims.Group,
        Assertion = "At 4 objects LSTM 80 is best after 15 epochs, and overfits after them.",
        Place = "section 3.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        PaperNumber = "15 epochs",
        Rule = "On the validation set both the mean exact error and the mean root mean squared error are higher after 5 epochs (the nearest measured number "
            + "below half) and after 30 (twice as many) than after 15.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Fewer epochs leave it with more errors, and from 20 epochs on its exact error rises steeply, several times over by 60.",
        Hypotheses =
        [
            .. Judged.SelectMany(quantity => new[] { Half(Lstm), Twice(Lstm) }.Select(
                epochs => Higher(Long, Title, quantity, epochs, Lstm.Epochs))),
        ],
        Controls =
        [
            .. Judged.SelectMany(quantity => new[] { 10, 20, 60 }.Select(
                epochs => Control.Reported("Other numbers of epochs.", Higher(Long, Title, quantity, epochs, Lstm.Epochs)))),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence => $"Exact error on the validation set: {Curve(evidence, Long, ValidationExact, 5, 10, 15, 20, 30, 60)} epochs; RMSE: "
            + $"{Curve(evidence, Long, Loss, 5, 10, 15, 20, 30, 60)}.",
    };

    private const string Title = "LSTM 80";

    private static string[] Judged => [ValidationExact, Loss];

    private static LstmSettings Lstm => ScaleConditions.Lstm80;

    private static Condition Long => ScaleConditions.LstmLong(Lstm, EpochNumbers.Objects);
}

using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.EpochNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>The validation error of LSTM 20 over the epochs.</summary>
internal static class Lstm20Epochs
{
    public static Claim Claim { get; } = new()
    {
        Id = "perf-lstm20-epochs",
        Group = PerformanceClaims.Group,
        Assertion = "The validation error of LSTM 20 is least after 35 epochs.",
        Place = "section 2.5.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        PaperNumber = "35 epochs",
        Rule = "The mean root mean squared error on the validation set, which is what training minimises, is higher after 15 epochs and after 70 epochs than "
            + "after 35: half as many (the nearest measured number below) and twice as many are worse. That allows the paper's number to be off by less than "
            + "a factor of two.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "35 epochs lie where the steep fall ends, not where the validation error is least: it goes on falling for about as many epochs again, and the "
            + "exact error with it. Both rise only much later.",
        Hypotheses = [Higher(Long, Title, Loss, Half(Lstm), Lstm.Epochs), Higher(Long, Title, Loss, Twice(Lstm), Lstm.Epochs)],
        Controls =
        [
            .. new[] { 5, 10, 20, 25, 30, 40, 45, 50, 60, 100, 200 }.Select(
                epochs => Control.Reported("Other numbers of epochs.", Higher(Long, Title, Loss, epochs, Lstm.Epochs))),
            .. new[] { ValidationExact, ValidationValid }.SelectMany(quantity => new[] { Half(Lstm), 50, Twice(Lstm), 100, 200 }.Select(
                epochs => Control.Reported("The errors that table 2 prints, on the validation set.", Higher(Long, Title, quantity, epochs, Lstm.Epochs)))),
            .. new[] { PublishedError.Valid, PublishedError.Exact }.Select(error => Control.Reported(
                "Table 2's errors where each training stops by its own validation set instead.",
                PerformanceNumbers.StoppedCell(error))),
        ],
        Scope = EpochNumbers.Scope,
        Summary = evidence => $"Validation RMSE: {Curve(evidence, Long, Loss, Half(Lstm), Lstm.Epochs, Twice(Lstm), 200)} epochs; exact error on the "
            + $"validation set: {Curve(evidence, Long, ValidationExact, Half(Lstm), Lstm.Epochs, Twice(Lstm), 200)}.",
    };

    private const string Title = "LSTM 20";

    private static LstmSettings Lstm => ScaleConditions.Lstm20;

    private static Condition Long => ScaleConditions.LstmLong(Lstm, EpochNumbers.Objects);
}

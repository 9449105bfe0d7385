using System.Globalization;
using CslRepro.Corpora;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>Errors of LSTMs at 4 objects on their way through the epochs, for claims on the number of epochs and on dropout.</summary>
internal static class EpochNumbers
{
    /// <summary>The root mean squared error on the validation set: what an LSTM minimises, on sentences that it does not learn.</summary>
    public const string Loss = "validation-rmse";

    /// <summary>The exact error on the validation set.</summary>
    public const string ValidationExact = "validation-exact";

    /// <summary>The valid error on the validation set.</summary>
    public const string ValidationValid = "validation-valid";

    /// <summary>The exact error on the test set.</summary>
    public const string Exact = "exact";

    /// <summary>Why a difference below a published scatter is no help.</summary>
    public const string WhyNoHelp =
        "The standard deviation between instances that table 2 prints for the LSTM's exact error, 1.1 %: less than that is no help that one would have seen.";

    // Least variance between instances that is believed of a difference of losses: a standard deviation of 0.001 on outputs of 0 to 1.
    private const double LossFloor = 1e-6;

    private static readonly CorpusSettings Corpus = new();

    /// <summary>The last measured epoch that is at most half of the paper's number.</summary>
    public static int Half(LstmSettings lstm) => ScaleConditions.MeasuredEpochs(lstm).Last(epoch => 2 * epoch <= lstm.Epochs);

    /// <summary>Twice the paper's number of epochs.</summary>
    public static int Twice(LstmSettings lstm) => 2 * lstm.Epochs;

    /// <summary>An error of a condition after some epochs minus the same after others lies above 0.</summary>
    /// <param name="title">Which network, for people.</param>
    /// <param name="quantity">One of <see cref="Loss"/>, <see cref="ValidationExact"/> and <see cref="ValidationValid"/>.</param>
    /// <param name="epochs">The epochs after which it is said to be higher.</param>
    /// <param name="than">The epochs after which it is said to be lower.</param>
    public static Hypothesis Higher(Condition condition, string title, string quantity, int epochs, int than) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"{Named(quantity)}, {title}, after {epochs} epochs minus after {than}"),
        Difference(condition, run => At(run, quantity, epochs), condition, run => At(run, quantity, than), quantity),
        0);

    /// <summary>The difference of an error between two trainings or moments, left minus right, paired by corpus.</summary>
    public static Estimand Difference(
        Condition left, Func<RunResult, double> ofLeft, Condition right, Func<RunResult, double> ofRight, string quantity) => Estimand.From(
            ScaleExperiment.Runs,
            left == right ? [left] : [left, right],
            runs =>
            {
                var (a, b) = (runs.Of(left).Select(ofLeft), runs.Of(right).Select(ofRight));
                return quantity == Loss
                    ? MeanEstimate.From([.. a.Zip(b, (x, y) => x - y)], LossFloor)
                    : MeanEstimate.PairedDifference([.. a], [.. b], quantity == Exact ? runs.Of(left)[0].Sentences : ValidationSentences);
            });

    /// <summary>The exact test error with a dropout minus without, above minus the scatter that the paper prints.</summary>
    /// <param name="when">At which moment, for people.</param>
    /// <param name="epochOf">From a run to that moment.</param>
    public static Hypothesis NoHelp(LstmSettings lstm, int percent, string when, Func<RunResult, int> epochOf) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"exact error, {Title(lstm)}, {when}, dropout {percent} % minus none"),
        Difference(
            ScaleConditions.LstmDropout(lstm, percent, Objects),
            run => At(run, Exact, epochOf(run)),
            ScaleConditions.LstmLong(lstm, Objects),
            run => At(run, Exact, epochOf(run)),
            Exact),
        -PaperRow.Lstm.ExactDeviation).Because(WhyNoHelp);

    /// <summary>The valid error on the test set with a dropout minus without, as a control.</summary>
    /// <inheritdoc cref="NoHelp"/>
    public static Control ValidToo(LstmSettings lstm, int percent, string when, Func<RunResult, int> epochOf) => Control.Reported(
        "Does the valid error fall?",
        Hypothesis.Below(
            string.Create(CultureInfo.InvariantCulture, $"valid error, {Title(lstm)}, {when}, dropout {percent} % minus none"),
            ScaleExperiment.Runs.Paired(
                ScaleConditions.LstmDropout(lstm, percent, Objects),
                run => At(run, "valid", epochOf(run)),
                ScaleConditions.LstmLong(lstm, Objects),
                run => At(run, "valid", epochOf(run))),
            0));

    public static double At(RunResult run, string quantity, int epoch) => run.Measurements[EpochProbe.Name(quantity, epoch)];

    /// <summary>The mean of an error over epochs, for people.</summary>
    public static string Curve(Evidence evidence, Condition condition, string quantity, params int[] epochs)
    {
        var runs = evidence.Get(ScaleExperiment.Runs).Of(condition);
        return string.Join(
            ", ",
            epochs.Select(epoch => string.Create(CultureInfo.InvariantCulture, $"{runs.Average(run => At(run, quantity, epoch)):0.####} after {epoch}")));
    }

    public const int Objects = 4;

    public const string Scope = "n = 4, 280 validation and 1000 test sentences, measured every 5 epochs";

    private static int ValidationSentences => Corpus.OneObjectValidation + Corpus.TwoObjectValidation;

    private static string Named(string quantity) => quantity switch
    {
        Loss => "validation RMSE",
        ValidationExact => "exact error on the validation set",
        ValidationValid => "valid error on the validation set",
        _ => "exact error",
    };
}

using CslRepro.Claims.Catalogue.Scale;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Timing;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>The numbers that several claims of the group read.</summary>
internal static class PerformanceNumbers
{
    /// <summary>The kinds of implementation whose training is timed.</summary>
    public static IReadOnlyList<string> TimedPairs { get; } = ["textbook", "framework", "optimised"];

    public static Estimand Rate(Condition condition, Func<RunResult, double> error) => PerformanceExperiment.Runs.Rate(condition, error);

    public static Estimand Paired(Condition left, Condition right, Func<RunResult, double> error) => PerformanceExperiment.Runs.Paired(left, right, error);

    public static string Percent(Evidence evidence, Condition condition, Func<RunResult, double> error) =>
        RunNumbers.Percent(evidence.Get(PerformanceExperiment.Runs).Rate(condition, error).Rate);

    public static Hypothesis ValidCell(Condition condition, PaperRow row) =>
        Cell(condition, "valid error", RunNumbers.ValidError, row.ValidError, row.ValidDeviation) with
        {
            Tail = row == PaperRow.Lstm ? LstmValidError : Tail.Moderate,
        };

    public static Hypothesis ExactCell(Condition condition, PaperRow row) =>
        Cell(condition, "exact error", RunNumbers.ExactError, row.ExactError, row.ExactDeviation);

    /// <summary>A cell of table 2 where each instance's number of epochs is chosen by its validation set, as section 2.5.2 says of the paper's 35.</summary>
    /// <param name="error">Which of the row's errors.</param>
    public static Hypothesis StoppedCell(PublishedError error)
    {
        var lstm = ScaleConditions.Lstm20;
        var condition = ScaleConditions.LstmLong(lstm, EpochNumbers.Objects);
        var (published, deviation) = error.Printed(PaperRow.Lstm);
        double AtStop(RunResult run) => EpochNumbers.At(run, error.Short, ScaleConditions.StopOf(lstm, run));
        return Hypothesis.Equivalent(
            $"{error.Name} of LSTM 20, stopped by validation, minus the paper's",
            Estimand.From(
                ScaleExperiment.Runs, [condition], runs => DifferenceFromPublished([.. runs.Of(condition)], AtStop, published, deviation)),
            deviation) with
        {
            Paper = 0,
            Why = WhyDeviation,
        };
    }

    /// <summary>A ratio of training times of one kind of implementation lies above 1.</summary>
    public static Hypothesis TimeRatio(
        string quantity, string pair, Func<PairTimes, IReadOnlyList<double>> numerator, Func<PairTimes, IReadOnlyList<double>> denominator) =>
        Hypothesis.Above(
            quantity,
            Estimand.From(
                TimingExperiment.Instance,
                result =>
                {
                    var times = result.Pairs.Single(item => item.Name == pair);
                    return RunNumbers.TimeRatio(numerator(times), denominator(times));
                }),
            1) with
        { IsTimed = true };

    public const string Scope = "n = 4, 1000 test sentences each";

    public const string CostScope = "n = 4, the training set of seed 0, counted";

    /// <summary>
    /// The valid error of an LSTM at 4 objects: a few instances in a hundred fail on several per cent of the sentences. From 200 pilot runs (seeds 0 to 199),
    /// with a variance of 2.6e-5 and a skewness of 6.5.
    /// </summary>
    public static Tail LstmValidError { get; } = new(-1, 6.5, 2.6e-5);

    /// <summary>Another model's error minus that.</summary>
    public static Tail MinusLstmValidError { get; } = new(-6.5, 1, 2.6e-5);

    /// <summary>
    /// The same with the text's networks, whose instances fail more seldom and on more sentences. From 200 pilot runs (seeds 0 to 199), with a variance of
    /// 1.1e-4 and a skewness of 12.
    /// </summary>
    public static Tail TextLstmValidError { get; } = new(-1, 12, 1.1e-4);

    /// <summary>Another model's error minus that.</summary>
    public static Tail MinusTextLstmValidError { get; } = new(-12, 1, 1.1e-4);

    /// <summary>The exact error of the text's LSTM: a skewness of 2.9 in the same pilot runs.</summary>
    public static Tail TextLstmExactError { get; } = new(-1, 2.9);

    /// <summary>The valid error of the text's ESN: a skewness of 1.3 in 200 pilot runs.</summary>
    public static Tail TextEsnValidError { get; } = new(-1, 1.3);

    private const string WhyDeviation = "The standard deviation that the paper prints for this cell of table 2.";

    /// <summary>Our mean of a cell of table 2 is the paper's within one published standard deviation.</summary>
    private static Hypothesis Cell(Condition condition, string quantity, Func<RunResult, double> error, double published, double deviation) =>
        Hypothesis.Equivalent(
            $"{quantity} of {condition.Name} minus the paper's",
            Estimand.From(
                PerformanceExperiment.Runs, [condition], runs => DifferenceFromPublished([.. runs.Of(condition)], error, published, deviation)),
            deviation) with
        {
            Paper = 0,
            Why = WhyDeviation,
        };

    private static PublishedDifference DifferenceFromPublished(RunResult[] runs, Func<RunResult, double> error, double published, double deviation)
    {
        var sentences = runs[0].Sentences;
        var smoothed = (runs.Sum(run => error(run) * sentences) + 2) / ((runs.Length * sentences) + 4);
        return PublishedDifference.From(
            [.. runs.Select(error)], smoothed * (1 - smoothed) / sentences, new PublishedMean(published, deviation, PaperRow.Instances));
    }
}

using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Performance.PerformanceNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>What the claims that LSTM 20 has the lowest error share: only the error differs.</summary>
internal static class LowestError
{
    public static Hypothesis Difference(string quantity, Func<RunResult, double> error) => Difference(quantity, error, PerformanceConditions.Lstm);

    public static IReadOnlyList<Control> Controls(string quantity, Func<RunResult, double> error) =>
    [
        Control.Reported("Does the sign hang on the order? Shuffled once.", Difference(quantity, error, PerformanceConditions.LstmShuffled)),
        Control.Reported(
            "Does the sign hang on the order? Shuffled before each epoch.",
            Difference(quantity, error, PerformanceConditions.LstmShuffledEachEpoch)),
        Control.Reported("Does the sign hang on the gates? Hard sigmoid.", Difference(quantity, error, PerformanceConditions.LstmHardSigmoid)),
        Control.Reported(
            "Is it so in single pairs, whatever the mean? Pairs of equal errors are left out.",
            Hypothesis.Above($"share of pairs in which LSTM 20 has the lower {quantity}", Wins(error), 0.5)),
    ];

    public static string Summary(Evidence evidence, Func<RunResult, double> error) =>
        $"LSTM 20 {Percent(evidence, PerformanceConditions.Lstm, error)}, ESN FL {Percent(evidence, PerformanceConditions.EsnFinal, error)}.";

    private static Estimand Wins(Func<RunResult, double> error) => Estimand.From(
        PerformanceExperiment.Runs,
        [PerformanceConditions.EsnFinal, PerformanceConditions.Lstm],
        runs => ShareEstimate.OfLarger([.. runs.Of(PerformanceConditions.EsnFinal).Select(error)], [.. runs.Of(PerformanceConditions.Lstm).Select(error)]));

    private static Hypothesis Difference(string quantity, Func<RunResult, double> error, Condition lstm) =>
        Hypothesis.Above($"{quantity}, ESN FL minus {lstm.Name}", Paired(PerformanceConditions.EsnFinal, lstm, error), 0);
}

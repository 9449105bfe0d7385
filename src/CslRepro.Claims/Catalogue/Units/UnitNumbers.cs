using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The numbers that several claims of the group read.</summary>
internal static class UnitNumbers
{
    /// <summary>The least variance between instances that is believed, of shares, activations and logarithms of ratios alike.</summary>
    public const double VarianceFloor = 1e-6;

    public static double Of(RunResult run, string name) => run.Measurements[name];

    public static Estimand Mean(Condition condition, string name) => UnitsExperiment.Runs.Mean(condition, name, VarianceFloor);

    public static Estimand Mean(Condition condition, Func<RunResult, double> number) => UnitsExperiment.Runs.Mean(condition, number, VarianceFloor);

    /// <summary>The mean difference of two numbers of the same run.</summary>
    public static Estimand Difference(Condition condition, string left, string right) =>
        UnitsExperiment.Runs.Difference(condition, condition, left, right, VarianceFloor);

    /// <summary>The geometric mean of the ratio of two numbers of the same run.</summary>
    public static Estimand Ratio(Condition condition, string numerator, string denominator) =>
        Estimand.From(
            UnitsExperiment.Runs,
            [condition],
            runs => RunNumbers.Ratio(runs.Mean(condition, run => LogRatio(run, numerator, denominator), VarianceFloor)));

    /// <summary>How many times larger such a ratio is in LSTM 20 than in the LSTM as it starts, paired by seed.</summary>
    public static Estimand RatioGain(string numerator, string denominator) =>
        Estimand.From(
            UnitsExperiment.Runs,
            [UnitsExperiment.Lstm, UnitsExperiment.LstmUntrained],
            runs => RunNumbers.Ratio(MeanEstimate.From(
                [
                    .. runs.Of(UnitsExperiment.Lstm).Zip(
                        runs.Of(UnitsExperiment.LstmUntrained),
                        (trained, start) => LogRatio(trained, numerator, denominator) - LogRatio(start, numerator, denominator)),
                ],
                VarianceFloor)));

    public static double Average(Evidence evidence, Condition condition, string name) => evidence.Get(UnitsExperiment.Runs).Average(condition, name);

    public static string Percent(Evidence evidence, Condition condition, string name) => Percent(Average(evidence, condition, name));

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    public const string Scope = "n = 4, 1000 test sentences each";

    private static double LogRatio(RunResult run, string numerator, string denominator) => ExactMath.Log(Of(run, numerator) / Of(run, denominator));
}

using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group D: the threshold factor f (section 9.1, figure 22).</summary>
public static class ThresholdClaims
{
    private const string Place = "section 9.1, figure 22";
    private const string Group = "D: Threshold";
    private const double PaperOptimum = 1.35;

    // One step of the grid and a half: the optimum lies at the paper's factor or at one of its neighbours.
    private const double Margin = 0.075;

    /// <summary>The factors around 1.3 over which the ordering is looked at.</summary>
    private static readonly double[] Range = [1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.5];

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "threshold-same-optimum",
            Group = Group,
            Assertion = "The exact error is least at a threshold factor near 1.35, for the ESN and for the LSTM.",
            Place = Place,
            PaperNumber = "1.35",
            Rule = "For each model the factor of least exact error (mean over instances) is 1.35 within 0.075, a step and a half of the grid.",
            Expected = Verdict.Reproduced,
            Reason = "Both optima are between 1.35 and 1.40, and nearer to each other than to 1.35.",
            Needs = [ThresholdExperiment.Runs],
            Find = SameOptimum,
        },
        new Claim
        {
            Id = "threshold-trade-off",
            Group = Group,
            Assertion = "With a growing threshold factor the valid error does not fall and the exact error has a single minimum.",
            Place = Place,
            Rule = "For each model no instance's valid error falls from one factor to the next, and the mean exact error has one local minimum.",
            Expected = Verdict.Reproduced,
            Reason = "The valid error cannot fall, by its definition. The exact error has a single minimum, in the mean and in every single instance.",
            Needs = [ThresholdExperiment.Runs],
            Find = TradeOff,
        },
        new Claim
        {
            Id = "threshold-no-favour",
            Group = Group,
            Assertion = "The factor 1.3 favours neither model: table 2's ordering is the same over a range of factors.",
            Place = Place,
            Rule = "At each factor from 1.15 to 1.5 the exact error of ESN FL minus that of LSTM 20, paired by corpus, lies above 0, as in table 2.",
            Expected = Verdict.Reproduced,
            Reason = "LSTM 20 has the lower exact error at each factor from 1.15 to 1.5. The valid errors, too close at 1.3 to tell, are in the same order "
                + "from 1.35 on.",
            Needs = [ThresholdExperiment.Runs],
            Find = NoFavour,
        },
    ];

    private static RunSet Runs(Evidence evidence) => evidence.Get(ThresholdExperiment.Runs);

    private static Finding SameOptimum(Evidence evidence)
    {
        Hypothesis Optimum(string name, Condition condition) =>
            Hypothesis.Equivalent($"factor of least exact error, {name}, minus 1.35", OptimumOf(Runs(evidence).Of(condition)), Margin) with { Paper = 0 };
        var (esn, lstm) = (OptimumOf(Runs(evidence).Of(ThresholdExperiment.Esn)), OptimumOf(Runs(evidence).Of(ThresholdExperiment.Lstm)));
        return new Finding(
            [Optimum("ESN FL", ThresholdExperiment.Esn), Optimum("LSTM 20", ThresholdExperiment.Lstm)],
            [Control.Reported("LSTM 20 on a shuffled training set.", Optimum("LSTM 20", ThresholdExperiment.LstmShuffled))],
            Scope(evidence),
            FormattableString.Invariant($"ESN FL {esn.Mean + PaperOptimum:0.000}, LSTM 20 {lstm.Mean + PaperOptimum:0.000}."));
    }

    private static Finding TradeOff(Evidence evidence)
    {
        (string Name, Condition Condition)[] models = [("ESN FL", ThresholdExperiment.Esn), ("LSTM 20", ThresholdExperiment.Lstm)];
        Hypothesis Falls(string name, Condition condition) => Hypothesis.Equal(
            $"instances of {name} whose valid error falls somewhere",
            Runs(evidence)
                .Of(condition)
                .Count(run => ThresholdProbe.Factors.Skip(1).Zip(ThresholdProbe.Factors).Any(pair => Valid(run, pair.First) < Valid(run, pair.Second))),
            0) with
        { Paper = null };
        Hypothesis Minima(string name, Condition condition) => Hypothesis.Equal(
            $"local minima of the mean exact error, {name}",
            CountMinima([.. ThresholdProbe.Factors.Select(factor => Runs(evidence).Of(condition).Average(run => Exact(run, factor)))]),
            1) with
        { Paper = null };
        return new Finding(
            [.. models.SelectMany(model => new[] { Falls(model.Name, model.Condition), Minima(model.Name, model.Condition) })],
            [
                .. models.Select(model =>
                {
                    var single = Runs(evidence)
                        .Of(model.Condition)
                        .Count(run => CountMinima([.. ThresholdProbe.Factors.Select(factor => Exact(run, factor))]) == 1);
                    return Control.Reported(
                        "Also instance by instance?",
                        Hypothesis.Exact(
                            $"instances of {model.Name} with a single minimum",
                            "all",
                            single,
                            single == Runs(evidence).Of(model.Condition).Count));
                }),
            ],
            Scope(evidence),
            "The valid error cannot fall by its definition: a larger factor can only take characteristics away.");
    }

    private static Finding NoFavour(Evidence evidence)
    {
        Hypothesis Difference(string quantity, double factor, Condition lstm, Func<RunResult, double, double> error) => Hypothesis.Above(
            FormattableString.Invariant($"{quantity}, ESN FL minus LSTM 20, f = {factor:0.00}"),
            Runs(evidence).Paired(ThresholdExperiment.Esn, run => error(run, factor), lstm, run => error(run, factor)),
            0);
        double Least(Condition condition) => ThresholdProbe.Factors.Min(factor => Runs(evidence).Of(condition).Average(run => Exact(run, factor)));
        return new Finding(
            [.. Range.Select(factor => Difference("exact error", factor, ThresholdExperiment.Lstm, Exact))],
            [
                .. Range.Select(factor => Control.Reported("The valid error.", Difference("valid error", factor, ThresholdExperiment.Lstm, Valid))),
                .. Range.Select(
                    factor =>
                        Control.Reported("LSTM 20 on a shuffled training set.", Difference("exact error", factor, ThresholdExperiment.LstmShuffled, Exact))),
            ],
            Scope(evidence),
            $"Least mean exact error over all factors: ESN FL {Percent(Least(ThresholdExperiment.Esn))}, LSTM 20 {Percent(Least(ThresholdExperiment.Lstm))}.");
    }

    private static double Valid(RunResult run, double factor) => run.Measurements[ThresholdProbe.Valid(factor)];

    private static double Exact(RunResult run, double factor) => run.Measurements[ThresholdProbe.Exact(factor)];

    /// <summary>The factor of least exact error minus 1.35; where several share the least error, their mean.</summary>
    private static MeanEstimate OptimumOf(IReadOnlyList<RunResult> runs)
    {
        var optima = runs.Select(run =>
        {
            var least = ThresholdProbe.Factors.Min(factor => Exact(run, factor));
            return ThresholdProbe.Factors.Where(factor => Exact(run, factor) == least).Average() - PaperOptimum;
        });

        // A factor between two steps of 0.05 could be anywhere: the variance of a uniform law of that width.
        return MeanEstimate.From([.. optima], 0.05 * 0.05 / 12);
    }

    /// <summary>Local minima of a curve; a stretch of equal values counts as one point.</summary>
    private static int CountMinima(double[] curve)
    {
        var distinct = curve.Where((value, i) => i == 0 || value != curve[i - 1]).ToArray();
        return Enumerable.Range(0, distinct.Length).Count(
            i => (i == 0 || distinct[i - 1] > distinct[i]) && (i == distinct.Length - 1 || distinct[i + 1] > distinct[i]));
    }

    private static string Scope(Evidence evidence) =>
        $"n = 4, 1000 test sentences each, f = 1.00, 1.05 ... 1.95, seeds 0 ... {Runs(evidence).Of(ThresholdExperiment.Esn).Count - 1}; shuffled LSTM seeds 0 "
            + $"... {Runs(evidence).Of(ThresholdExperiment.LstmShuffled).Count - 1}";
}

using CslRepro.Experiments.Thresholds;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Threshold.ThresholdNumbers;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The course of both errors over the factor.</summary>
internal static class TradeOff
{
    public static Claim Claim { get; } = new()
    {
        Id = "threshold-trade-off",
        Group = ThresholdClaims.Group,
        Assertion = "With a growing threshold factor the valid error does not fall and the exact error has a single minimum.",
        Place = ThresholdClaims.Place,
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = "What is said of the valid error follows from the definition, in both. The single minimum is seen on the program's networks. "
            + ReadingNotes.Models,
        Rule = "For each model no instance's valid error falls from one factor to the next, and the mean exact error has one local minimum.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The valid error cannot fall, by its definition. The exact error has a single minimum, in the mean and in every single instance.",
        Hypotheses =
        [
            Falls("ESN FL", ThresholdExperiment.Esn),
            Minima("ESN FL", ThresholdExperiment.Esn),
            Falls("LSTM 20", ThresholdExperiment.Lstm),
            Minima("LSTM 20", ThresholdExperiment.Lstm),
        ],
        Controls =
        [
            Control.Reported("Also instance by instance?", Single("ESN FL", ThresholdExperiment.Esn)),
            Control.Reported("Also instance by instance?", Single("LSTM 20", ThresholdExperiment.Lstm)),
        ],
        Scope = Scope,
        Summary = _ => "The valid error cannot fall by its definition: a larger factor can only take characteristics away.",
    };

    private static Hypothesis Falls(string name, Condition condition) =>
        new(
            $"instances of {name} whose valid error falls somewhere",
            Counted(condition, runs => runs.Count(
                run => ThresholdProbe.Factors.Skip(1).Zip(ThresholdProbe.Factors).Any(pair => Valid(run, pair.First) < Valid(run, pair.Second)))),
            Criterion.EqualTo(0))
        {
            Why = "\"Does not fall\" leaves room for no exception.",
        };

    private static Hypothesis Minima(string name, Condition condition) =>
        new(
            $"local minima of the mean exact error, {name}",
            Counted(condition, runs => CountMinima([.. ThresholdProbe.Factors.Select(factor => runs.Average(run => Exact(run, factor)))])),
            Criterion.EqualTo(1))
        {
            Why = "The claim says a single minimum.",
        };

    private static Hypothesis Single(string name, Condition condition) =>
        new(
            $"instances of {name} with a single minimum",
            Estimand.From(
                ThresholdExperiment.Runs,
                [condition],
                runs => new PartCount(runs.Of(condition).Count(HasSingleMinimum), runs.Of(condition).Count)),
            PartCount.IsAll);

    private static Estimand Counted(Condition condition, Func<IReadOnlyList<RunResult>, int> count) =>
        Estimand.From(ThresholdExperiment.Runs, [condition], runs => new Count(count(runs.Of(condition))));

    private static bool HasSingleMinimum(RunResult run) => CountMinima([.. ThresholdProbe.Factors.Select(factor => Exact(run, factor))]) == 1;

    /// <summary>Local minima of a curve; a stretch of equal values counts as one point.</summary>
    private static int CountMinima(double[] curve)
    {
        var distinct = curve.Where((value, i) => i == 0 || value != curve[i - 1]).ToArray();
        return Enumerable.Range(0, distinct.Length).Count(
            i => (i == 0 || distinct[i - 1] > distinct[i]) && (i == distinct.Length - 1 || distinct[i + 1] > distinct[i]));
    }
}

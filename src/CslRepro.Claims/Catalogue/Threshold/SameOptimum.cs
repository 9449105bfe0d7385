using System.Globalization;
using CslRepro.Experiments.Thresholds;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Threshold.ThresholdNumbers;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The factor of least exact error, for both models.</summary>
internal static class SameOptimum
{
    public static Claim Claim { get; } = new()
    {
        Id = "threshold-same-optimum",
        Group = ThresholdClaims.Group,
        Assertion = "The exact error is least at a threshold factor near 1.35, for the ESN and for the LSTM.",
        Place = ThresholdClaims.Place,
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = "The factor's rule is the same in both; the networks are the program's. " + ReadingNotes.Models,
        PaperNumber = "1.35",
        Rule = "For each model the factor of least exact error (mean over instances) is 1.35 within 0.075, a step and a half of the grid.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Both optima are between 1.35 and 1.40, and nearer to each other than to 1.35.",
        Hypotheses = [Optimum("ESN FL", ThresholdExperiment.Esn), Optimum("LSTM 20", ThresholdExperiment.Lstm)],
        Controls = [Control.Reported("LSTM 20 on a shuffled training set.", Optimum("LSTM 20", ThresholdExperiment.LstmShuffled))],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(ThresholdExperiment.Runs);
            var (esn, lstm) = (OptimumOf(runs.Of(ThresholdExperiment.Esn)), OptimumOf(runs.Of(ThresholdExperiment.Lstm)));
            return string.Create(CultureInfo.InvariantCulture, $"ESN FL {esn.Mean + PaperOptimum:0.000}, LSTM 20 {lstm.Mean + PaperOptimum:0.000}.");
        },
    };

    private const double PaperOptimum = 1.35;

    // One step of the grid and a half: the optimum lies at the paper's factor or at one of its neighbours.
    private const double Margin = 0.075;

    private static Hypothesis Optimum(string name, Condition condition) =>
        Hypothesis.Equivalent(
            $"factor of least exact error, {name}, minus 1.35",
            Estimand.From(ThresholdExperiment.Runs, [condition], runs => OptimumOf(runs.Of(condition))),
            Margin) with
        {
            Paper = 0,
            Why = "One and a half steps of the grid of 0.05: the paper's factor or one of its neighbours.",
        };

    /// <summary>The factor of least exact error minus 1.35; where several share the least error, their mean.</summary>
    private static MeanEstimate OptimumOf(IReadOnlyList<RunResult> runs)
    {
        var optima = runs.Select(run =>
        {
            var least = ThresholdProbe.Factors.Min(factor => Exact(run, factor));
            return ThresholdProbe.Factors.Where(factor => Exact(run, factor) == least).Average() - PaperOptimum;
        });

        // A factor between two steps of 0.05 could be anywhere: the variance of a uniform distribution of that width.
        return MeanEstimate.From([.. optima], 0.05 * 0.05 / 12);
    }
}

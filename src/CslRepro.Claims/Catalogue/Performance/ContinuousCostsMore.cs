using System.Globalization;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using static CslRepro.Claims.Catalogue.Performance.PerformanceNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Cost of continuous learning against final learning: updates, and training times.</summary>
internal static class ContinuousCostsMore
{
    public static Claim Claim { get; } = Of(EsnSettings.FinalLearning, EsnSettings.ContinuousLearning);

    /// <summary>With 0.85 and 0.81 read as shares of zeros.</summary>
    public static Claim Text { get; } = Of(PaperReadings.TextAlone(EsnSettings.FinalLearning), PaperReadings.TextAlone(EsnSettings.ContinuousLearning)).AsText(
        new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        "The updates are the same ones; with sparser reservoirs they are a larger part of the whole.");

    private static Claim Of(EsnSettings final, EsnSettings continuous) => new()
    {
        Id = "perf-cl-costs-more",
        Group = PerformanceClaims.Group,
        Assertion = "Continuous learning trains more slowly than final learning.",
        Place = "table 2",
        Basis = Basis.Inferred,
        Reading = Reading.Program,
        ReadingNote = "0.85 and 0.81 are taken as shares of non-zero weights, as in the program; the text says sparsity.",
        PaperNumber = "379 s against 47.1 s: about 8 times",
        Rule = "CL makes more updates than FL, and the ratio of multiply-adds of training CL / FL lies above 1 both for the textbook's equations and for the "
            + "least form known. Times of three kinds of implementation stand beside it and decide nothing.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "CL makes one update a word, about 14 times as many as FL, and costs more in either form. Measured, it takes longer in each kind of "
            + "implementation, by a factor between 2 and 7, where the paper has 8.",
        Hypotheses =
        [
            Hypothesis.Above(
                "updates of CL / updates of FL, seed 0",
                Estimand.From(
                    TaskExperiment.Instance,
                    result => new Count(result.Corpora.First(corpus => corpus.Objects == 4).TrainingWords / 1000.0)),
                1),
            Hypothesis.Above("multiply-adds of training, ESN CL / ESN FL, textbook", Ratio(cost => cost.Textbook(continuous) / cost.Textbook(final)), 1),
            Hypothesis.Above("multiply-adds of training, ESN CL / ESN FL, least form", Ratio(cost => cost.Least(continuous) / cost.Least(final)), 1),
        ],
        Controls =
        [
            .. TimedPairs.Select(pair => Control.Reported(
                "Measured times.",
                TimeRatio($"training time ESN CL / ESN FL, {pair}", pair, times => times.EsnContinuous, times => times.EsnFinal) with { Paper = 379 / 47.1 })),
        ],
        Scope = CostScope,
        Summary = evidence =>
        {
            var cost = evidence.Get(CostExperiment.Instance);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"CL / FL: {cost.Textbook(continuous) / cost.Textbook(final):0.0} times the multiply-adds by the textbook's "
                    + $"updates, {cost.Least(continuous) / cost.Least(final):0.0} times in the least form.");
        },
    };

    private static Estimand Ratio(Func<CostResult, double> of) => Estimand.From(CostExperiment.Instance, cost => new Count(of(cost)));
}

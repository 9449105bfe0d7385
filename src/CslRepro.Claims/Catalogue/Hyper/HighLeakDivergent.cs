using System.Globalization;
using CslRepro.Experiments.Hyper;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Hyper.HyperNumbers;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Span of the outputs at the highest leak rate.</summary>
internal static class HighLeakDivergent
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-high-leak-divergent",
        Group = HyperClaims.Group,
        Assertion = "With a leak rate of 1 the outputs spread over tens.",
        Place = "section 6.3, figure 19",
        Basis = Basis.Inferred,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At leak rate 1 the middle 95 % of the outputs after every word span more than 20.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The outputs after every word span about 48. Those after the last word, the only ones that are taught, span less than 8.",
        Hypotheses =
        [
            Hypothesis.Above("span of the outputs after every word, leak rate 1", Span(Highest, SentenceKindProbe.SpreadAfterEveryWord), 20).In(Bounds.Count)
                .Because("The paper names no limit; ours is two tens, the least that \"tens\" can mean."),
        ],
        Controls =
        [
            Control.Required(
                "At the optimum they do not.",
                Hypothesis.Below(
                    "span of the outputs after every word, optimum", Span(HyperConditions.Optimum, SentenceKindProbe.SpreadAfterEveryWord), 20).In(Bounds.Count)
                    .Because("The paper names no limit; ours is the same as at leak rate 1.")),
            Control.Reported(
                "The final outputs, which alone are taught.",
                Hypothesis.Above("span of the final outputs, leak rate 1", Span(Highest, SentenceKindProbe.Spread), 20).In(Bounds.Count)),
            Control.Reported(
                "The final outputs, which alone are taught.",
                Hypothesis.Above("span of the final outputs, optimum", Span(HyperConditions.Optimum, SentenceKindProbe.Spread), 20).In(Bounds.Count)),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperExperiment.Runs);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"After every word {runs.Average(Highest, SentenceKindProbe.SpreadAfterEveryWord):0.0}, after the last one "
                    + $"{runs.Average(Highest, SentenceKindProbe.Spread):0.0}.");
        },
    };

    private static Condition Highest => HyperConditions.Leaks[^1];

    private static Estimand Span(Condition condition, string name) => HyperExperiment.Runs.Mean(condition, name, 0.01);
}

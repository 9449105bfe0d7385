using System.Globalization;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>How clear the levels of outputs are at the lowest radius, against the lowest leak rate.</summary>
internal static class LowRadiusWeakerPeaks
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-low-radius-weaker-peaks",
        Group = HyperClaims.Group,
        Assertion = "With a low spectral radius outputs peak as with a low leak rate, but less.",
        Place = "section 6.3, figure 19",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At radius 0.001 the number of objects that have a concept explains less of an output's variance over two-object sentences than at leak rate "
            + "0.0005, and more than it does at the optimum.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At radius 0.001 outputs count objects as they do at the lowest leak rate, with more scatter. At the optimum they answer for one object, so "
            + "that the number of objects explains less.",
        Hypotheses =
        [
            Hypothesis.Below(
                $"{Quantity}, radius 0.001 minus leak rate 0.0005", Clearer(HyperOutputExperiment.LowestRadius, HyperOutputExperiment.LowestLeak), 0),
            Hypothesis.Above($"{Quantity}, radius 0.001 minus the optimum", Clearer(HyperOutputExperiment.LowestRadius, HyperOutputExperiment.Optimum), 0),
        ],
        Controls =
        [
            Control.Reported(
                "Levels, whatever they mean.",
                Hypothesis.Below(
                    "levels of an output, radius 0.001 minus leak rate 0.0005",
                    HyperOutputExperiment.Runs.Difference(
                        HyperOutputExperiment.LowestRadius, HyperOutputExperiment.LowestLeak, HyperOutputNumber.Levels, HyperOutputNumber.Levels, 0.01),
                    0)),
        ],
        Scope = HyperNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperOutputExperiment.Runs);
            string Share(Condition condition) =>
                string.Create(CultureInfo.InvariantCulture, $"{runs.Average(condition, HyperOutputNumber.LevelClarity):0.00}");
            return $"Variance explained: radius 0.001 {Share(HyperOutputExperiment.LowestRadius)}, leak rate 0.0005 "
                + $"{Share(HyperOutputExperiment.LowestLeak)}, optimum {Share(HyperOutputExperiment.Optimum)}.";
        },
    };

    private const string Quantity = "share of an output's variance that the number of objects explains";

    private static Estimand Clearer(Condition left, Condition right) =>
        HyperOutputExperiment.Runs.Difference(left, right, HyperOutputNumber.LevelClarity, HyperOutputNumber.LevelClarity);
}

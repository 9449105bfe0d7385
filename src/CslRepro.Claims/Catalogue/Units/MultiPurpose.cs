using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>Units that serve more than 5 outputs: how many there are, and which words move them.</summary>
internal static class MultiPurpose
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-esn-multipurpose",
        Group = UnitClaims.Group,
        Assertion = "A few units serve more than 5 outputs, and they answer to content words more than to function words.",
        Place = "section 4.3",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs + " The count follows the text.",
        PaperNumber = "5 units; 0.0306 against 0.0096",
        Rule = "More units stand among the 20 largest of more than 5 outputs than with each output's weights permuted, and the ratio of their "
            + "changes, content words over function words without `and`, lies above 1. The verdict rests on this ratio being larger than that of all "
            + "units.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "About 6 units serve more than 5 outputs, and next to none would with permuted weights: the choice is no accident of many "
            + "weights. They prefer content words by a factor of 1.8, where the paper has 3.2. But units with as many content and other words at their input, "
            + "whatever their readout weights, prefer them nearly as much: these units are the ones with more inputs (3.1 words in place of 1.8), and that "
            + "is most of it.",
        Hypotheses =
        [
            Hypothesis.Above(
                "units that serve more than 5 outputs minus the same with permuted weights",
                Difference(UnitsExperiment.EsnFinal, UnitNumber.MultiPurposeCount, UnitNumber.PermutedMultiPurposeCount),
                0) with { Paper = 5 },
            Hypothesis.Above("change of these units, content words / function words", PreferenceOver(_ => 1), 1) with { Paper = 0.0306 / 0.0096 },
        ],
        Controls =
        [
            Control.Required(
                "They do so more than any units.",
                Hypothesis.Above(
                    "ratio of these units / ratio of all units",
                    PreferenceOver(run => Of(run, UnitNumber.ChangeAtContent) / Of(run, UnitNumber.ChangeAtFunction)),
                    1).Because("1 is the ratio that all units together have.")),
            Control.Reported(
                "Do they more than units with as many content and other words at their input, whatever their readout weights?",
                Hypothesis.Above(
                    "ratio of these units / ratio of units wired alike",
                    PreferenceOver(run => Of(run, UnitNumber.WiredAlikeAtContent) / Of(run, UnitNumber.WiredAlikeAtFunction)),
                    1)),
            Control.Reported(
                "With permuted weights.",
                Hypothesis.Below(
                    "units that serve more than 5 outputs",
                    Mean(UnitsExperiment.EsnFinal, UnitNumber.PermutedMultiPurposeCount),
                    1).In(Bounds.Count)),
            Control.Reported(
                "Are they units with more inputs?",
                Hypothesis.Above(
                    "words that such a unit gets input from minus words that any unit does",
                    OfFound(found => MeanEstimate.From(
                        [.. found.Select(run => Of(run, UnitNumber.MultiPurposeWords) - Of(run, UnitNumber.AnyUnitWords))],
                        VarianceFloor)),
                    0)),
        ],
        Scope = Scope,
        Summary = Numbers,
    };

    /// <summary>How many times more these units prefer content words than a baseline does, over the instances that have such units.</summary>
    private static Estimand PreferenceOver(Func<RunResult, double> baseline) =>
        OfFound(found => RunNumbers.Ratio(MeanEstimate.From(
            [
                .. found.Select(run =>
                    ExactMath.Log(Of(run, UnitNumber.MultiPurposeAtContent) / Of(run, UnitNumber.MultiPurposeAtFunction) / baseline(run))),
            ],
            VarianceFloor)));

    private static Estimand OfFound(Func<IReadOnlyList<RunResult>, IEstimate> estimate) =>
        Estimand.From(UnitsExperiment.Runs, [UnitsExperiment.EsnFinal], runs => estimate(Found(runs.Of(UnitsExperiment.EsnFinal))));

    private static RunResult[] Found(IReadOnlyList<RunResult> runs) => [.. runs.Where(run => Of(run, UnitNumber.MultiPurposeCount) > 0)];

    private static string Numbers(Evidence evidence)
    {
        var runs = evidence.Get(UnitsExperiment.Runs).Of(UnitsExperiment.EsnFinal);
        var found = Found(runs);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{runs.Average(run => Of(run, UnitNumber.MultiPurposeCount)):0.0} units ({runs.Min(run => Of(run, UnitNumber.MultiPurposeCount))} to "
                + $"{runs.Max(run => Of(run, UnitNumber.MultiPurposeCount))}); {found.Average(run => Of(run, UnitNumber.MultiPurposeAtContent)):0.0000} at "
                + $"content words, {found.Average(run => Of(run, UnitNumber.MultiPurposeAtFunction)):0.0000} at function words, summed over these units; "
                + $"{runs.Average(run => Of(run, UnitNumber.PermutedMultiPurposeCount)):0.000} units with permuted weights.");
    }
}

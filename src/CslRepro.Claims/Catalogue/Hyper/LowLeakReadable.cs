using System.Globalization;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Outputs of final learning along the sentence at the lowest leak rate.</summary>
internal static class LowLeakReadable
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-low-leak-readable",
        Group = HyperClaims.Group,
        Assertion = "With the lowest leak rate the outputs of final learning can be read along the sentence.",
        Place = "section 6.3, figure 20",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At leak rate 0.0005 less than 5 % of the outputs before END lie outside [-0.5, 1.5], fewer than at the optimum, and the rise of a concept's "
            + "output at its word lies above its mean absolute change at the sentence's other words.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "No output strays before END, where at the optimum about half of them do; a concept's output rises at its word and hardly moves at others. "
            + "With so low a leak rate the state is nearly a sum over the words, and what is read from a part of the sentence is a part of the sum.",
        Hypotheses =
        [
            Hypothesis.Below(
                "share of outputs outside [-0.5, 1.5] before END, leak rate 0.0005",
                HyperOutputExperiment.Runs.Mean(HyperOutputExperiment.LowestLeak, HyperOutputNumber.OutsideBeforeEnd),
                0.05).In(Bounds.Share).Because("The limit of unit-fl-outputs-wild, one output in twenty, under which ESN CL and the LSTM are not wild."),
            Hypothesis.Below(
                "share of outputs outside [-0.5, 1.5] before END, leak rate 0.0005 minus the optimum",
                HyperOutputExperiment.Runs.Difference(
                    HyperOutputExperiment.LowestLeak,
                    HyperOutputExperiment.Optimum,
                    HyperOutputNumber.OutsideBeforeEnd,
                    HyperOutputNumber.OutsideBeforeEnd),
                0).In(Bounds.ShareDifference),
            Jump("leak rate 0.0005", HyperOutputExperiment.LowestLeak),
        ],
        Controls = [Control.Reported("The optimum.", Jump("optimum", HyperOutputExperiment.Optimum))],
        Scope = HyperNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperOutputExperiment.Runs);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Outside before END {100 * runs.Average(HyperOutputExperiment.LowestLeak, HyperOutputNumber.OutsideBeforeEnd):0.0} % (optimum "
                    + $"{100 * runs.Average(HyperOutputExperiment.Optimum, HyperOutputNumber.OutsideBeforeEnd):0.0} %); at the keyword "
                    + $"{runs.Average(HyperOutputExperiment.LowestLeak, HyperOutputNumber.RiseAtKeyword):0.00} against "
                    + $"{runs.Average(HyperOutputExperiment.LowestLeak, HyperOutputNumber.ChangeElsewhere):0.00} elsewhere.");
        },
    };

    private static Hypothesis Jump(string name, Condition condition) => Hypothesis.Above(
        $"rise at the keyword minus change at other words, {name}",
        HyperOutputExperiment.Runs.Difference(condition, condition, HyperOutputNumber.RiseAtKeyword, HyperOutputNumber.ChangeElsewhere),
        0);
}

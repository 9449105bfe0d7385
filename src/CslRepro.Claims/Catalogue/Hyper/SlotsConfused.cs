using System.Globalization;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Answers that are the other object's value, at the lowest leak rate and the lowest radius.</summary>
internal static class SlotsConfused
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-slots-confused",
        Group = HyperClaims.Group,
        Assertion = "With a low leak rate or a low spectral radius the two objects are confused.",
        Place = "section 6.3, figures 18 and 19",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "Of the characteristics that a sentence states of both objects with different values: at leak rate 0.0005 and at radius 0.001 the answer (the "
            + "largest output) is the other object's value oftener than any other wrong value, and oftener than at the optimum.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At both settings about half of the answers are the other object's value, as if a coin were tossed between the two, and no other wrong value "
            + "is answered. At the optimum neither happens.",
        Hypotheses =
        [
            .. Low.SelectMany(low => new[]
            {
                Hypothesis.Above(
                    $"share of answers that are the other object's value minus another wrong value, {low.Name}",
                    HyperOutputExperiment.Runs.Difference(low.Condition, low.Condition, HyperOutputNumber.OtherObject, HyperOutputNumber.OtherValue),
                    0).In(Bounds.ShareDifference),
                Hypothesis.Above(
                    $"share of answers that are the other object's value, {low.Name} minus the optimum",
                    HyperOutputExperiment.Runs.Difference(
                        low.Condition, HyperOutputExperiment.Optimum, HyperOutputNumber.OtherObject, HyperOutputNumber.OtherObject),
                    0).In(Bounds.ShareDifference),
            }),
        ],
        Controls =
        [
            .. Low.Select(low => Control.Reported(
                "A coin between both objects' values would give one half.",
                Hypothesis.Equivalent(
                    $"share of answers that are the other object's value minus one half, {low.Name}",
                    HyperOutputExperiment.Runs.Mean(low.Condition, run => run.Measurements[HyperOutputNumber.OtherObject] - 0.5),
                    0.05))),
        ],
        Scope = HyperNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperOutputExperiment.Runs);
            return "Answers that are the other object's value: "
                + string.Join(", ", Low.Append((Name: "optimum", Condition: HyperOutputExperiment.Optimum)).Select(at => string.Create(
                    CultureInfo.InvariantCulture, $"{at.Name} {100 * runs.Average(at.Condition, HyperOutputNumber.OtherObject):0.0} %"))) + ".";
        },
    };

    private static (string Name, Condition Condition)[] Low =>
        [("leak rate 0.0005", HyperOutputExperiment.LowestLeak), ("radius 0.001", HyperOutputExperiment.LowestRadius)];
}

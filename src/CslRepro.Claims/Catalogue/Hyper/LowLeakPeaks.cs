using System.Globalization;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Where the levels of outputs lie at the lowest leak rate.</summary>
internal static class LowLeakPeaks
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-low-leak-peaks",
        Group = HyperClaims.Group,
        Assertion = "With the lowest leak rate outputs peak near -0.25, 0.6 and 1.1.",
        Place = "section 6.3, figure 19",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations
            + " The outputs of slot 1 stand for the neurons that the figure shows: of which slot they are is not known here.",
        PaperNumber = "-0.25, 0.6, 1.1",
        Rule = "At leak rate 0.0005 the mean final outputs of slot 1, over two-object sentences that state the characteristic of both objects, are -0.25, 0.6 "
            + "and 1.1 within 0.1 where none, one and both objects are said to have the concept.",
        Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
        Reason = "There are three levels, and they have a meaning: they count how many of the two objects have the concept. The upper two lie near the "
            + "paper's. The lowest is about 0, not below it.",
        Hypotheses = [.. Published.Select((peak, objects) => Peak(1, objects, peak))],
        Controls =
        [
            .. Published.Select((peak, objects) => Control.Reported("Slot 2.", Peak(2, objects, peak))),
            Control.Reported(
                "Do the outputs take these levels and no other values?",
                Hypothesis.Above(
                    "share of an output's variance that the number of objects explains, leak rate 0.0005",
                    HyperOutputExperiment.Runs.Mean(HyperOutputExperiment.LowestLeak, HyperOutputNumber.LevelClarity),
                    0.5).In(Bounds.Share)),
        ],
        Within = [new Statement("The upper two.", Peak(1, 1, Published[1]), Peak(1, 2, Published[2]))],
        Scope = HyperNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(HyperOutputExperiment.Runs);
            string Level(int objects) => string.Create(
                CultureInfo.InvariantCulture, $"{runs.Average(HyperOutputExperiment.LowestLeak, HyperOutputNumber.Level(1, objects)):0.00}");
            return "Mean output of slot 1's concepts that none, one and both objects have: "
                + string.Join(", ", Enumerable.Range(0, StatedLevels.Cases).Select(Level)) + ".";
        },
    };

    private static double[] Published => [-0.25, 0.6, 1.1];

    private static string[] Having => ["no object has", "one object has", "both objects have"];

    private static Hypothesis Peak(int slot, int objects, double place) => Hypothesis.Equivalent(
        string.Create(
            CultureInfo.InvariantCulture,
            $"mean output of slot {slot}'s concepts that {Having[objects]} minus {place}, leak rate 0.0005"),
        HyperOutputExperiment.Runs.Mean(
            HyperOutputExperiment.LowestLeak, run => run.Measurements[HyperOutputNumber.Level(slot, objects)] - place),
        0.1).Because("The paper says \"near\"; ours is a tenth of the distance between an absent concept and a present one.");
}

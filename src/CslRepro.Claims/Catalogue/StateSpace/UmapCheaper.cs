using System.Globalization;
using CslRepro.Experiments.MapTiming;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Times of training an ESN and of mapping its states, and the multiply-adds of both.</summary>
internal static class UmapCheaper
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-umap-cheaper",
        Group = StateSpaceClaims.Group,
        Assertion = "For large reservoirs UMAP takes less time than training.",
        Place = "section 5",
        Rule = "At 2,000 units FORCE takes longer than the map of all states, with continuous learning and with final learning (ratio of times above 1); "
            + "and so it does in multiply-adds of the equations at 4,000 units (update by update; exact neighbours). A way of training below 1 "
            + "contradicts.",
        Expected = Verdict.Contradicted,
        Reason = "It holds for continuous learning, and for any learning by the textbook's updates of every weight with enough units, since training grows "
            + "with the square of the units and the map in proportion to them. It does not hold for final learning as the maps' own ESN is trained: with "
            + "updates in blocks, or solved once offline, training 2,000 units takes about half as long as mapping their states.",
        Hypotheses =
        [
            Longer("continuous learning", Large, times => times.Continuous),
            Longer("final learning", Large, times => times.Final),
            Dearer("continuous learning", Continuous, 4000),
            Dearer("final learning", Final, 4000),
        ],
        Controls =
        [
            Control.Reported("Offline training: the readout solved once.", Longer("ridge regression", Large, times => times.Offline)),
            Control.Reported("Few units.", Longer("continuous learning", Small, times => times.Continuous)),
            Control.Reported("Few units.", Longer("final learning", Small, times => times.Final)),
            Control.Reported("At the paper's 1,000 units.", Dearer("continuous learning", Continuous, 1000)),
            Control.Reported("At the paper's 1,000 units.", Dearer("final learning", Final, 1000)),
            Control.Required(
                "UMAP's cost grows with N, training's with its square.",
                Hypothesis.Above(
                    "multiply-adds of final learning / of UMAP, 8000 over 1000 units",
                    Estimand.From(
                        MapTimingExperiment.Instance,
                        timing => new Count(CostRatio(timing, Final, 8000) / CostRatio(timing, Final, 1000))),
                    2)),
        ],
        Scope = evidence =>
            $"n = 4, seed 0, {Of(evidence.Get(MapTimingExperiment.Instance), Large).Points} states, one thread, "
                + $"{MapTimingExperiment.Repetitions(evidence.Profile)} repetitions with the sides in turn",
        Summary = evidence =>
        {
            var times = Of(evidence.Get(MapTimingExperiment.Instance), Large);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Training / UMAP at {Large} units: continuous {TimeRatio(times.Continuous, times.Map).Value:G2}, final "
                    + $"{TimeRatio(times.Final, times.Map).Value:G2}, offline {TimeRatio(times.Offline, times.Map).Value:G2}.");
        },
    };

    private static int Large => MapTimingExperiment.Units[^1];

    private static int Small => MapTimingExperiment.Units[0];

    private static EsnSettings Final => EsnSettings.FinalLearning;

    private static EsnSettings Continuous => EsnSettings.FinalLearning with { Learning = Learning.Continuous };

    private static Hypothesis Longer(string training, int units, Func<MapTimes, IReadOnlyList<double>> seconds) =>
        Hypothesis.Above(
            $"time of {training} / time of UMAP, {units} units",
            Estimand.From(
                MapTimingExperiment.Instance,
                timing =>
                {
                    var times = Of(timing, units);
                    return TimeRatio(seconds(times), times.Map);
                }),
            1) with
        { IsTimed = true };

    private static Hypothesis Dearer(string training, EsnSettings settings, int units) => Hypothesis.Above(
        $"multiply-adds of {training} / of UMAP, {units} units",
        Estimand.From(MapTimingExperiment.Instance, timing => new Count(CostRatio(timing, settings, units))),
        1);

    private static MapTimes Of(MapTimingResult timing, int units) => timing.Sizes.Single(times => times.Units == units);

    private static double CostRatio(MapTimingResult timing, EsnSettings settings, int units) =>
        EsnCost.Textbook(settings with { Units = units }, timing.Sequences, timing.Outputs).Total / MapCost(Of(timing, Large).Points, units);

    /// <summary>
    /// Multiply-adds of a map: half of the pairs' products for exact neighbours, and for the layout at most two dimensions of 15 edges with 5 random
    /// points each, for 500 epochs.
    /// </summary>
    private static double MapCost(double points, int units) => (points * points / 2 * units) + (points * 15 * (1 + 5) * 2 * 500);
}

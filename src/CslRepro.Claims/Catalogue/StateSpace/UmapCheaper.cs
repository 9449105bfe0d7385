using System.Globalization;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Experiments.Counts;
using CslRepro.Experiments.MapTiming;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Multiply-adds of training an ESN and of mapping its states; measured times beside them.</summary>
internal static class UmapCheaper
{
    public static Claim Claim { get; } = Of(EsnSettings.FinalLearning);

    /// <summary>With 0.85 read as the share of zeros.</summary>
    public static Claim Text { get; } = Of(PaperReadings.TextAlone(EsnSettings.FinalLearning)).AsText(
        new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        "With 15 % non-zero weights a step of the reservoir costs a fifth, and one update a sentence no longer outweighs the map, not even at 4,000 units.");

    private static Claim Of(EsnSettings final) => Of(final, final with { Learning = Learning.Continuous });

    private static Claim Of(EsnSettings final, EsnSettings continuous) => new()
    {
        Id = "rss-umap-cheaper",
        Group = StateSpaceClaims.Group,
        Assertion = "For large reservoirs UMAP takes less time than training.",
        Place = "section 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = "0.85 is taken as the share of non-zero weights, as in the program; the text calls it sparsity. "
            + "The paper speaks of time; multiply-adds, and the least form known of training, are our ways of counting it.",
        Rule = "The ratio of multiply-adds, training / map of all states, lies above 1, with continuous learning and with final learning: at 4,000 units by "
            + "the textbook's updates, and at 2,000 units in the least form known of training. One way of training below 1 contradicts. Times stand beside "
            + "it and decide nothing.",
        Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
        Reason = "It holds for any learning by the textbook's updates of every weight with enough units, since training grows with the square of the units "
            + "and the map in proportion to them. In the least form it takes more units than the 2,000 of the rule, whose training costs less than the map. "
            + "Measured on one thread, training as it is done here takes longer than the map from 1,460 units (final learning) and 640 units (continuous) on "
            + "(docs/performance.md).",
        Hypotheses =
        [
            Dearer("continuous learning, textbook", Textbook(continuous), 4000),
            Dearer("final learning, textbook", Textbook(final), 4000),
            Dearer("continuous learning, least form", Least(continuous), 2000),
            Dearer("final learning, least form", Least(final), 2000),
        ],
        Controls =
        [
            Control.Required(
                "UMAP's cost grows with N, training's with its square.",
                Hypothesis.Above(
                    "multiply-adds of final learning / of UMAP, 8000 over 1000 units",
                    Estimand.From(
                        CostExperiment.Instance,
                        cost => new Count(Textbook(final)(cost, 8000) / cost.Map(8000) / (Textbook(final)(cost, 1000) / cost.Map(1000)))),
                    2).Because("The paper names no limit; ours is 2: both growing alike would give 1, the square alone 8.")),
            Control.Reported("At the paper's 1,000 units.", Dearer("continuous learning, textbook", Textbook(continuous), 1000)),
            Control.Reported("At the paper's 1,000 units.", Dearer("final learning, textbook", Textbook(final), 1000)),
            Control.Reported("Measured times.", Longer("continuous learning", Large, times => times.Continuous)),
            Control.Reported("Measured times.", Longer("final learning", Large, times => times.Final)),
            Control.Reported("Measured times, the readout solved once.", Longer("ridge regression", Large, times => times.Offline)),
            Control.Reported("Measured times, few units.", Longer("continuous learning", Small, times => times.Continuous)),
            Control.Reported("Measured times, few units.", Longer("final learning", Small, times => times.Final)),
        ],
        Within =
        [
            new Statement(
                "By the textbook's updates of every weight, at 4,000 units.",
                Dearer("continuous learning, textbook", Textbook(continuous), 4000),
                Dearer("final learning, textbook", Textbook(final), 4000)),
        ],
        Scope = "n = 4, the states of the training set of seed 0, counted",
        Summary = evidence =>
        {
            var cost = evidence.Get(CostExperiment.Instance);
            string At(Func<CostResult, int, double> training, int units) =>
                string.Create(CultureInfo.InvariantCulture, $"{training(cost, units) / cost.Map(units):0.00}");
            string From(Func<CostResult, int, double> training) =>
                cost.UnitsFromWhichDearerThanMap(units => training(cost, units)).ToString("N0", CultureInfo.InvariantCulture);
            return $"Training / UMAP: textbook at 4000 units {At(Textbook(continuous), 4000)} (CL) and {At(Textbook(final), 4000)} (FL); least form at 2000 "
                + $"units {At(Least(continuous), 2000)} and {At(Least(final), 2000)}. Training costs more than the map from so many units on: textbook "
                + $"{From(Textbook(continuous))} (CL) and {From(Textbook(final))} (FL), least form "
                + $"{From(Least(continuous))} and {From(Least(final))}.";
        },
    };

    private static int Large => MapTimingExperiment.Units[^1];

    private static int Small => MapTimingExperiment.Units[0];

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

    private static Func<CostResult, int, double> Textbook(EsnSettings settings) => (cost, units) => cost.Textbook(settings with { Units = units });

    private static Func<CostResult, int, double> Least(EsnSettings settings) => (cost, units) => cost.Least(settings with { Units = units });

    private static Hypothesis Dearer(string training, Func<CostResult, int, double> of, int units) => Hypothesis.Above(
        $"multiply-adds of {training} / of UMAP, {units} units",
        Estimand.From(CostExperiment.Instance, cost => new Count(of(cost, units) / cost.Map(units))),
        1);

    private static MapTimes Of(MapTimingResult timing, int units) => timing.Sizes.Single(times => times.Units == units);
}

using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Where sentences of two objects end, as seen from where they passed `and`.</summary>
internal static class EndsAtAirport
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-ends-at-airport",
        Group = StateSpaceClaims.Group,
        Assertion = "On the LSTM's map a sentence ends on the island on which it passed `and`, and near that place.",
        Place = "section 5.3, figures 13 to 15",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "On the map more than half of the sentences of two objects end on the component (of the graph of 5 nearest neighbours) of their own state at "
            + "`and`, and of the states at `and` after other first objects more than half are farther from the end than the own one. With another sentence's "
            + "state at `and` the share must be lower.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Not run yet.",
        Hypotheses = [SameIsland(Map), Near(Map)],
        Controls =
        [
            Control.Required(
                "Another sentence's state at `and`.",
                Hypothesis.Above(
                    "share of sentences that end on the component of their own `and` minus another sentence's, map",
                    Regions.Difference(RegionExperiment.Lstm, RegionExperiment.Lstm, AirportMeasures.SameIsland(Map), AirportMeasures.OtherIsland(Map)),
                    0).In(Bounds.ShareDifference)),
            Control.Reported("In the full space.", SameIsland(Full)),
            Control.Reported("In the full space.", Near(Full)),
            .. Judged.Select(view => Control.Reported(
                "Among the states at `and` on the same component alone.",
                MoreOften(
                    $"share of other objects' states at `and` on the component that are farther than the own one, {SpaceName(view)}",
                    RegionExperiment.Lstm,
                    AirportMeasures.NearerOnIsland(view)))),
            Control.Reported("An untrained LSTM.", MoreThanUntrained("share of sentences that end on the component of their `and`, map", AirportMeasures.SameIsland(Map))),
            Control.Reported("An untrained LSTM.", MoreThanUntrained("share of other states at `and` that are farther, map", AirportMeasures.Nearer(Map))),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(Regions);
            double Mean(string name) => runs.Average(RegionExperiment.Lstm, name);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"On the component of the own `and` end {Mean(AirportMeasures.SameIsland(Map)):0.00} of the sentences, of another sentence's "
                    + $"{Mean(AirportMeasures.OtherIsland(Map)):0.00}; {Mean(AirportMeasures.Nearer(Map)):0.00} of the others' states at `and` are farther.");
        },
    };

    private static Hypothesis SameIsland(string view) => Hypothesis.Above(
        $"share of sentences that end on the component of their `and`, {SpaceName(view)}",
        Regions.Mean(RegionExperiment.Lstm, AirportMeasures.SameIsland(view)),
        0.5).In(Bounds.Share).Because("The paper speaks of sentences without exception; ours is most of them, more than half.");

    private static Hypothesis Near(string view) => MoreOften(
        $"share of other objects' states at `and` that are farther from the end than the own one, {SpaceName(view)}",
        RegionExperiment.Lstm,
        AirportMeasures.Nearer(view));
}

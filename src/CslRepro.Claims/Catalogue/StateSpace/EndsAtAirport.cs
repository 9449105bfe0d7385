using System.Globalization;
using CslRepro.Analysis.StateSpace;
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
        Rule = "On the map more than half of the sentences of two objects end on the island of their own state at `and`, and of the states at `and` after "
            + "other first objects more than half are farther from the end than the own one. An island is a component of the graph of 14 nearest neighbours on "
            + "the map, the paper's number. With another sentence's state at `and` the share must be lower.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Most sentences end on the island of their `and`, far more than on another sentence's, and other objects' airports are nearly always "
            + "farther. The first hangs on what an island is: with the small ones of 5 neighbours only a minority does, with 40 nearly all.",
        Hypotheses = [SameIsland(PaperScale, Map), Near(Map)],
        Controls =
        [
            Control.Required("Another sentence's state at `and`.", MoreThanOther(PaperScale)),
            .. OtherScales.Select(scale => Control.Reported("With finer and coarser islands.", SameIsland(scale, Map))),
            .. OtherScales.Select(scale => Control.Reported("With finer and coarser islands.", MoreThanOther(scale))),
            Control.Reported("In the full space.", SameIsland(PaperScale, Full)),
            Control.Reported("In the full space.", Near(Full)),
            .. Judged.Select(view => Control.Reported(
                "Among the states at `and` on one component of the graph of 5 neighbours alone.",
                MoreOften(
                    $"share of other objects' states at `and` on the component that are farther than the own one, {SpaceName(view)}",
                    RegionExperiment.Lstm,
                    AirportMeasures.NearerOnIsland(view)))),
            Control.Reported(
                "An untrained LSTM.",
                MoreThanUntrained("share of sentences that end on the island of their `and`, map", AirportMeasures.SameIsland(PaperScale, Map))),
            Control.Reported("An untrained LSTM.", MoreThanUntrained("share of other states at `and` that are farther, map", AirportMeasures.Nearer(Map))),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(Regions);
            double Mean(string name) => runs.Average(RegionExperiment.Lstm, name);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"On the island of their `and` end {Mean(AirportMeasures.SameIsland(PaperScale, Map)):0.00} of the sentences, on another's "
                    + $"{Mean(AirportMeasures.OtherIsland(PaperScale, Map)):0.00}; {Mean(AirportMeasures.Nearer(Map)):0.00} of the others are farther.");
        },
    };

    private static int PaperScale => StateViews.PaperNeighbors - 1;

    private static IEnumerable<int> OtherScales => AirportMeasures.Scales.Where(scale => scale != PaperScale);

    private static Hypothesis SameIsland(int scale, string view) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"share of sentences that end on the island of their `and`, {scale} neighbours, {SpaceName(view)}"),
        Regions.Mean(RegionExperiment.Lstm, AirportMeasures.SameIsland(scale, view)),
        0.5).In(Bounds.Share).Because("The paper speaks of sentences without exception; ours is most of them, more than half.");

    private static Hypothesis MoreThanOther(int scale) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"share of sentences that end on the island of their own `and` minus another's, {scale} neighbours, map"),
        Regions.Difference(
            RegionExperiment.Lstm, RegionExperiment.Lstm, AirportMeasures.SameIsland(scale, Map), AirportMeasures.OtherIsland(scale, Map)),
        0).In(Bounds.ShareDifference);

    private static Hypothesis Near(string view) => MoreOften(
        $"share of other objects' states at `and` that are farther from the end than the own one, {SpaceName(view)}",
        RegionExperiment.Lstm,
        AirportMeasures.Nearer(view));
}

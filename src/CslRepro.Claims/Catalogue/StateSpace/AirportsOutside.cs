using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How far outside of their islands the LSTM's states at `and` lie.</summary>
internal static class AirportsOutside
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-airports-outside",
        Group = StateSpaceClaims.Group,
        Assertion = "On the LSTM's map the states at `and` lie on the outside of their islands.",
        Place = "section 5.3, figure 13",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "On the map, of the other states on the island of a state at `and` (a component of the graph of 5 nearest neighbours with at least 10 states), "
            + "more than half lie less far outside than it. How far outside a state lies is the length of the mean unit vector from it to the island's "
            + "others (1 minus the spatial depth).",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "On the map most of an island lies less far outside than a state at `and`. In the full space that cannot be seen: islands there are few and "
            + "large, and `and` lies inside as often as outside.",
        Hypotheses = [Outside(Map)],
        Controls =
        [
            Control.Reported("Are they outside in the full space?", Outside(Full)),
            Control.Reported(
                "An untrained LSTM.",
                MoreOften(
                    "share of the island's states less far outside than a state at `and`, untrained LSTM, map",
                    RegionExperiment.LstmUntrained,
                    AirportMeasures.Outside(Map))),
            .. Judged.Select(view => Control.Reported(
                "How many states at `and` lie on an island with others, so that the number speaks of them?",
                MoreOften(
                    $"share of the states at `and` that lie on an island with others, {SpaceName(view)}",
                    RegionExperiment.Lstm,
                    AirportMeasures.OnIslands(view)))),
        ],
        Scope = Scope,
        Summary = evidence => "Share of the island less far outside: " + string.Join(", ", Judged.Select(view => string.Create(
            CultureInfo.InvariantCulture,
            $"{SpaceName(view)} {evidence.Get(Regions).Average(RegionExperiment.Lstm, AirportMeasures.Outside(view)):0.00}"))) + ".",
    };

    private static Hypothesis Outside(string view) => MoreOften(
        $"share of the island's states less far outside than a state at `and`, {SpaceName(view)}", RegionExperiment.Lstm, AirportMeasures.Outside(view));
}

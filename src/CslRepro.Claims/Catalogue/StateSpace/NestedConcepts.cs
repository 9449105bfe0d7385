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

/// <summary>Whether the regions of finer concepts lie inside those of coarser ones.</summary>
internal static class NestedConcepts
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-nested-regions",
        Group = StateSpaceClaims.Group,
        Assertion = "On the LSTM's map the regions of a concept's sons lie inside their father's region.",
        Place = "section 5.3, figure 15",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "Over the states of the second clause, on the map: of a state's 14 neighbours those that are not of its own son are in its father's region in "
            + "more than half. Sons by colour and position of slot 1 in the category of slot 1, and sons by what is said of slot 2 in what is said of slot 1. "
            + "An untrained LSTM must have lower shares.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Across the border of a son's region lies nearly always the same category, and mostly the same first object, in the full space as on the map. "
            + "The other way round it is not so: beside a category's region lies hardly ever the same colour and position.",
        Hypotheses = [Inside(NestingMeasures.InCategory, Map), Inside(NestingMeasures.InFirst, Map)],
        Controls =
        [
            Control.Required("Training makes the nesting.", Trained(NestingMeasures.InCategory)),
            Control.Required("Training makes the nesting.", Trained(NestingMeasures.InFirst)),
            Control.Reported("In the full space.", Inside(NestingMeasures.InCategory, Full)),
            Control.Reported("In the full space.", Inside(NestingMeasures.InFirst, Full)),
            .. new[] { NestingMeasures.InCategory, NestingMeasures.InFirst }.Select(father => Control.Reported(
                "Is it more than chance?",
                Hypothesis.Above(
                    $"share of the neighbours of other sons that are inside {Name(father)} minus chance, map",
                    Regions.Difference(
                        RegionExperiment.Lstm, RegionExperiment.Lstm, NestingMeasures.Inside(father, Map), NestingMeasures.ByChance(father, Map)),
                    0).In(Bounds.ShareDifference))),
            Control.Reported("The other way round: the category as the son.", Inside(NestingMeasures.InRest, Map)),
        ],
        Scope = Scope,
        Summary = evidence => "Inside the father's region, map: " + string.Join(", ", Fathers.Select(father => string.Create(
            CultureInfo.InvariantCulture,
            $"{Name(father)} {evidence.Get(Regions).Average(RegionExperiment.Lstm, NestingMeasures.Inside(father, Map)):0.00} (chance "
                + $"{evidence.Get(Regions).Average(RegionExperiment.Lstm, NestingMeasures.ByChance(father, Map)):0.00})"))) + ".",
    };

    private static string[] Fathers => [NestingMeasures.InCategory, NestingMeasures.InFirst, NestingMeasures.InRest];

    private static string Name(string father) => father switch
    {
        NestingMeasures.InCategory => "slot 1's category",
        NestingMeasures.InFirst => "all of slot 1",
        _ => "slot 1's colour and position",
    };

    private static Hypothesis Inside(string father, string view) => Hypothesis.Above(
        $"share of the neighbours of other sons that are inside {Name(father)}, {SpaceName(view)}",
        Regions.Mean(RegionExperiment.Lstm, NestingMeasures.Inside(father, view)),
        0.5).In(Bounds.Share)
        .Because("The paper names no limit; above one half a son's border runs mostly inside its father's region.");

    private static Hypothesis Trained(string father) =>
        MoreThanUntrained($"share of the neighbours of other sons that are inside {Name(father)}, map", NestingMeasures.Inside(father, Map));
}

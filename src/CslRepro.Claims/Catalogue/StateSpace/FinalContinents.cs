using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>On which of the two continents the five forms' final states lie.</summary>
internal static class FinalContinents
{
    private static readonly string[] Names =
        ["one object, no place", "one object, a place", "two objects, no place", "two objects, one place", "two objects, two places"];

    public static Claim Claim { get; } = new()
    {
        Id = "rss-esn-final-continents",
        Group = StateSpaceClaims.Group,
        Assertion = "Of the five groups of final states two lie in the continent of the first clause and three in that of the second.",
        Place = "section 5.2, figure 12",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Reservoir,
        PaperNumber = "two and three groups",
        Rule = "On the map, of the 14 states on the way through a clause that lie nearest to a final state, among as many of either clause, less than half "
            + "belong to the second clause for each of the two forms with one object, and more than half for each of the three forms with two. The END itself "
            + "belongs to neither.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "No final state of a sentence with one object is near the second clause, and none of a sentence with two near the first.",
        Seeds = SeedBlock.Decision(2),
        Hypotheses = [.. Enumerable.Range(0, ContinentMeasures.Forms).Select(form => OwnContinent(form, Map))],
        Controls =
        [
            Control.Required(
                "With clauses dealt among the states at random final states lie in neither.",
                Hypothesis.Equivalent(
                    "share of states of the second clause nearest to final states minus one half, permuted, map",
                    Regions.Mean(RegionExperiment.Esn, run => run.Measurements[ContinentMeasures.PermutedInSecond(Map)] - 0.5),
                    0.05).Because("The paper names no limit; ours is a tenth of the way from chance (1/2) to none or all.")),
            .. Enumerable.Range(0, ContinentMeasures.Forms).Select(form => Control.Reported("Is it so in the full space?", OwnContinent(form, Full))),
            .. Enumerable.Range(0, ContinentMeasures.Forms).Select(form => Control.Reported("Two principal components.", OwnContinent(form, Principal))),
        ],
        Scope = Scope,
        Summary = evidence => "Share of the second clause around final states: " + string.Join("; ", Names.Select((name, form) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {evidence.Get(Regions).Average(RegionExperiment.Esn, ContinentMeasures.InSecond(form, Map)):0.00}"))) + ".",
    };

    private static Hypothesis OwnContinent(int form, string view)
    {
        var what = $"share of states of the second clause nearest to final states, {Names[form]}, {SpaceName(view)}";
        var share = Regions.Mean(RegionExperiment.Esn, ContinentMeasures.InSecond(form, view));
        return (form < 2 ? Hypothesis.Below(what, share, 0.5) : Hypothesis.Above(what, share, 0.5)).In(Bounds.Share)
            .Because("One half is as many of either clause.");
    }
}

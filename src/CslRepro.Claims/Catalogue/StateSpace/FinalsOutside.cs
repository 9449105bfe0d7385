using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How far outside the ESN's final states lie, beside the other ones.</summary>
internal static class FinalsOutside
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-esn-finals-outside",
        Group = StateSpaceClaims.Group,
        Assertion = "The ESN's final states lie at the extremities of the map.",
        Place = "section 5.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Reservoir,
        Rule = "On the map, over 2,000 states drawn at random, a final state lies farther outside than another state in more than half of all pairs. How far "
            + "outside a state lies is the length of the mean unit vector from it to the others (1 minus the spatial depth).",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Final states lie outside of the others in most pairs, in the full space and on principal components as on the map, and also among the states "
            + "of their own clause.",
        Hypotheses = [Outside(Map)],
        Controls =
        [
            Control.Required(
                "Final states dealt among the states at random lie neither inside nor outside.",
                Hypothesis.Equivalent(
                    "share of pairs minus one half, permuted, map",
                    Regions.Mean(RegionExperiment.Esn, run => run.Measurements[EndStateMeasures.PermutedOutside(Map)] - 0.5),
                    0.05).Because("The paper names no limit; ours is a tenth of the way from chance (1/2) to always or never.")),
            Control.Reported("Are they outside in the full space?", Outside(Full)),
            Control.Reported("Two principal components.", Outside(Principal)),
            .. Views.Select(view => Control.Reported(
                "Within the states that a clause ends, first and second clause apart.",
                MoreOften(
                    $"share of pairs in which the final state is farther outside of its clause, {SpaceName(view)}",
                    RegionExperiment.Esn,
                    EndStateMeasures.OutsideOfClause(view)))),
        ],
        Scope = Scope,
        Summary = evidence => "A final state is farther outside in " + string.Join(", ", Views.Select(view => string.Create(
            CultureInfo.InvariantCulture,
            $"{SpaceName(view)} {evidence.Get(Regions).Average(RegionExperiment.Esn, EndStateMeasures.Outside(view)):0.00}"))) + " of all pairs.",
    };

    private static Hypothesis Outside(string view) => MoreOften(
        $"share of pairs in which the final state is farther outside, {SpaceName(view)}", RegionExperiment.Esn, EndStateMeasures.Outside(view));
}

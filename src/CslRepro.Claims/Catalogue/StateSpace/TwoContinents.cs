using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How the ESN's states part by clause, and where those at `and` lie.</summary>
internal static class TwoContinents
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-esn-two-continents",
        Group = StateSpaceClaims.Group,
        Assertion = "The ESN's states split into two regions by clause, with the states at `and` on the border.",
        Place = "section 5.2, figure 11",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Reservoir,
        Rule = "Of a state's 14 nearest neighbours within either clause, the share in its own clause, chance taken off, lies above 0.8; and `and` states "
            + "lie nearer to both clauses than the clauses lie to each other (log ratio of median distances below 0). Both in the full space and on the "
            + "map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "In the full space, on the map and on two principal components nearly all neighbours within either clause belong to the own one, and "
            + "`and` states lie nearer to both clauses than these to each other. On the map no neighbour of an `and` state is a first-clause state: there "
            + "the border is the shore of the second continent, while in the full space a quarter of their neighbours are of the first.",
        Hypotheses = [.. Judged.SelectMany(view => new[] { Purity(StateSpaceExperiment.Esn, view), Border(view) })],
        Controls =
        [
            .. Judged.Select(view => Control.Required(
                "Labels that have nothing to do with where states lie.",
                Hypothesis.Below(
                    $"clause purity of permuted labels, {SpaceName(view)}",
                    Runs.Mean(StateSpaceExperiment.Esn, ClauseMeasures.PermutedPurity(view)),
                    0.1).In(Bounds.BeyondChance)
                    .Because("The paper names no limit; ours is a tenth of the way from chance (0) to pure regions (1)."))),
            Control.Reported("Do two principal components show it too?", Purity(StateSpaceExperiment.Esn, Principal)),
            Control.Reported("Do two principal components show it too?", Border(Principal)),
            .. Judged.Select(view => Control.Reported(
                "Of the neighbours of `and` states within either clause, the share in the second.",
                AndWithSecond(StateSpaceExperiment.Esn, view))),
        ],
        Scope = Scope,
        Summary = evidence => $"Purity beyond chance {PerView(evidence, StateSpaceExperiment.Esn, ClauseMeasures.Purity)}.",
    };

    private static Hypothesis Border(string view) => Hypothesis.Below(
        $"log distance of `and` to both clauses over that of clauses to each other, {SpaceName(view)}",
        Runs.Mean(StateSpaceExperiment.Esn, ClauseMeasures.Border(view)),
        0).Because("0 is equal distances on a logarithmic scale.");
}

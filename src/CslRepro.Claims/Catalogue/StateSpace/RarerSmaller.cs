using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How the size of concepts' clusters goes with how often they are said.</summary>
internal static class RarerSmaller
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-rarer-smaller",
        Group = StateSpaceClaims.Group,
        Assertion = "On the LSTM's map, the rarer a concept is, the smaller are its clusters.",
        Place = "section 5.3, figure 14",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "Over the 22 concepts (a value of a slot, such as blue of object 1) Spearman's rank correlation of the mean number of states of a cluster with "
            + "the share of training sentences that say the concept lies above 0, on the map. A concept's states are those after which it has been said; its "
            + "clusters are the components of their graph of 5 nearest neighbours.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "On the map clusters of rare concepts hold fewer states. They do not as a share of the concept's own states, and in the full space the "
            + "relation is reversed: a rare concept has small clusters because few states have it. A position's clusters are no smaller than a colour's. "
            + "Without training the map shows a weaker relation of the same sign.",
        Hypotheses = [Correlated("size of clusters", Map, RarityMeasures.Correlation)],
        Controls =
        [
            Control.Reported(
                "Are rare concepts' clusters small because the concept has few states? The size as a share of the concept's states.",
                Correlated("share of a concept's states in a cluster", Map, RarityMeasures.RelativeCorrelation)),
            Control.Reported(
                "Figure 14 colours a state by its output: clusters of the states at which the outputs name the concept.",
                Correlated("size of clusters of named states", Map, RarityMeasures.NamedCorrelation)),
            Control.Reported("In the full space.", Correlated("size of clusters", Full, RarityMeasures.Correlation)),
            Control.Reported(
                "In the full space.", Correlated("share of a concept's states in a cluster", Full, RarityMeasures.RelativeCorrelation)),
            Control.Reported(
                "An untrained LSTM.",
                Hypothesis.Above(
                    "rank correlation of size of clusters and frequency, untrained LSTM, map",
                    Regions.Mean(RegionExperiment.LstmUntrained, RarityMeasures.Correlation(Map)),
                    0).In(Bounds.Correlation)),
            .. Judged.Select(view => Control.Reported(
                "A position of slot 1 is said more often than a colour. Are its clusters larger?",
                Hypothesis.Above(
                    $"log of the cluster size of slot 1's positions over its colours, {SpaceName(view)}",
                    Regions.Mean(RegionExperiment.Lstm, RarityMeasures.PositionOverColour(view)),
                    0))),
        ],
        Scope = Scope,
        Summary = evidence => "Mean states of a cluster, map: " + string.Join(", ", SlotConcepts.All.Select(concept => string.Create(
            CultureInfo.InvariantCulture,
            $"{concept.Name} {evidence.Get(Regions).Average(RegionExperiment.Lstm, RarityMeasures.Size(concept.Name, Map)):0}"))) + ".",
    };

    private static Hypothesis Correlated(string what, string view, Func<string, string> name) => Hypothesis.Above(
        $"rank correlation of {what} and frequency, {SpaceName(view)}", Regions.Mean(RegionExperiment.Lstm, name(view)), 0)
        .In(Bounds.Correlation).Because("0 is no correlation.");
}

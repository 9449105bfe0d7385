using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Whether the LSTM's outputs go on naming what has been said.</summary>
internal static class ConceptStaysActive
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-concept-stays-active",
        Group = StateSpaceClaims.Group,
        Assertion = "In the LSTM a concept that has been said stays active for the rest of the sentence.",
        Place = "section 5.3, figure 14",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "More than half of the concepts that a sentence says are named by the outputs, read with the paper's threshold, after every word "
            + "from their own on to END. An untrained LSTM must do so less.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Most concepts stay named after every word from their own on, those of the first object through the second clause too, and hardly any is "
            + "named before.",
        Hypotheses =
        [
            Most("share of said concepts that stay named to the end", ActivityMeasures.ToTheEnd),
            Most("share of the first object's concepts that stay named to the end of a second clause", ActivityMeasures.FirstToTheEnd),
        ],
        Controls =
        [
            Control.Required("Training makes them stay.", MoreThanUntrained("share of said concepts that stay named to the end", ActivityMeasures.ToTheEnd)),
            Control.Reported(
                "Is a concept named before it is said?",
                Hypothesis.Above(
                    "share of words after which a concept is named, from its own on minus before",
                    Regions.Difference(RegionExperiment.Lstm, RegionExperiment.Lstm, ActivityMeasures.Later, ActivityMeasures.Before),
                    0).In(Bounds.ShareDifference)),
        ],
        Scope = Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(Regions);
            double Mean(string name) => runs.Average(RegionExperiment.Lstm, name);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"To the end stay {Mean(ActivityMeasures.ToTheEnd):0.00} of the concepts; named after {Mean(ActivityMeasures.Later):0.00} of the words "
                    + $"from their own on and {Mean(ActivityMeasures.Before):0.00} of those before.");
        },
    };

    private static Hypothesis Most(string what, string name) => Hypothesis.Above(what, Regions.Mean(RegionExperiment.Lstm, name), 0.5).In(Bounds.Share)
        .Because("The paper speaks of concepts without exception; ours is most of them, more than half.");
}

using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How the distance from the state after BEGIN goes with what was said, and with the mere number of words.</summary>
internal static class DistanceComplexity
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-esn-distance-complexity",
        Group = StateSpaceClaims.Group,
        Assertion = "The distance from the state after BEGIN grows with the number of concepts said.",
        Place = "section 5.2, figure 11",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Reservoir,
        Rule = "Spearman's rank correlation of distance and concepts over all distinct states lies above 0.3, in the full space and on the map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.Upheld),
        Reason = "Distance grows with concepts, and it follows the number of words more closely, as the paper argues: more words, hence more concepts. At "
            + "equal numbers of words more concepts mean slightly shorter distances; the paper says nothing of that. In the LSTM concepts count beyond "
            + "words.",
        Seeds = SeedBlock.Decision(2),
        Hypotheses = [.. Judged.Select(WithConcepts)],
        Controls =
        [
            .. Judged.Select(view => Control.Reported(
                "At equal numbers of words?",
                Hypothesis.Above(
                    $"rank correlation of distance and concepts, words held fixed, {SpaceName(view)}",
                    Runs.Mean(StateSpaceExperiment.Esn, DistanceMeasures.WithConceptsBeyondWords(view)),
                    0).In(Bounds.Correlation).Because("0 is no correlation left once the number of words is fixed."))),
            Control.Reported("Two principal components.", WithConcepts(Principal)),
            Control.Reported(
                "The LSTM, full space.",
                Hypothesis.Above(
                    "rank correlation of distance and concepts, words held fixed, LSTM",
                    Runs.Mean(StateSpaceExperiment.Lstm, DistanceMeasures.WithConceptsBeyondWords(Full)),
                    0).In(Bounds.Correlation)),
        ],
        Explanation = new("Section 5.2: a state farther from the start has more words behind it, and more words say more concepts.")
        {
            Tests =
            [
                new Statement(
                    "If words are the link, distance follows them more closely than it follows concepts.", [.. Judged.Select(FollowsWordsMore)]),
            ],
        },
        Scope = Scope,
        Summary = evidence =>
            $"With concepts {PerView(evidence, StateSpaceExperiment.Esn, DistanceMeasures.WithConcepts)}; with words "
                + $"{PerView(evidence, StateSpaceExperiment.Esn, DistanceMeasures.WithWords)}; with concepts, words held fixed, "
                + $"{PerView(evidence, StateSpaceExperiment.Esn, DistanceMeasures.WithConceptsBeyondWords)}.",
    };

    private static Hypothesis FollowsWordsMore(string view) => Hypothesis.Above(
        $"rank correlation of distance with words minus with concepts, {SpaceName(view)}",
        Runs.Difference(StateSpaceExperiment.Esn, StateSpaceExperiment.Esn, DistanceMeasures.WithWords(view), DistanceMeasures.WithConcepts(view)),
        0);

    private static Hypothesis WithConcepts(string view) => Hypothesis.Above(
        $"rank correlation of distance and concepts, {SpaceName(view)}",
        Runs.Mean(StateSpaceExperiment.Esn, DistanceMeasures.WithConcepts(view)),
        0.3).In(Bounds.Correlation).Because("The paper names no limit; ours is 0.3 on a scale from none (0) to perfect (1).");
}

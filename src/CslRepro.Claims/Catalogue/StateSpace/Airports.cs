using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How near the states at `and` lie that mean the same object, beside those that mean others.</summary>
internal static class Airports
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-airports",
        Group = StateSpaceClaims.Group,
        Assertion = "At `and`, sentences that have described the first object alike in other words land on the same spot.",
        Place = "section 5.3, figures 13 to 15",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "Mean distance of `and` states with the same stated object over that of others: below 1/4 in the full space and on the map, and lower than "
            + "in the ESN and in an untrained LSTM (full space, paired).",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Within one meaning distances are 0.16 of those between meanings in the full space; nearly every `and` state's nearest has the same "
            + "meaning. The map draws them on one spot (0.003), which exaggerates. The ESN (0.5) and an untrained LSTM (0.6) do so much less.",
        Hypotheses =
        [
            Spot(StateSpaceExperiment.Lstm, "LSTM", Full),
            Spot(StateSpaceExperiment.Lstm, "LSTM", Map),
            Lower(StateSpaceExperiment.Esn, "ESN"),
            Lower(StateSpaceExperiment.LstmUntrained, "untrained LSTM"),
        ],
        Controls =
        [
            Control.Reported("Does the ESN do so too?", Spot(StateSpaceExperiment.Esn, "ESN", Full)),
            Control.Reported("Does the ESN do so too?", Spot(StateSpaceExperiment.Esn, "ESN", Map)),
            Control.Reported("Two principal components.", Spot(StateSpaceExperiment.Lstm, "LSTM", Principal)),
            Nearest(StateSpaceExperiment.Lstm, "LSTM"),
            Nearest(StateSpaceExperiment.Esn, "ESN"),
        ],
        Scope = Scope,
        Summary = evidence =>
            $"Within over between: LSTM {PerView(evidence, StateSpaceExperiment.Lstm, MeaningMeasures.Ratio)}; ESN "
                + $"{PerView(evidence, StateSpaceExperiment.Esn, MeaningMeasures.Ratio)}; untrained LSTM "
                + $"{PerView(evidence, StateSpaceExperiment.LstmUntrained, MeaningMeasures.Ratio)}.",
    };

    private static Hypothesis Spot(Condition condition, string model, string view) => Hypothesis.Below(
        $"distance within over between meanings, {model}, {SpaceName(view)}", Runs.Mean(condition, MeaningMeasures.Ratio(view)), 0.25).In(Bounds.Count)
        .Because("The paper names no limit; ours is a quarter: four times as near as other meanings counts as one spot.");

    private static Hypothesis Lower(Condition other, string model) => Hypothesis.Below(
        $"distance within over between meanings, LSTM minus {model}, full space",
        Difference(StateSpaceExperiment.Lstm, other, MeaningMeasures.Ratio(Full)),
        0);

    private static Control Nearest(Condition condition, string model) => Control.Reported(
        "The nearest `and` state, does it mean the same?",
        Hypothesis.Above(
            $"share of nearest `and` states with the same meaning, {model}, full space",
            Runs.Mean(condition, MeaningMeasures.Purity(Full)),
            0.9).In(Bounds.Share));
}

using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>In which order concepts divide the LSTM's space.</summary>
internal static class Fractal
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-fractal",
        Group = StateSpaceClaims.Group,
        Assertion = "Concepts divide the LSTM's space at ordered scales: category of slot 1, then its colour and position, then slot 2.",
        Place = "abstract, section 5.3, figures 13 to 15",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "Over the states of the second clause: purity of 100 neighbours, chance taken off, is higher for the category of slot 1 than for the mean "
            + "of its colour and position, and that higher than for the mean of slot 2's concepts; in the full space and on the map.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.Untested),
        Reason = "Neighbourhoods of 100 states are pure in the category of slot 1 first, then in its colour and position, then in slot 2, in the full "
            + "space and, more clearly, on the map; not so without training. It holds on the way through the second clause; at the last word, when both "
            + "slots are complete, slot 1's colour and position come no longer clearly before slot 2. Nested variance orders otherwise: colour and "
            + "position together explain more of it than the category, so that the order is one of neighbourhoods, not of distances. How often concepts "
            + "are stated in training would give the same order, and cannot be excluded as its reason.",
        Hypotheses = [.. Judged.SelectMany(view => Order(StateSpaceExperiment.Lstm, view, ""))],
        Controls =
        [
            .. Order(StateSpaceExperiment.Lstm, DivisionMeasures.Finals, "").Select(
                hypothesis => Control.Reported("Only the states after the last word, when both slots are complete.", hypothesis)),
            .. Order(StateSpaceExperiment.LstmUntrained, Full, ", untrained").Select(
                hypothesis => Control.Reported("An untrained LSTM has no such order.", hypothesis)),
            .. Order(StateSpaceExperiment.Lstm, Principal, "").Select(hypothesis => Control.Reported("Two principal components.", hypothesis)),
            Control.Reported("Nested variance: does the category come before colour and position?", Variance("category-1", "rest-1")),
            Control.Reported("Nested variance: do colour and position come before slot 2?", Variance("rest-1", "slot-2")),
            Control.Reported(
                "Were it frequency in the training set, slot 2's category would come before slot 1's colour and position.",
                Hypothesis.Above(
                    "share of training sentences that state slot 2's category minus slot 1's colour and position",
                    Runs.Mean(
                        StateSpaceExperiment.Lstm,
                        run => Frequency(run, "category-2") - ((Frequency(run, "colour-1") + Frequency(run, "position-1")) / 2)),
                    0)),
        ],
        Explanation = new("Section 5.3, figure 14: the rarer a concept is in what is said, the smaller its clusters."),
        Scope = Scope,
        Summary = evidence =>
            "Purity of 100 neighbours beyond chance, full space: " + string.Join(", ", Concepts.Select(concept =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{concept} {evidence.Get(Runs).Average(StateSpaceExperiment.Lstm, Coarse(concept, Full)):0.00}"))) + ".",
    };

    private static string[] Concepts => ["category-1", "colour-1", "position-1", "category-2", "colour-2", "position-2"];

    /// <summary>The order in one view of a condition's states: the category first, and slot 2 last.</summary>
    /// <param name="where">Names the view, and the states if they are not the claim's own.</param>
    public static Hypothesis[] Order(RunsExperiment runs, Condition condition, string view, string where) =>
    [
        Hypothesis.Above(
            $"purity of slot 1's category minus its colour and position, {where}",
            runs.Mean(condition, run => First(run, view) - Rest(run, view)),
            0),
        Hypothesis.Above(
            $"purity of slot 1's colour and position minus slot 2, {where}",
            runs.Mean(condition, run => Rest(run, view) - Second(run, view)),
            0),
    ];

    private static Hypothesis[] Order(Condition condition, string view, string suffix) => Order(Runs, condition, view, SpaceName(view) + suffix);

    private static Hypothesis Variance(string more, string less) => Hypothesis.Above(
        $"variance explained by {more} minus {less}, full space",
        Runs.Difference(
            StateSpaceExperiment.Lstm,
            StateSpaceExperiment.Lstm,
            DivisionMeasures.Variance(more, Full),
            DivisionMeasures.Variance(less, Full)),
        0);

    private static double First(RunResult run, string view) => Purities(run, view, "category-1");

    private static double Rest(RunResult run, string view) => Purities(run, view, "colour-1", "position-1");

    private static double Second(RunResult run, string view) => Purities(run, view, "category-2", "colour-2", "position-2");

    private static double Purities(RunResult run, string view, params string[] concepts) =>
        concepts.Average(concept => run.Measurements[Coarse(concept, view)]);

    private static string Coarse(string concept, string view) => DivisionMeasures.Purity(concept, DivisionMeasures.CoarseScale, view);

    private static double Frequency(RunResult run, string concept) => run.Measurements[DivisionMeasures.Frequency(concept)];
}

using System.Globalization;
using CslRepro.Analysis;
using CslRepro.Experiments.MapTiming;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;
using CslRepro.Models.Esn;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>
/// Group F: where states lie (section 5), and how that changes while a network learns (section 6). Each structure is judged in the full state space
/// and on the map, so that nothing is an artefact of UMAP; two principal components stand beside them.
/// </summary>
public static class StateSpaceClaims
{
    private const string Group = "F: State space";
    private static readonly string[] Judged = [Full, Map];
    private static readonly string[] Views = [Full, Map, Principal];
    private static readonly string[] Concepts = ["category-1", "colour-1", "position-1", "category-2", "colour-2", "position-2"];
    private static readonly string[] Positions = ["middle", "left", "right"];

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "rss-esn-two-continents",
            Group = Group,
            Assertion = "The ESN's states split into two regions by clause, with the states at `and` on the border.",
            Place = "section 5, figure 11",
            Rule = "Of a state's 14 nearest neighbours within either clause, the share in its own clause, chance taken off, lies above 0.8; and `and` states "
                + "lie nearer to both clauses than the clauses lie to each other (log ratio of median distances below 0). Both in the full space and on the "
                + "map.",
            Expected = Verdict.Reproduced,
            Reason = "In the full space, on the map and on two principal components nearly all neighbours within either clause belong to the own one, and "
                + "`and` states lie nearer to both clauses than these to each other. On the map no neighbour of an `and` state is a first-clause state: there "
                + "the border is the shore of the second continent, while in the full space a quarter of their neighbours are of the first.",
            Needs = [StateSpaceExperiment.Runs],
            Find = TwoContinents,
        },
        new Claim
        {
            Id = "rss-esn-final-clusters",
            Group = Group,
            Assertion = "The ESN's final states form five groups by sentence form.",
            Place = "section 5, figure 11",
            PaperNumber = "5 groups",
            Rule = "The neighbour graph of final states (14 neighbours) has 5 components of at least 10 states, give or take one on the average, and they "
                + "agree with the five forms (adjusted Rand index above 0.5), both in the full space and on the map. Form is read as the number of objects and "
                + "of places named: one object with 0 or 1, two objects with 0, 1 or 2. The other reading with five, the expansion of the last clause, is a "
                + "control.",
            Expected = Verdict.Contradicted,
            Reason = "The five forms are on the map: its groups follow the number of objects and of places (agreement 0.95), and mostly there are five or six "
                + "of them. They are not groups of the full space, whose neighbour graph is one or two pieces: final states of one form lie together there too "
                + "(purity 0.95), but without gaps between forms. The gaps are of UMAP's making. Read as the expansion of the last clause, form agrees with no "
                + "grouping at all. (The margin of one component was half of one at first, which six instances could never have met; the verdict is the same "
                + "with either.)",
            Needs = [StateSpaceExperiment.Runs],
            Find = FinalClusters,
        },
        new Claim
        {
            Id = "rss-esn-distance-complexity",
            Group = Group,
            Assertion = "The distance from the state after BEGIN grows with the number of concepts said.",
            Place = "section 5, figure 11",
            Rule = "Spearman's rank correlation of distance and concepts over all distinct states lies above 0.3, in the full space and on the map; the rival, "
                + "that distance grows with words whatever they say, must fail: with the number of words held fixed the correlation stays above 0.",
            Expected = Verdict.Inconclusive,
            Reason = "Distance grows with concepts (0.9), but it follows the mere number of words more closely (0.99 in the full space), and at equal numbers "
                + "of words more concepts mean slightly shorter distances. So the correlation is there, and the rival explains it. In the LSTM concepts count "
                + "beyond words.",
            Needs = [StateSpaceExperiment.Runs],
            Find = DistanceComplexity,
        },
        new Claim
        {
            Id = "rss-cl-uncertainty",
            Group = Group,
            Assertion = "Under continuous learning an output is at chance before its keyword, near 1 after it, near 0 after a rival's.",
            Place = "section 5, figure 12",
            PaperNumber = "1/K, 1 and 0",
            Rule = "For each characteristic of slot 1, over all distinct states: the mean output before any of its keywords is 1/K within 0.1, that of the "
                + "value said 1 within 0.1, that of its rivals 0 within 0.1. Since means of linear readouts are right under any learning, single outputs must "
                + "be so too: their root mean squared deviation from these values is at most 0.25.",
            Expected = Verdict.Reproduced,
            Reason = "All nine means and all single outputs agree, the outputs before a keyword within 0.1 of chance. The means alone would not tell: under "
                + "final learning they are right too, as those of any linear readout fitted to these teachers nearly are, while single outputs scatter more "
                + "than ten times as much.",
            Needs = [StateSpaceExperiment.Runs],
            Find = Uncertainty,
        },
        new Claim
        {
            Id = "rss-lstm-archipelago",
            Group = Group,
            Assertion = "The LSTM's states fall into many separate islands, the ESN's into few continents.",
            Place = "section 5, figure 13",
            Rule = "The LSTM has more islands (components of the graph of 5 nearest neighbours with at least 10 states) than the ESN, paired by corpus, in the "
                + "full space, on the map, and against the ESN's states reduced to 20 principal components; and its best silhouette over distance scales is "
                + "higher in the full space and against the reduced states.",
            Expected = Verdict.Reproduced,
            Reason = "The LSTM has some fifty islands in its full space and two hundred on the map, the ESN one in the full space, also when reduced to 20 "
                + "dimensions, and about fourteen on the map. Training makes most of the islands, but not all. Two principal components show the opposite: "
                + "they tear the ESN, not the LSTM.",
            Needs = [StateSpaceExperiment.Runs],
            Find = Archipelago,
        },
        new Claim
        {
            Id = "rss-lstm-clause-split",
            Group = Group,
            Assertion = "The two clauses separate in the LSTM too, and `and` states lie with the second.",
            Place = "section 5, figure 13",
            Rule = "Neighbour purity of the clause (as for the ESN) lies above 0.8, and among the neighbours of `and` states within either clause more than "
                + "half belong to the second; in the full space and on the map. An untrained LSTM must be less pure in the full space.",
            Expected = Verdict.Reproduced,
            Reason = "Hardly any neighbour of a state belongs to the other clause, and the neighbours of `and` within either clause are all of the second one. "
                + "Without training, the clauses are mixed; but `and` lies with the second clause there too.",
            Needs = [StateSpaceExperiment.Runs],
            Find = ClauseSplit,
        },
        new Claim
        {
            Id = "rss-lstm-airports",
            Group = Group,
            Assertion = "At `and`, sentences that have described the first object alike in other words land on the same spot.",
            Place = "section 5, figure 13",
            Rule = "Mean distance of `and` states with the same stated object over that of others: below 1/4 in the full space and on the map, and lower than "
                + "in the ESN and in an untrained LSTM (full space, paired).",
            Expected = Verdict.Reproduced,
            Reason = "Within one meaning distances are 0.15 of those between meanings in the full space; nearly every `and` state's nearest has the same "
                + "meaning. The map draws them on one spot (0.003), which exaggerates. The ESN (0.5) and an untrained LSTM (0.6) do so much less.",
            Needs = [StateSpaceExperiment.Runs],
            Find = Airports,
        },
        new Claim
        {
            Id = "rss-lstm-fractal",
            Group = Group,
            Assertion = "Concepts divide the LSTM's space at ordered scales: category of slot 1, then its colour and position, then slot 2.",
            Place = "section 5, figure 14",
            Rule = "Over the states of the second clause: purity of 100 neighbours, chance taken off, is higher for the category of slot 1 than for the mean "
                + "of its colour and position, and that higher than for the mean of slot 2's concepts; in the full space and on the map.",
            Expected = Verdict.Reproduced,
            Reason = "Neighbourhoods of 100 states are pure in the category of slot 1 first, then in its colour and position, then in slot 2, in the full "
                + "space and, more clearly, on the map; not so without training. It holds on the way through the second clause; at the last word, when both "
                + "slots are complete, slot 1's colour and position come no longer clearly before slot 2. Nested variance orders otherwise: colour and "
                + "position together explain more of it than the category, so that the order is one of neighbourhoods, not of distances. How often concepts "
                + "are stated in training would give the same order, and cannot be excluded as its reason.",
            Needs = [StateSpaceExperiment.Runs],
            Find = Fractal,
        },
        new Claim
        {
            Id = "rss-difficult-examples",
            Group = Group,
            Assertion = "Errors concentrate where `middle` stands next to `and` and the other object has no position.",
            Place = "section 5, figure 16",
            Rule = "On 10,000 sentences the mean log odds ratio of such sentences lies above 0 for invalid and for inexact answers of the ESN, and above that "
                + "of the same places with `left` or `right`.",
            Expected = Verdict.Inconclusive,
            Reason = "Sentences with their only position next to `and` are answered wrongly several times as often. But `left` and `right` do much the same, "
                + "and whether `middle` does so more than these stays open: it differs from seed to seed which position is worst. On the map of 10,000 final "
                + "states the errors concentrate on the island of sentences that name one place only.",
            Needs = [StateSpaceExperiment.Runs],
            Find = DifficultExamples,
        },
        new Claim
        {
            Id = "rss-learning-stages",
            Group = Group,
            Assertion = "Learning goes in stages: one-object sentences first, with a break at sentence 300.",
            Place = "section 6, figure 17",
            PaperNumber = "break at 300",
            Rule = "In the program's order two straight lines fit the RMSE on unseen sentences over training sentences (from 100 on) best when they break "
                + "within 25 sentences of 300, and at 300 the valid error of two-object sentences exceeds that of one-object sentences by more than 0.5.",
            Expected = Verdict.Reproduced,
            Reason = "In the program's order the error of two-object sentences stays at 1 up to sentence 300, while one-object sentences are learnt within "
                + "100; then the RMSE falls at once by more than half. All of it is an effect of the order: shuffled, both kinds are learnt from the start, "
                + "the curve is smooth, and the final errors are the same. (A smooth curve breaks somewhere, too, if one looks for a break; what tells is the "
                + "fall at 300, which shuffled is not there. The rule was first written for the valid error; its best two lines break near 410, where the fall "
                + "levels out, since a curve that is flat, falls and levels out is no two lines. It stands among the controls.)",
            Needs = [StateSpaceExperiment.Runs],
            Find = LearningStages,
        },
        new Claim
        {
            Id = "rss-umap-cheaper",
            Group = Group,
            Assertion = "For large reservoirs UMAP takes less time than training.",
            Place = "section 5",
            Rule = "At 2,000 units FORCE takes longer than the map of all states, with continuous learning and with final learning (ratio of times above 1); "
                + "and so it does in multiply-adds of the equations at 4,000 units (update by update; exact neighbours). A way of training below 1 "
                + "contradicts.",
            Expected = Verdict.Contradicted,
            Reason = "It holds for continuous learning, and for any learning by the textbook's updates of every weight with enough units, since training grows "
                + "with the square of the units and the map in proportion to them. It does not hold for final learning as the maps' own ESN is trained: with "
                + "updates in blocks, or solved once offline, training 2,000 units takes about half as long as mapping their states.",
            Needs = [MapTimingExperiment.Instance],
            Find = UmapCheaper,
        },
    ];

    private static RunSet Runs(Evidence evidence) => evidence.Get(StateSpaceExperiment.Runs);

    private static Finding TwoContinents(Evidence evidence)
    {
        var runs = Runs(evidence);
        var esn = StateSpaceExperiment.Esn;
        return new Finding(
            [.. Judged.SelectMany(view => new[] { Purity(runs, esn, view), Border(runs, esn, view) })],
            [
                .. Judged.Select(view => Control.Required(
                    "Labels that have nothing to do with where states lie.",
                    Hypothesis.Below($"clause purity of dealt labels, {SpaceName(view)}", runs.Mean(esn, ClauseMeasures.PermutedPurity(view)), 0.1))),
                Control.Reported("Do two principal components show it too?", Purity(runs, esn, Principal)),
                Control.Reported("Do two principal components show it too?", Border(runs, esn, Principal)),
                Control.Reported("Of the neighbours of `and` states within either clause, the share in the second.", AndWithSecond(runs, esn, Full)),
                Control.Reported("Of the neighbours of `and` states within either clause, the share in the second.", AndWithSecond(runs, esn, Map)),
            ],
            Scope(evidence),
            $"Purity beyond chance {PerView(runs, esn, ClauseMeasures.Purity)}.");
    }

    private static Finding FinalClusters(Evidence evidence)
    {
        var runs = Runs(evidence);
        var esn = StateSpaceExperiment.Esn;
        Hypothesis Count(string view) => Hypothesis.Equivalent(
            $"groups of final states minus 5, {SpaceName(view)}",
            MeanEstimate.From([.. runs.Of(esn).Select(run => run.Measurements[FinalStateMeasures.Groups(view)] - 5)], CountFloor), 1);
        Hypothesis Agreement(string view) => Hypothesis.Above(
            $"agreement of groups and forms, {SpaceName(view)}", runs.Mean(esn, FinalStateMeasures.FormAgreement(view)), 0.5);
        return new Finding(
            [.. Judged.SelectMany(view => new[] { Count(view), Agreement(view) })],
            [
                .. Judged.Select(view => Control.Reported(
                    "The other reading of form: the expansion of the last clause.",
                    Hypothesis.Above(
                        $"agreement of groups and expansions, {SpaceName(view)}",
                        runs.Mean(esn, FinalStateMeasures.ExpansionAgreement(view)),
                        0.5))),
                .. Judged.Select(view => Control.Reported(
                    "Is it the number of objects alone?",
                    Hypothesis.Above(
                        $"agreement of groups and numbers of objects, {SpaceName(view)}",
                        runs.Mean(esn, FinalStateMeasures.ObjectsAgreement(view)),
                        0.5))),
                .. Views.Select(view => Control.Reported(
                    "Do final states of one form lie together, groups or not?",
                    Hypothesis.Above(
                        $"purity of forms among 14 neighbours beyond chance, {SpaceName(view)}",
                        runs.Mean(esn, FinalStateMeasures.FormPurity(view)),
                        0.8))),
            ],
            Scope(evidence),
            $"Groups: {PerView(runs, esn, FinalStateMeasures.Groups)}; agreement with forms: {PerView(runs, esn, FinalStateMeasures.FormAgreement)}.");
    }

    private static Finding DistanceComplexity(Evidence evidence)
    {
        var runs = Runs(evidence);
        var esn = StateSpaceExperiment.Esn;
        return new Finding(
            [
                .. Judged.Select(
                    view => Hypothesis.Above(
                        $"rank correlation of distance and concepts, {SpaceName(view)}",
                        runs.Mean(esn, DistanceMeasures.WithConcepts(view)),
                        0.3)),
            ],
            [
                .. Judged.Select(view => Control.Required(
                    "It is not the mere number of words.",
                    Hypothesis.Above(
                        $"rank correlation of distance and concepts, words held fixed, {SpaceName(view)}",
                        runs.Mean(esn, DistanceMeasures.WithConceptsBeyondWords(view)),
                        0))),
                .. Judged.Select(view => Control.Reported(
                    "Does distance follow words more closely than concepts?",
                    Hypothesis.Above(
                        $"rank correlation of distance with words minus with concepts, {SpaceName(view)}",
                        runs.Difference(esn, esn, DistanceMeasures.WithWords(view), DistanceMeasures.WithConcepts(view)), 0))),
                Control.Reported(
                    "Two principal components.",
                    Hypothesis.Above(
                        "rank correlation of distance and concepts, principal components",
                        runs.Mean(esn, DistanceMeasures.WithConcepts(Principal)),
                        0.3)),
                Control.Reported(
                    "The LSTM, full space.",
                    Hypothesis.Above(
                        "rank correlation of distance and concepts, words held fixed, LSTM",
                        runs.Mean(StateSpaceExperiment.Lstm, DistanceMeasures.WithConceptsBeyondWords(Full)),
                        0)),
            ],
            Scope(evidence),
            $"With concepts {PerView(runs, esn, DistanceMeasures.WithConcepts)}; with words {PerView(runs, esn, DistanceMeasures.WithWords)}; with concepts, "
                + $"words held fixed, {PerView(runs, esn, DistanceMeasures.WithConceptsBeyondWords)}.");
    }

    private static Finding Uncertainty(Evidence evidence)
    {
        const double margin = 0.1;
        var runs = Runs(evidence);
        var continuous = StateSpaceExperiment.EsnContinuous;
        Hypothesis Near(Condition condition, string what, string name, double expected) => Hypothesis.Equivalent(
            $"{what} minus {expected:0.###}", runs.Mean(condition, run => run.Measurements[name] - expected), margin);
        IEnumerable<Hypothesis> Three(Condition condition, string suffix) => UncertaintyMeasures.Characteristics.SelectMany(characteristic =>
        {
            var chance = characteristic == "position" ? 1 / 3.0 : 1 / 4.0;
            return new[]
            {
                Near(condition, $"{characteristic} before its keyword{suffix}", UncertaintyMeasures.Before(characteristic), chance),
                Near(condition, $"{characteristic} after its keyword{suffix}", UncertaintyMeasures.After(characteristic), 1),
                Near(condition, $"{characteristic} after a rival's{suffix}", UncertaintyMeasures.Rival(characteristic), 0),
            };
        });
        IEnumerable<Hypothesis> Scatter(Condition condition, string suffix) => UncertaintyMeasures.Characteristics.SelectMany(characteristic => new[]
        {
            Hypothesis.Below(
                $"scatter of {characteristic} before its keyword{suffix}",
                runs.Mean(condition, UncertaintyMeasures.BeforeScatter(characteristic)),
                0.25),
            Hypothesis.Below(
                $"scatter of {characteristic} after its keyword{suffix}",
                runs.Mean(condition, UncertaintyMeasures.AfterScatter(characteristic)),
                0.25),
            Hypothesis.Below(
                $"scatter of {characteristic} after a rival's{suffix}",
                runs.Mean(condition, UncertaintyMeasures.RivalScatter(characteristic)),
                0.25),
        });
        double ScatterBefore(Condition condition) =>
            UncertaintyMeasures.Characteristics.Average(characteristic => runs.Average(condition, UncertaintyMeasures.BeforeScatter(characteristic)));
        var final = StateSpaceExperiment.Esn;
        return new Finding(
            [.. Three(continuous, ""), .. Scatter(continuous, "")],
            [
                .. UncertaintyMeasures.Characteristics.Select(characteristic => Control.Required(
                    "Final learning, which is taught only at the end, scatters more.",
                    Hypothesis.Above(
                        $"scatter of {characteristic} before its keyword, FL minus CL",
                        runs.Difference(
                            final,
                            continuous,
                            UncertaintyMeasures.BeforeScatter(characteristic),
                            UncertaintyMeasures.BeforeScatter(characteristic)),
                        0))),
                .. Three(final, ", FL").Select(hypothesis => Control.Reported("Final learning: the means by themselves.", hypothesis)),
            ],
            Scope(evidence),
            FormattableString.Invariant($"Scatter before keywords: CL {ScatterBefore(continuous):0.00}, FL {ScatterBefore(final):0.00}. ")
                + "Before, after, after a rival: " + string.Join("; ", UncertaintyMeasures.Characteristics.Select(characteristic => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{characteristic} {runs.Average(continuous, UncertaintyMeasures.Before(characteristic)):0.00}, "
                        + $"{runs.Average(continuous, UncertaintyMeasures.After(characteristic)):0.00}, "
                        + $"{runs.Average(continuous, UncertaintyMeasures.Rival(characteristic)):0.00}"))) + ".");
    }

    private static Finding Archipelago(Evidence evidence)
    {
        var runs = Runs(evidence);
        var (esn, lstm, untrained) = (StateSpaceExperiment.Esn, StateSpaceExperiment.Lstm, StateSpaceExperiment.LstmUntrained);
        Hypothesis More(string view, string esnView) => Hypothesis.Above(
            $"islands, LSTM minus ESN, {SpaceName(view)}{(esnView == view ? "" : ", ESN reduced to 20-D")}",
            runs.Difference(lstm, esn, IslandMeasures.Islands(view), IslandMeasures.Islands(esnView), CountFloor), 0);
        Hypothesis Clearer(string view, string esnView) => Hypothesis.Above(
            $"best silhouette, LSTM minus ESN, {SpaceName(view)}{(esnView == view ? "" : ", ESN reduced to 20-D")}",
            runs.Difference(lstm, esn, IslandMeasures.BestSilhouette(view), IslandMeasures.BestSilhouette(esnView)), 0);
        return new Finding(
            [More(Full, Full), More(Map, Map), More(Full, IslandMeasures.Reduced), Clearer(Full, Full), Clearer(Full, IslandMeasures.Reduced)],
            [
                Control.Reported("On the map.", Clearer(Map, Map)),
                Control.Reported("Two principal components.", More(Principal, Principal)),
                Control.Reported(
                    "Does training make the islands?",
                    Hypothesis.Above(
                        "islands, LSTM minus untrained LSTM, full space",
                        runs.Difference(lstm, untrained, IslandMeasures.Islands(Full), IslandMeasures.Islands(Full), CountFloor),
                        0)),
                Control.Reported(
                    "Does training make the islands?",
                    Hypothesis.Above(
                        "islands, LSTM minus untrained LSTM, map",
                        runs.Difference(lstm, untrained, IslandMeasures.Islands(Map), IslandMeasures.Islands(Map), CountFloor),
                        0)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Islands: LSTM {PerView(runs, lstm, IslandMeasures.Islands)}; ESN {PerView(runs, esn, IslandMeasures.Islands)}, reduced to 20-D "
                    + $"{runs.Average(esn, IslandMeasures.Islands(IslandMeasures.Reduced)):0.##}."));
    }

    private static Finding ClauseSplit(Evidence evidence)
    {
        var runs = Runs(evidence);
        var (lstm, untrained) = (StateSpaceExperiment.Lstm, StateSpaceExperiment.LstmUntrained);
        Hypothesis Trained(string view) => Hypothesis.Above(
            $"clause purity, LSTM minus untrained LSTM, {SpaceName(view)}",
            runs.Difference(lstm, untrained, ClauseMeasures.Purity(view), ClauseMeasures.Purity(view)),
            0);
        return new Finding(
            [.. Judged.SelectMany(view => new[] { Purity(runs, lstm, view), AndWithSecond(runs, lstm, view) })],
            [
                Control.Required("Training makes the split.", Trained(Full)),
                Control.Reported("Training makes the split.", Trained(Map)),
                Control.Reported("An untrained LSTM.", AndWithSecond(runs, untrained, Full)),
                Control.Reported("Two principal components.", Purity(runs, lstm, Principal)),
            ],
            Scope(evidence),
            $"Purity beyond chance: LSTM {PerView(runs, lstm, ClauseMeasures.Purity)}; untrained {PerView(runs, untrained, ClauseMeasures.Purity)}.");
    }

    private static Finding Airports(Evidence evidence)
    {
        var runs = Runs(evidence);
        var (esn, lstm, untrained) = (StateSpaceExperiment.Esn, StateSpaceExperiment.Lstm, StateSpaceExperiment.LstmUntrained);
        Hypothesis Spot(Condition condition, string model, string view) => Hypothesis.Below(
            $"distance within over between meanings, {model}, {SpaceName(view)}", runs.Mean(condition, MeaningMeasures.Ratio(view)), 0.25);
        Hypothesis Lower(Condition other, string model, string view) => Hypothesis.Below(
            $"distance within over between meanings, LSTM minus {model}, {SpaceName(view)}",
            runs.Difference(lstm, other, MeaningMeasures.Ratio(view), MeaningMeasures.Ratio(view)), 0);
        return new Finding(
            [Spot(lstm, "LSTM", Full), Spot(lstm, "LSTM", Map), Lower(esn, "ESN", Full), Lower(untrained, "untrained LSTM", Full)],
            [
                Control.Reported("Does the ESN do so too?", Spot(esn, "ESN", Full)),
                Control.Reported("Does the ESN do so too?", Spot(esn, "ESN", Map)),
                Control.Reported("Two principal components.", Spot(lstm, "LSTM", Principal)),
                Control.Reported(
                    "The nearest `and` state, does it mean the same?",
                    Hypothesis.Above(
                        "share of nearest `and` states with the same meaning, LSTM, full space",
                        runs.Mean(lstm, MeaningMeasures.Purity(Full)),
                        0.9)),
                Control.Reported(
                    "The nearest `and` state, does it mean the same?",
                    Hypothesis.Above(
                        "share of nearest `and` states with the same meaning, ESN, full space",
                        runs.Mean(esn, MeaningMeasures.Purity(Full)),
                        0.9)),
            ],
            Scope(evidence),
            $"Within over between: LSTM {PerView(runs, lstm, MeaningMeasures.Ratio)}; ESN {PerView(runs, esn, MeaningMeasures.Ratio)}; untrained LSTM "
                + $"{PerView(runs, untrained, MeaningMeasures.Ratio)}.");
    }

    private static Finding Fractal(Evidence evidence)
    {
        var runs = Runs(evidence);
        var lstm = StateSpaceExperiment.Lstm;
        double Level(RunResult run, string view, params string[] concepts) =>
            concepts.Average(concept => run.Measurements[DivisionMeasures.Purity(concept, DivisionMeasures.CoarseScale, view)]);
        double Frequency(RunResult run, string concept) => run.Measurements[DivisionMeasures.Frequency(concept)];
        double First(RunResult run, string view) => Level(run, view, "category-1");
        double Rest(RunResult run, string view) => Level(run, view, "colour-1", "position-1");
        double Second(RunResult run, string view) => Level(run, view, "category-2", "colour-2", "position-2");
        IEnumerable<Hypothesis> Order(Condition condition, string view, string suffix) =>
        [
            Hypothesis.Above(
                $"purity of slot 1's category minus its colour and position, {SpaceName(view)}{suffix}",
                runs.Mean(condition, run => First(run, view) - Rest(run, view)),
                0),
            Hypothesis.Above(
                $"purity of slot 1's colour and position minus slot 2, {SpaceName(view)}{suffix}",
                runs.Mean(condition, run => Rest(run, view) - Second(run, view)),
                0),
        ];
        Hypothesis Variance(string more, string less) => Hypothesis.Above(
            $"variance explained by {more} minus {less}, full space",
            runs.Difference(lstm, lstm, DivisionMeasures.Variance(more, Full), DivisionMeasures.Variance(less, Full)),
            0);
        return new Finding(
            [.. Judged.SelectMany(view => Order(lstm, view, ""))],
            [
                .. Order(lstm, DivisionMeasures.Finals, "").Select(
                    hypothesis => Control.Reported("Only the states after the last word, when both slots are complete.", hypothesis)),
                .. Order(StateSpaceExperiment.LstmUntrained, Full, ", untrained").Select(
                    hypothesis => Control.Reported("An untrained LSTM has no such order.", hypothesis)),
                .. Order(lstm, Principal, "").Select(hypothesis => Control.Reported("Two principal components.", hypothesis)),
                Control.Reported("Nested variance: does the category come before colour and position?", Variance("category-1", "rest-1")),
                Control.Reported("Nested variance: do colour and position come before slot 2?", Variance("rest-1", "slot-2")),
                Control.Reported(
                    "Were it frequency in the training set, slot 2's category would come before slot 1's colour and position.",
                    Hypothesis.Above(
                        "share of training sentences that state slot 2's category minus slot 1's colour and position",
                        runs.Mean(
                            lstm,
                            run => Frequency(run, "category-2") - ((Frequency(run, "colour-1") + Frequency(run, "position-1")) / 2)),
                        0)),
            ],
            Scope(evidence),
            "Purity of 100 neighbours beyond chance, full space: " + string.Join(", ", Concepts.Select(concept =>
                FormattableString.Invariant(
                    $"{concept} {runs.Average(lstm, DivisionMeasures.Purity(concept, DivisionMeasures.CoarseScale, Full)):0.00}"))) + ".");
    }

    private static Finding DifficultExamples(Evidence evidence)
    {
        var runs = Runs(evidence);
        Hypothesis Concentrated(Condition condition, string model, string error, string position) => Hypothesis.Above(
            $"log odds of not being {error} with `{position}` next to `and`, {model}", runs.Mean(condition, DifficultMeasures.LogOdds(error, position)), 0);
        Hypothesis MoreThanOthers(Condition condition, string model, string error) => Hypothesis.Above(
            $"log odds of not being {error}, `middle` minus `left` and `right`, {model}",
            runs.Mean(condition, run => run.Measurements[DifficultMeasures.LogOdds(error, "middle")]
                - ((run.Measurements[DifficultMeasures.LogOdds(error, "left")] + run.Measurements[DifficultMeasures.LogOdds(error, "right")]) / 2)), 0);
        var (esn, lstm) = (StateSpaceExperiment.Esn, StateSpaceExperiment.Lstm);
        return new Finding(
            [
                Concentrated(esn, "ESN", "valid", "middle"), Concentrated(esn, "ESN", "exact", "middle"),
                MoreThanOthers(esn, "ESN", "valid"), MoreThanOthers(esn, "ESN", "exact"),
            ],
            [
                .. Positions.Skip(1).Select(position => Control.Reported("Another position in the same place.", Concentrated(esn, "ESN", "exact", position))),
                Control.Reported("The LSTM.", Concentrated(lstm, "LSTM", "exact", "middle")),
                Control.Reported("The LSTM.", MoreThanOthers(lstm, "LSTM", "exact")),
            ],
            Scope(evidence) + "; 10,000 fresh two-object sentences each",
            "Odds ratios of inexact answers (ESN): " + string.Join(", ", Positions.Select(position =>
                FormattableString.Invariant($"{position} {Math.Exp(runs.Average(esn, DifficultMeasures.LogOdds("exact", position))):0.0}"))) + ".");
    }

    private static Finding LearningStages(Evidence evidence)
    {
        var runs = Runs(evidence);
        var continuous = StateSpaceExperiment.EsnContinuous;
        Hypothesis BreakAt300(string error, TrainingOrder order, string suffix) => Hypothesis.Equivalent(
            $"place of the {error}'s break minus 300{suffix}",
            runs.Mean(continuous, run => run.Measurements[LearningStageProbe.Break(error, order, "place")] - 300, 1),
            25);
        Hypothesis Gap(TrainingOrder order, string suffix) => Hypothesis.Above(
            $"valid error of two objects minus one at sentence 300{suffix}",
            runs.Mean(
                continuous,
                run => run.Measurements[LearningStageProbe.ValidOfTwo(order, 300)] - run.Measurements[LearningStageProbe.ValidOfOne(order, 300)]),
            0.5);
        MeanEstimate Fall(TrainingOrder order) => runs.Mean(
            continuous, run => (run.Measurements[LearningStageProbe.Valid(order, 300)] - run.Measurements[LearningStageProbe.Valid(order, 400)])
                - (run.Measurements[LearningStageProbe.Valid(order, 200)] - run.Measurements[LearningStageProbe.Valid(order, 300)]));
        double RmseFall(RunResult run, TrainingOrder order) =>
            run.Measurements[LearningStageProbe.Rmse(order, 300)] - run.Measurements[LearningStageProbe.Rmse(order, 325)];
        var place = new Func<TrainingOrder, string>(
            order => FormattableString.Invariant($"{runs.Average(continuous, LearningStageProbe.Break("rmse", order, "place")):0}"));
        return new Finding(
            [BreakAt300("rmse", TrainingOrder.Program, ""), Gap(TrainingOrder.Program, "")],
            [
                Control.Reported("The same run, shuffled: is there a break at 300?", BreakAt300("rmse", TrainingOrder.Shuffled, ", shuffled")),
                Control.Reported(
                    "Two lines through the valid error, which is flat, falls and levels out again.",
                    BreakAt300("valid", TrainingOrder.Program, "")),
                Control.Reported("The same run, shuffled: are one-object sentences so far ahead?", Gap(TrainingOrder.Shuffled, ", shuffled")),
                Control.Required(
                    "In the program's order the error falls faster after sentence 300 than before.",
                    Hypothesis.Above("fall of the valid error in 100 sentences after 300 minus before", Fall(TrainingOrder.Program), 0)),
                Control.Required(
                    "The RMSE falls at sentence 300 in the program's order, by more than shuffled.",
                    Hypothesis.Above(
                        "fall of the RMSE from sentence 300 to 325, program's order minus shuffled",
                        runs.Mean(continuous, run => RmseFall(run, TrainingOrder.Program) - RmseFall(run, TrainingOrder.Shuffled)), 0.1)),
                Control.Required(
                    "Shuffled, it does not.",
                    Hypothesis.Below("fall of the valid error in 100 sentences after 300 minus before, shuffled", Fall(TrainingOrder.Shuffled), 0)),
                Control.Required(
                    "The break is more than scatter.",
                    Hypothesis.Below("permutation p of the break", runs.Mean(continuous, LearningStageProbe.Break("rmse", TrainingOrder.Program, "p")), 0.05)),
            ],
            Scope(evidence),
            $"Break of the RMSE at {place(TrainingOrder.Program)} in the program's order, at {place(TrainingOrder.Shuffled)} shuffled.");
    }

    private static Finding UmapCheaper(Evidence evidence)
    {
        const int counted = 4000;
        var timing = evidence.Get(MapTimingExperiment.Instance);
        var (large, small) = (timing.Sizes[^1], timing.Sizes[0]);
        MeanEstimate LogRatio(IReadOnlyList<double> training, IReadOnlyList<double> map) =>
            MeanEstimate.From([.. training.Zip(map, (a, b) => Math.Log(a / b))], 1e-4);
        Hypothesis Longer(string training, MapTimes times, IReadOnlyList<double> seconds)
        {
            var ratio = LogRatio(seconds, times.Map);
            return new Hypothesis(
                $"time of {training} / time of UMAP, {times.Units} units",
                "above 1",
                Math.Exp(ratio.Mean),
                new Interval(Math.Exp(ratio.Interval.Lower), Math.Exp(ratio.Interval.Upper)),
                ratio.PValueAbove(0), ratio.PValueBelow(0), ratio.Instances)
            {
                IsTimed = true,
            };
        }

        double Textbook(EsnSettings settings, int units) => EsnCost.Textbook(settings with { Units = units }, timing.Sequences, timing.Outputs).Total;
        double Map(int units) => MapCost(large.Points, units);
        Hypothesis Count(string training, EsnSettings settings, int units)
        {
            var ratio = Textbook(settings, units) / Map(units);
            return Hypothesis.Exact($"multiply-adds of {training} / of UMAP, {units} units", "above 1", ratio, ratio > 1);
        }

        var final = EsnSettings.FinalLearning;
        var continuous = EsnSettings.FinalLearning with { Learning = Learning.Continuous };
        return new Finding(
            [
                Longer("continuous learning", large, large.Continuous), Longer("final learning", large, large.Final),
                Count("continuous learning", continuous, counted), Count("final learning", final, counted),
            ],
            [
                Control.Reported("Offline training: the readout solved once.", Longer("ridge regression", large, large.Offline)),
                Control.Reported("Few units.", Longer("continuous learning", small, small.Continuous)),
                Control.Reported("Few units.", Longer("final learning", small, small.Final)),
                Control.Reported("At the paper's 1,000 units.", Count("continuous learning", continuous, 1000)),
                Control.Reported("At the paper's 1,000 units.", Count("final learning", final, 1000)),
                Control.Required(
                    "UMAP's cost grows with N, training's with its square.",
                    Hypothesis.Exact(
                        "multiply-adds of final learning / of UMAP, 8000 over 1000 units", "above 2",
                        Textbook(final, 8000) / Map(8000) / (Textbook(final, 1000) / Map(1000)),
                        Textbook(final, 8000) / Map(8000) > 2 * Textbook(final, 1000) / Map(1000))),
            ],
            $"n = 4, seed 0, {large.Points} states, one thread, {MapTimingExperiment.Repetitions(evidence.Profile)} repetitions with the sides in turn",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Training / UMAP at {large.Units} units: continuous {Math.Exp(LogRatio(large.Continuous, large.Map).Mean):G2}, final "
                    + $"{Math.Exp(LogRatio(large.Final, large.Map).Mean):G2}, offline {Math.Exp(LogRatio(large.Offline, large.Map).Mean):G2}."));
    }

    /// <summary>
    /// Multiply-adds of a map: half of the pairs' products for exact neighbours, and for the layout at most two dimensions of 15 edges with 5 random
    /// points each, for 500 epochs.
    /// </summary>
    private static double MapCost(double points, int units) => (points * points / 2 * units) + (points * 15 * (1 + 5) * 2 * 500);

    private static Hypothesis Purity(RunSet runs, Condition condition, string view) =>
        Hypothesis.Above($"clause purity beyond chance, {SpaceName(view)}", runs.Mean(condition, ClauseMeasures.Purity(view)), 0.8);

    private static Hypothesis Border(RunSet runs, Condition condition, string view) =>
        Hypothesis.Below(
            $"log distance of `and` to both clauses over that of clauses to each other, {SpaceName(view)}",
            runs.Mean(condition, ClauseMeasures.Border(view)),
            0);

    private static Hypothesis AndWithSecond(RunSet runs, Condition condition, string view) =>
        Hypothesis.Above($"share of second-clause neighbours of `and`, {SpaceName(view)}", runs.Mean(condition, ClauseMeasures.AndWithSecond(view)), 0.5);

    private static string PerView(RunSet runs, Condition condition, Func<string, string> name) => string.Join(", ", Views.Select(view =>
        FormattableString.Invariant($"{SpaceName(view)} {runs.Average(condition, name(view)):0.##}")));

    private static string Scope(Evidence evidence) =>
        $"n = 4, states after every word of 1000 test sentences, each once; seeds 0 ... {Runs(evidence).Of(StateSpaceExperiment.Esn).Count - 1}";
}

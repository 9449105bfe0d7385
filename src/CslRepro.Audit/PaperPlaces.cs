namespace CslRepro.Audit;

/// <summary>Every table, figure and numbered section of the paper with the claims that cover it, or the reason why none does.</summary>
public static class PaperPlaces
{
    private const string Illustration = "Explains a method or a notion; it asserts nothing that a run could decide.";

    /// <summary>All places, tables first, then figures, then sections.</summary>
    public static IReadOnlyList<PaperPlace> All { get; } =
    [
        new("table 1", "hyper-parameters of the ESN", ["perf-text-suffices", "hyper-optimum"]),
        new(
            "table 2",
            "errors and training times at 4 objects",
            [
                "perf-both-learn",
                "perf-lstm-lowest-valid",
                "perf-lstm-lowest-exact",
                "perf-fl-beats-cl",
                "perf-esn-faster",
                "perf-cl-costs-more",
                "perf-table2-values",
            ]),
        new("figure 1", "the networks", [], Illustration),
        new("figure 2", "the networks", [], Illustration),
        new("figure 3", "the task and its teacher", ["task-teacher-overinforms"]),
        new("figure 4", "the grammar", ["task-sentence-count"]),
        new("figure 5", "from outputs to a scene", [], Illustration),
        new(
            "figure 6",
            "errors over the number of objects",
            [
                "scale-lstm20-degrades-first",
                "scale-esn-outperforms-lstms",
                "scale-lstm40-until-15",
                "scale-lstm80-best-lstm",
                "scale-esn-below-lstm80",
                "scale-esn-below-theoretical",
                "scale-theoretical-exact-high",
            ]),
        new("figure 7", "outputs along a sentence", ["unit-fl-outputs-wild", "unit-keyword-jump", "unit-orange-spike"]),
        new("figure 8", "LSTM cells along sentences", ["unit-lstm-content-words", "unit-lstm-clause-cell"]),
        new("figure 9", "reservoir units along sentences", ["unit-esn-keyword-units"]),
        new("figure 10", "how a state space is reduced", [], Illustration),
        new(
            "figure 11",
            "maps of the ESN's states, by clause and by output",
            ["rss-esn-two-continents", "rss-esn-distance-complexity", "rss-cl-uncertainty"]),
        new("figure 12", "groups of final states on the ESN's map", ["rss-esn-final-clusters"]),
        new("figure 13", "maps of the LSTM's states", ["rss-lstm-archipelago", "rss-lstm-clause-split", "rss-lstm-airports", "rss-lstm-fractal"]),
        new("figure 14", "what is said, on the LSTM's map", ["rss-lstm-airports", "rss-lstm-fractal"]),
        new("figure 15", "how to read the LSTM's map", ["rss-lstm-airports", "rss-lstm-fractal"]),
        new("figure 16", "an island of difficult sentences", ["rss-difficult-examples"]),
        new("figure 17", "maps through learning", ["rss-learning-stages"]),
        new("figure 18", "maps and errors over leak rate and spectral radius", ["hyper-optimum", "hyper-low-leak-automaton", "hyper-fragmentation"]),
        new("figure 19", "distributions of outputs", ["hyper-low-leak-automaton", "hyper-high-leak-divergent"]),
        new("figure 20", "outputs under other hyper-parameters", [], "No claim rests on it yet: those on outputs rest on figure 19."),
        new("figure 21", "final states by their first and last words", ["hyper-high-radius-first-words", "hyper-high-leak-last-words"]),
        new("figure 22", "errors over the threshold factor", ["threshold-same-optimum", "threshold-trade-off", "threshold-no-favour"]),
        new("figure 23", "sentences that start with `and`", ["unit-start-with-and"]),
        new("figure 24", "sorted readout weights", ["unit-winglet"]),
        new(
            "abstract",
            "what was found, in short",
            [
                "perf-both-learn",
                "perf-lstm-lowest-valid",
                "perf-lstm-lowest-exact",
                "perf-esn-faster",
                "scale-esn-outperforms-lstms",
                "rss-lstm-fractal",
            ]),
        new("section 1", "introduction", [], "Reports other work and announces what follows; each announcement is a claim of a later section."),
        new("section 2.1", "echo state networks", ["perf-parameter-counts"]),
        new("section 2.2", "how the readout learns", ["scale-online-equals-offline", "perf-fl-beats-cl"]),
        new("section 2.3", "LSTM", ["perf-parameter-counts"]),
        new("section 2.4", "the task", ["task-dimensions", "task-teacher-overinforms"]),
        new("section 2.4.1", "the teacher", ["task-teacher-overinforms"]),
        new("section 2.4.2", "from outputs to a scene", ["threshold-trade-off"]),
        new("section 2.4.3", "the theoretical model", ["scale-esn-below-theoretical", "scale-theoretical-exact-high"]),
        new("section 2.5", "experiments", ["task-split-disjoint"]),
        new("section 2.5.1", "settings of the ESN", ["perf-text-suffices"]),
        new("section 2.5.2", "settings of the LSTM", ["perf-lstm-lowest-exact", "perf-table2-values"]),
        new("section 3.1", "performance at 4 objects", ["perf-parameter-counts", "perf-esn-cheaper", "perf-table2-values"]),
        new(
            "section 3.2",
            "more objects",
            [
                "scale-lstm20-degrades-first",
                "scale-esn-outperforms-lstms",
                "scale-lstm40-until-15",
                "scale-lstm80-best-lstm",
                "scale-esn-below-lstm80",
                "scale-esn-below-theoretical",
                "scale-theoretical-exact-high",
            ]),
        new("section 4.1", "outputs along a sentence", ["unit-fl-outputs-wild", "unit-keyword-jump", "unit-orange-spike"]),
        new("section 4.2", "LSTM cells", ["unit-lstm-content-words", "unit-lstm-clause-cell"]),
        new("section 4.3", "reservoir units", ["unit-esn-keyword-units", "unit-esn-multipurpose", "unit-esn-and-unit"]),
        new("section 5.1", "how the maps are made", [], "Describes the method. That other settings of UMAP lead to the same conclusions has no claim yet."),
        new(
            "section 5.2",
            "maps of the ESN",
            ["rss-esn-two-continents", "rss-esn-final-clusters", "rss-esn-distance-complexity", "rss-cl-uncertainty"]),
        new("section 5.3", "maps of the LSTM", ["rss-lstm-archipelago", "rss-lstm-clause-split", "rss-lstm-airports", "rss-lstm-fractal"]),
        new("section 6.1", "difficult examples", ["rss-difficult-examples"]),
        new("section 6.2", "learning in stages", ["rss-learning-stages"]),
        new(
            "section 6.3",
            "hyper-parameters",
            [
                "hyper-optimum",
                "hyper-low-leak-automaton",
                "hyper-high-leak-divergent",
                "hyper-high-radius-first-words",
                "hyper-high-leak-last-words",
                "hyper-fragmentation",
            ]),
        new("section 7", "discussion", ["perf-esn-cheaper", "rss-umap-cheaper"]),
        new("section 9.1", "the threshold", ["threshold-same-optimum", "threshold-trade-off", "threshold-no-favour"]),
        new("section 9.2", "sentences that start with `and`", ["unit-start-with-and"]),
        new("section 9.3", "readout weights", ["unit-winglet"]),
    ];
}

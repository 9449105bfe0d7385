using CslRepro.Claims;
using CslRepro.Claims.Experiments;
using CslRepro.Figures.Maps;
using CslRepro.Figures.Units;

namespace CslRepro.Figures;

/// <summary>All figures, in the order of the paper's story.</summary>
public static class FigureCatalogue
{
    /// <summary>Every figure once.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new(TableTwoFigure.Name, "Table 2: errors, ours beside the paper's", [ExperimentKind.Performance], TableTwoFigure.From)
        {
            Claims = ["perf-both-learn", "perf-lstm-lowest-valid", "perf-lstm-lowest-exact", "perf-fl-beats-cl", "perf-table2-values"],
        },
        new(TrainingTimesFigure.Name, "Table 2: training times, ours beside the paper's", [ExperimentKind.Timing], TrainingTimesFigure.From)
        {
            IsTimed = true,
            Claims = ["perf-esn-faster", "perf-cl-costs-more"],
        },
        new(ScaleFigure.Name, "Figure 6: errors over the number of objects", [ExperimentKind.Scale], ScaleFigure.From)
        {
            Claims =
            [
                "scale-lstm20-degrades-first", "scale-esn-outperforms-lstms", "scale-lstm40-until-15", "scale-lstm80-best-lstm", "scale-esn-below-lstm80",
                "scale-esn-below-theoretical", "scale-theoretical-exact-high",
            ],
        },
        new(BudgetFigure.Name, "Error reached against multiply-adds spent on training", [ExperimentKind.Scale, ExperimentKind.Learning], BudgetFigure.From)
        {
            Claims = ["perf-esn-cheaper"],
        },
        new(LearningFigure.Name, "Errors of the ESN over its units and over its training sentences", [ExperimentKind.Learning], LearningFigure.From)
        {
            Claims = ["scale-units-saturate"],
        },
        new(ThresholdFigure.Name, "Figure 22: errors over the threshold factor", [ExperimentKind.Threshold], ThresholdFigure.From)
        {
            Claims = ["threshold-same-optimum", "threshold-trade-off", "threshold-no-favour"],
        },
        new(HyperGridFigure.Name, "Figure 18: errors over leak rate and spectral radius", [ExperimentKind.Hyper], HyperGridFigure.From)
        {
            Claims = ["hyper-optimum"],
        },
        new(OutputsFigure.Name, "Figure 7: outputs along a sentence", [ExperimentKind.Activity], OutputsFigure.From)
        {
            Claims = ["unit-fl-outputs-wild", "unit-keyword-jump", "unit-orange-spike"],
        },
        new(LstmCellsFigure.Name, "Figure 8: the LSTM's cells along a sentence", [ExperimentKind.Activity], LstmCellsFigure.From)
        {
            Claims = ["unit-lstm-clause-cell"],
        },
        new(EsnUnitsFigure.Name, "Figure 9: units of the reservoir along a sentence", [ExperimentKind.Activity], EsnUnitsFigure.From)
        {
            Claims = ["unit-esn-keyword-units", "unit-esn-multipurpose"],
        },
        new(OutputLevelsFigure.Name, "Figure 19: final outputs under other hyper-parameters", [ExperimentKind.Activity], OutputLevelsFigure.From)
        {
            Claims = ["hyper-low-leak-automaton", "hyper-high-leak-divergent"],
        },
        new(ChangesFigure.Name, "Figure 20: how much units change at each word", [ExperimentKind.Activity], ChangesFigure.From)
        {
            Claims = ["unit-lstm-content-words", "unit-lstm-clause-cell", "unit-esn-keyword-units", "unit-esn-multipurpose", "unit-esn-and-unit"],
        },
        new(StartWithAndFigure.Name, "Figures 21 and 23: a sentence that starts with \"and\"", [ExperimentKind.Activity], StartWithAndFigure.From)
        {
            Claims = ["unit-start-with-and"],
        },
        new(SortedWeightsFigure.Name, "Figure 24: the readout's weights in order", [ExperimentKind.Activity], SortedWeightsFigure.From)
        {
            Claims = ["unit-winglet"],
        },
        new("figure-11", "Figure 11: the ESN's states by clause, and two sentences' ways", [ExperimentKind.Maps], StateMapFigures.Figure11)
        {
            Claims = ["rss-esn-two-continents", "rss-esn-final-clusters", "rss-esn-distance-complexity"],
        },
        new("figure-12", "Figure 12: an output under continuous and under final learning", [ExperimentKind.Maps], StateMapFigures.Figure12)
        {
            Claims = ["rss-cl-uncertainty"],
        },
        new("figure-13", "Figure 13: the LSTM's states by clause, and two sentences' ways", [ExperimentKind.Maps], StateMapFigures.Figure13)
        {
            Claims = ["rss-lstm-archipelago", "rss-lstm-clause-split", "rss-lstm-airports"],
        },
        new("figure-14", "Figure 14: what has been said, on the LSTM's map", [ExperimentKind.Maps], StateMapFigures.Figure14)
        {
            Claims = ["rss-lstm-fractal"],
        },
        new(DifficultFigure.Name, "Figure 16: difficult sentences among 10,000", [ExperimentKind.Maps], DifficultFigure.From)
        {
            Claims = ["rss-difficult-examples"],
        },
        new("figure-17", "Figure 17: an output on fixed states through learning, in the program's order and shuffled", [ExperimentKind.Maps], StateMapFigures.Figure17)
        {
            Claims = ["rss-learning-stages"],
        },
        new(LearningErrorsFigure.Name, "Figure 17: errors over training sentences, in the program's order and shuffled", [ExperimentKind.StateSpace], LearningErrorsFigure.From)
        {
            Claims = ["rss-learning-stages"],
        },
        new("figure-18", "Figure 18: maps over leak rates and spectral radii", [ExperimentKind.Maps], StateMapFigures.Figure18)
        {
            Claims = ["hyper-high-radius-first-words", "hyper-high-leak-last-words", "hyper-fragmentation"],
        },
    ];

    /// <summary>The figures that evidence is there for.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>Entries of <see cref="All"/>, in its order.</returns>
    public static IEnumerable<FigureEntry> Of(Evidence evidence) => All.Where(entry => entry.Needs.All(evidence.Available.Contains));
}

using CslRepro.Claims;
using CslRepro.Claims.Experiments;
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
    ];

    /// <summary>The figures that evidence is there for.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>Entries of <see cref="All"/>, in its order.</returns>
    public static IEnumerable<FigureEntry> Of(Evidence evidence) => All.Where(entry => entry.Needs.All(evidence.Available.Contains));
}

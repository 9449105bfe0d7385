using CslRepro.Experiments.Activity;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Maps;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.PrintedRow;
using CslRepro.Experiments.Published;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Timing;
using CslRepro.Figures.Maps;
using CslRepro.Figures.Multiverse;
using CslRepro.Figures.Search;
using CslRepro.Figures.Units;
using CslRepro.Harness;
using CslRepro.Reports;

namespace CslRepro.Figures;

/// <summary>All figures, in the order of the paper's story.</summary>
public static class FigureCatalogue
{
    private static string[] TableTwoCells =>
    [
        "perf-table2-lstm-valid", "perf-table2-lstm-exact", "perf-table2-fl-valid", "perf-table2-fl-exact", "perf-table2-cl-valid", "perf-table2-cl-exact",
    ];

    /// <summary>Every figure once.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new(AnswersFigure.Name, "Figure 5: exact and valid answers of ESN CL", [ActivityExperiment.Instance], AnswersFigure.From)
        {
            Claims = ["perf-both-learn"],
        },
        new(TableTwoFigure.Name, "Table 2: errors, ours beside the paper's", [PerformanceExperiment.Runs], TableTwoFigure.From)
        {
            Claims = ["perf-both-learn", "perf-lstm-lowest-valid", "perf-lstm-lowest-exact", "perf-fl-beats-cl", .. TableTwoCells],
        },
        new(PrintedRowFigure.Name, "Table 2: which training of LSTM 20 may have the printed row", [PrintedRowExperiment.Runs], PrintedRowFigure.From)
        {
            Claims = ["perf-table2-lstm-valid", "perf-table2-lstm-exact"],
        },
        new(TrainingTimesFigure.Name, "Table 2: training times, ours beside the paper's", [TimingExperiment.Instance], TrainingTimesFigure.From)
        {
            IsTimed = true,
            Claims = ["perf-esn-faster", "perf-cl-costs-more"],
        },
        new(ScaleFigure.Name, "Figure 6: errors over the number of objects", [ScaleExperiment.Runs], ScaleFigure.From)
        {
            Claims =
            [
                "scale-lstm20-degrades-first", "scale-esn-outperforms-lstms", "scale-lstm40-until-15", "scale-lstm80-best-lstm", "scale-esn-below-lstm80",
                "scale-esn-below-theoretical", "scale-theoretical-exact-high",
            ],
        },
        new(BudgetFigure.Name, "Error reached against multiply-adds spent on training", [ScaleExperiment.Runs, LearningExperiment.Runs], BudgetFigure.From)
        {
            Claims = ["perf-esn-cheaper"],
        },
        new(
            SearchEffortFigure.Name,
            "Equal effort: error reached by a random search, over what it spends",
            [SearchExperiment.Instance],
            SearchEffortFigure.From)
        {
            Claims = ["fair-lstm-tuned", "fair-both-tuned", "fair-few-objects", "scale-esn-outperforms-lstms"],
        },
        new(SearchParametersFigure.Name, "Equal effort: errors of all trials over their parameters", [SearchExperiment.Instance], SearchParametersFigure.From)
        {
            Claims = ["fair-both-tuned", "fair-few-objects"],
        },
        new(TunedFigure.Name, "Equal effort: test errors of what was chosen, beside the paper's networks", [TunedExperiment.Runs], TunedFigure.From)
        {
            Claims = ["fair-lstm-tuned", "fair-both-tuned", "fair-few-objects", "scale-esn-outperforms-lstms"],
        },
        .. MultiverseFigures.Entries,
        new(SentencesFigure.Name, "Equal effort: errors over the number of training sentences", [SentencesExperiment.Runs], SentencesFigure.From)
        {
            Claims = ["fair-more-sentences"],
        },
        new(LearningFigure.Name, "Errors of the ESN over its units and over its training sentences", [LearningExperiment.Runs], LearningFigure.From)
        {
            Claims = ["scale-units-saturate"],
        },
        new(ThresholdFigure.Name, "Figure 22: errors over the threshold factor", [ThresholdExperiment.Runs], ThresholdFigure.From)
        {
            Claims = ["threshold-same-optimum", "threshold-trade-off", "threshold-no-favour"],
        },
        new(HyperGridFigure.Name, "Figure 18: errors over leak rate and spectral radius", [HyperExperiment.Runs], HyperGridFigure.From)
        {
            Claims = ["hyper-optimum"],
        },
        new("figure-7-outputs", "Figure 7: outputs along a sentence", [ActivityExperiment.Instance], OutputsFigure.OfModels)
        {
            Claims = ["unit-fl-outputs-wild", "unit-keyword-jump", "unit-orange-spike"],
        },
        new(LstmCellsFigure.Name, "Figure 8: the LSTM's cells along a sentence", [ActivityExperiment.Instance], LstmCellsFigure.From)
        {
            Claims = ["unit-lstm-clause-cell"],
        },
        new(EsnUnitsFigure.Name, "Figure 9: units of the reservoir along a sentence", [ActivityExperiment.Instance], EsnUnitsFigure.From)
        {
            Claims = ["unit-esn-keyword-units", "unit-esn-multipurpose"],
        },
        new(OutputLevelsFigure.Name, "Figure 19: final outputs under other hyper-parameters", [ActivityExperiment.Instance], OutputLevelsFigure.From)
        {
            Claims = ["hyper-low-leak-automaton", "hyper-high-leak-divergent"],
        },
        new(
            NeuronHistogramsFigure.Name,
            "Figure 19: single outputs after every word under other hyper-parameters",
            [ActivityExperiment.Instance],
            NeuronHistogramsFigure.From)
        {
            Claims = ["hyper-low-leak-automaton", "hyper-high-leak-divergent", "hyper-low-leak-peaks", "hyper-low-radius-weaker-peaks"],
        },
        new(
            "figure-20-outputs",
            "Figure 20: outputs along a sentence under other hyper-parameters",
            [ActivityExperiment.Instance],
            OutputsFigure.OfSettings)
        {
            Claims = ["hyper-low-leak-automaton", "hyper-high-leak-divergent", "hyper-low-leak-readable", "hyper-slots-confused"],
        },
        new(ChangesFigure.Name, "Section 4.2: how much units change at each word", [ActivityExperiment.Instance], ChangesFigure.From)
        {
            Claims = ["unit-lstm-content-words", "unit-lstm-clause-cell", "unit-esn-keyword-units", "unit-esn-multipurpose", "unit-esn-and-unit"],
        },
        new(StartWithAndFigure.Name, "Figure 23: a sentence that starts with \"and\"", [ActivityExperiment.Instance], StartWithAndFigure.From)
        {
            Claims = ["unit-start-with-and"],
        },
        new(SortedWeightsFigure.Name, "Figure 24: the readout's weights in order", [ActivityExperiment.Instance], SortedWeightsFigure.From)
        {
            Claims = ["unit-winglet"],
        },
        new("figure-11", "Figure 11: the ESN's states by clause, and two sentences' ways", [MapsExperiment.Instance], StateMapFigures.Figure11)
        {
            Claims = ["rss-esn-two-continents", "rss-esn-final-clusters", "rss-esn-distance-complexity"],
        },
        new("figure-12-final-groups", "Figure 12: the ESN's final states by the form of their sentence", [MapsExperiment.Instance], FinalStateFigures.ByForm)
        {
            Claims = ["rss-esn-final-clusters"],
        },
        new("figure-12", "Section 5.2: an output under continuous and under final learning", [MapsExperiment.Instance], StateMapFigures.Figure12)
        {
            Claims = ["rss-cl-uncertainty"],
        },
        new("figure-13", "Figure 13: the LSTM's states by clause, and two sentences' ways", [MapsExperiment.Instance], StateMapFigures.Figure13)
        {
            Claims = ["rss-lstm-archipelago", "rss-lstm-clause-split", "rss-lstm-airports"],
        },
        new("figure-13-island", "Figure 13: one island of the LSTM's map", [MapsExperiment.Instance], IslandFigure.From)
        {
            Claims = ["rss-lstm-archipelago", "rss-lstm-airports", "rss-lstm-airports-outside", "rss-lstm-ends-at-airport"],
        },
        new("figure-14-activations", "Figure 14: single outputs on the LSTM's map", [MapsExperiment.Instance], ActivationMapFigure.From)
        {
            Claims = ["rss-lstm-fractal", "rss-lstm-concept-stays-active"],
        },
        new("figure-14", "Figure 14: what has been said, on the LSTM's map", [MapsExperiment.Instance], StateMapFigures.Figure14)
        {
            Claims = ["rss-lstm-fractal"],
        },
        new(NestingFigure.Name, "Figure 15: how concepts divide the LSTM's states", [MapsExperiment.Instance], NestingFigure.From)
        {
            Claims = ["rss-lstm-fractal", "rss-lstm-nested-regions"],
        },
        new(DifficultFigure.Name, "Figure 16: difficult sentences among 10,000", [MapsExperiment.Instance], DifficultFigure.From)
        {
            Claims = ["rss-difficult-examples"],
        },
        new(UnclearFigure.Name, "Figure 16: where an output of the ESN is least clear", [MapsExperiment.Instance], UnclearFigure.From)
        {
            Claims = ["rss-difficult-examples"],
        },
        new(
            "figure-17",
            "Figure 17: the ESN's output “glass, slot 2” on fixed states through learning, in the program's order and shuffled",
            [MapsExperiment.Instance],
            StateMapFigures.Figure17)
        {
            Claims = ["rss-learning-stages"],
        },
        new(
            LearningErrorsFigure.Name,
            "Figure 17: errors over training sentences, in the program's order and shuffled",
            [StateSpaceExperiment.Runs],
            LearningErrorsFigure.From)
        {
            Claims = ["rss-learning-stages"],
        },
        new(
            "figure-17-concepts",
            "Figure 17: several outputs of ESN CL on fixed states around sentence 300",
            [MapsExperiment.Instance],
            LearningMapFigures.Outputs)
        {
            Claims = ["rss-learning-stages"],
        },
        new("figure-17-duplicates", "Figure 17: the ESN's map without and with duplicates", [MapsExperiment.Instance], LearningMapFigures.Duplicates)
        {
            Claims = ["rss-esn-two-continents", "rss-duplicates-distort"],
        },
        new("figure-18", "Figure 18: maps over leak rates and spectral radii", [MapsExperiment.Instance], StateMapFigures.Figure18)
        {
            Claims = ["hyper-high-radius-first-words", "hyper-high-leak-last-words", "hyper-fragmentation"],
        },
        new("figure-21", "Figure 21: final states by their first and last words", [MapsExperiment.Instance], FinalStateFigures.ByEnds)
        {
            Claims = ["hyper-high-radius-first-words", "hyper-high-leak-last-words"],
        },
        new(PublishedFigure.Name, "The published LSTM beside ours, epoch by epoch", [PublishedExperiment.Runs], PublishedFigure.From)
        {
            Claims = ["published-lstm-epochs"],
        },
    ];
}

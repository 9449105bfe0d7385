namespace CslRepro.Experiments.Activity;

/// <summary>Single networks at work, as the paper's figures show them: one seed of each model, <see cref="ActivityExperiment.Seed"/>.</summary>
/// <param name="Outputs">All outputs along one sentence: ESN FL, ESN CL, LSTM 20.</param>
/// <param name="Cells">The LSTM's cells along that sentence; the first curve is the cell with the largest margin for `and`.</param>
/// <param name="KeywordUnits">The 10 units of ESN FL with the largest weights to the object glass of slot 1, along that sentence.</param>
/// <param name="MultiPurposeUnits">The units of ESN FL that serve more than 5 outputs, along that sentence.</param>
/// <param name="Changes">Changes by word of groups of units.</param>
/// <param name="Openings">Outputs along a clause without an opening, with `and` and with `there` before it: LSTM 20 and ESN CL, three each.</param>
/// <param name="Histograms">Final outputs of ESN FL under other hyper-parameters.</param>
/// <param name="SortedWeights">Quantiles of the weights of ESN FL's readout, without the constant, from the smallest to the largest in even steps.</param>
/// <param name="WeightShares">Share of the absolute sum that the largest weights hold, at 0 %, 1 %, ... 100 % of the weights.</param>
/// <param name="Settings">All outputs of ESN FL along that sentence, under the settings of the histograms; each is named by its condition.</param>
/// <param name="Neurons">Single outputs of ESN FL after every word, under the settings of the histograms, setting by setting.</param>
/// <param name="Answers">An exact answer of ESN CL, one that is valid but not exact, and one that is not valid.</param>
public sealed record ActivityResult(
    IReadOnlyList<SentenceCurves> Outputs,
    SentenceCurves Cells,
    SentenceCurves KeywordUnits,
    SentenceCurves MultiPurposeUnits,
    IReadOnlyList<GroupChanges> Changes,
    IReadOnlyList<SentenceCurves> Openings,
    IReadOnlyList<OutputHistogram> Histograms,
    IReadOnlyList<double> SortedWeights,
    IReadOnlyList<double> WeightShares,
    IReadOnlyList<SentenceCurves> Settings,
    IReadOnlyList<NeuronHistogram> Neurons,
    IReadOnlyList<AnswerExample> Answers);

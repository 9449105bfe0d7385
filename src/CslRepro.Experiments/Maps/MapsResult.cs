using CslRepro.Models.Esn;

namespace CslRepro.Experiments.Maps;

/// <summary>Maps of seed 0 for figures: no claim is judged by them.</summary>
/// <param name="Esn">ESN FL.</param>
/// <param name="EsnContinuous">ESN CL.</param>
/// <param name="Lstm">LSTM 20, cell states.</param>
/// <param name="Difficult">10,000 final states of ESN FL.</param>
/// <param name="Learning">ESN CL through its training, both orders, on the rows of <paramref name="EsnContinuous"/>.</param>
/// <param name="Hyper">
/// Maps of reservoirs at figure 18's nine settings, every third sentence: leak rates, then radii, the optimum in the middle of each.
/// </param>
/// <param name="Repeated">States of ESN CL, every third sentence, with duplicates.</param>
/// <param name="Nesting">How concepts divide the states of <paramref name="Lstm"/>.</param>
public sealed record MapsResult(
    StateMap Esn,
    StateMap EsnContinuous,
    StateMap Lstm,
    DifficultMap Difficult,
    IReadOnlyList<LearningFrame> Learning,
    IReadOnlyList<StateMap> Hyper,
    RepeatedMap Repeated,
    NestedDivisions Nesting);

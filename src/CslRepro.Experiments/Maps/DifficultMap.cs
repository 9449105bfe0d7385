using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Maps;

/// <summary>A map of the final states of 10,000 sentences of two objects, with their errors (figure 16).</summary>
/// <param name="Examples">The sentences.</param>
/// <param name="Map">Sentences x 2: the map of the final states.</param>
/// <param name="Losses">
/// For each sentence the mean squared difference of its outputs from what it states, over the outputs that the teacher cannot choose: those of stated
/// characteristics.
/// </param>
/// <param name="Invalid">For each sentence whether it is not valid.</param>
/// <param name="Inexact">For each sentence whether it is not exact.</param>
/// <param name="Outputs">Sentences x D: the outputs after the last word.</param>
/// <param name="Unclear">The spot at which an output is the least clear.</param>
public sealed record DifficultMap(
    IReadOnlyList<Example> Examples,
    Matrix<float> Map,
    IReadOnlyList<double> Losses,
    IReadOnlyList<bool> Invalid,
    IReadOnlyList<bool> Inexact,
    Matrix<double> Outputs,
    UnclearSpot Unclear);
